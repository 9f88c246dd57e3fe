/// What is wrong with a text that is not a date, where, and what to write instead.
public struct PartialDateError: Error, Hashable, Sendable {
  /// One line: what is wrong and with which part, such as `2021-02-30: February 2021 has 28 days, not 30`.
  public let message: String
  /// One line: what to do, such as `write 2021-02-28, or 2021-02 if the day is not known`.
  public let advice: String
  /// Where the wrong part begins, in UTF-8 bytes from the start of the text.
  public let offset: Int

  /// Makes an error from its two lines and its place.
  public init(message: String, advice: String, offset: Int) {
    self.message = message
    self.advice = advice
    self.offset = offset
  }
}

extension PartialDateError: CustomStringConvertible {
  /// The message and the advice, on one line.
  public var description: String { "\(message); \(advice)" }
}

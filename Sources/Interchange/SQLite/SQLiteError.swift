/// Why a SQLite database cannot be written or read.
public struct SQLiteError: Error, Hashable, Sendable {
  /// One line: what is wrong and where.
  public let message: String
  /// One line: what to do.
  public let advice: String

  init(_ message: String, advice: String) {
    self.message = message
    self.advice = advice
  }
}

extension SQLiteError: CustomStringConvertible {
  /// The message, without the advice.
  public var description: String { message }
}

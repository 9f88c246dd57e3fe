/// Why an event, or a part of one, cannot be taken.
public struct EventError: Error, Hashable, Sendable {
  /// One line: what is wrong, and in which field.
  public var message: String
  /// One line: what to do.
  public var advice: String
  /// Where it stands in the input, when the input is text.
  public var position: TextPosition?

  /// An error that says what is wrong and what to do.
  public init(_ message: String, advice: String, position: TextPosition? = nil) {
    self.message = message
    self.advice = advice
    self.position = position
  }

  /// The same error with the name of the field it was found in put before the message.
  public func within(_ field: String) -> EventError {
    EventError("\(field): \(message)", advice: advice, position: position)
  }
}

/// A place in a text: line and column, both counted from 1, columns in Unicode scalars.
public struct TextPosition: Hashable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in Unicode scalars.
  public var column: Int

  /// The place at `line` and `column`, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension EventError: CustomStringConvertible {
  /// `line L, column C: message`, without the advice.
  public var description: String {
    guard let position else { return message }
    return "line \(position.line), column \(position.column): \(message)"
  }
}

/// Why a log cannot be made, opened, read or written.
public struct LogError: Error, Hashable, Sendable {
  /// What kind of trouble it is.
  public enum Code: Hashable, Sendable {
    /// There is no log where one was looked for.
    case notFound
    /// A log is already where one was to be made.
    case alreadyExists
    /// Another writer holds the lock.
    case locked
    /// The log has moved on from the expected sequence.
    case movedOn
    /// Bytes that had been written are wrong or missing.
    case damaged
    /// The operating system refused an operation.
    case inputOutput
    /// The log is of an earlier format version, which must be upgraded first.
    case earlierVersion
    /// An event to append breaks a rule.
    case badEvent
  }

  /// What kind of trouble it is.
  public let code: Code
  /// One line: what is wrong and where.
  public let message: String
  /// One line: what to do.
  public let advice: String

  init(_ code: Code, _ message: String, advice: String) {
    self.code = code
    self.message = message
    self.advice = advice
  }

  init(_ error: FileError) {
    self.init(
      .inputOutput, error.description,
      advice: error.isNoSpace
        ? "free some space and append again; what was acknowledged is safe"
        : "check the path, its permissions and the disk; what was acknowledged is safe")
  }

  /// That there is no log in a directory.
  static func noLog(in directory: String) -> LogError {
    LogError(
      .notFound, "there is no log in \(directory)",
      advice: "name another directory with --log, or make a log with 'annals init'")
  }

  init(_ error: EventError) {
    self.init(.badEvent, error.description, advice: error.advice)
  }
}

extension LogError: CustomStringConvertible {
  /// The message, without the advice.
  public var description: String { message }
}

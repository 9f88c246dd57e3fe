/// What stands behind the last whole frame of a log.
public struct LogTail: Hashable, Sendable {
  /// The file.
  public let path: String
  /// Where the tail begins, in bytes from the start of the file.
  public let offset: Int
  /// Its length in bytes.
  public let length: Int
  /// The sequences of events that had been acknowledged and that the file no longer holds; empty when all that
  /// was acknowledged is there.
  public let lost: Range<UInt64>

  /// One line for people: what was found, where, and what it means.
  public var report: String {
    if lost.isEmpty {
      return "\(path), offset \(offset): \(length) bytes of an append that was never acknowledged"
    }
    let events =
      lost.count == 1
      ? "event \(lost.lowerBound), which had been acknowledged, is"
      : "events \(lost.lowerBound) to \(lost.upperBound - 1), which had been acknowledged, are"
    return "\(path), offset \(offset): torn tail of \(length) bytes; \(events) lost"
  }
}

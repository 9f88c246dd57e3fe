import EventLog

/// Up to which point the log is read: by system time, by sequence, or to its end.
public struct KnowledgePoint: Hashable, Sendable {
  /// Events recorded after this moment do not exist; nil for no such limit.
  public var knownAt: Instant?
  /// Events with a greater sequence do not exist; nil for no such limit.
  public var through: UInt64?

  /// Everything in the log, or less.
  public init(knownAt: Instant? = nil, through: UInt64? = nil) {
    self.knownAt = knownAt
    self.through = through
  }

  /// Whether an event existed at this point.
  public func includes(_ event: Event) -> Bool {
    if let knownAt, event.recorded > knownAt { return false }
    if let through, event.sequence > through { return false }
    return true
  }
}

/// A dated fact as the log holds it.
public struct Event: Hashable, Sendable {
  /// The position in the log: 1, 2, 3 … without gaps.
  public let sequence: UInt64
  /// The idempotency key: unique in the log.
  public let id: String
  /// System time: when the log learnt it; strictly increasing with the sequence.
  public let recorded: Instant
  /// What it says.
  public let content: EventContent

  /// The event at `sequence`.
  public init(sequence: UInt64, id: String, recorded: Instant, content: EventContent) {
    self.sequence = sequence
    self.id = id
    self.recorded = recorded
    self.content = content
  }
}

/// An event that somebody wants to append.
public struct EventDraft: Hashable, Sendable {
  /// The idempotency key; nil lets the log derive one from the content.
  public var id: String?
  /// The system time of an event that is moved from another log; nil for a new one.
  public var recorded: Instant?
  /// What it says.
  public var content: EventContent

  /// A draft with the given content.
  public init(id: String? = nil, recorded: Instant? = nil, content: EventContent) {
    self.id = id
    self.recorded = recorded
    self.content = content
  }

  /// The draft that would append `event` again, system time included.
  public init(_ event: Event) {
    self.init(id: event.id, recorded: event.recorded, content: event.content)
  }
}

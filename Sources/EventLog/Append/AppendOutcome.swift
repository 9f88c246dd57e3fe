/// What became of one draft.
public struct AppendOutcome: Hashable, Sendable {
  /// The event's position in the log.
  public let sequence: UInt64
  /// Its idempotency key, given or derived.
  public let id: String
  /// When the log learnt it.
  public let recorded: Instant
  /// Whether it is new; false when an event with this key and content was there already.
  public let isNew: Bool

  /// What became of a draft.
  public init(sequence: UInt64, id: String, recorded: Instant, isNew: Bool) {
    self.sequence = sequence
    self.id = id
    self.recorded = recorded
    self.isNew = isNew
  }
}

import EventLog

/// Every value that the attributes of one entity ever had.
public struct EntityHistory: Hashable, Sendable {
  /// The entity.
  public let id: EntityID
  /// Its newest name; nil when none is known.
  public let name: String?
  /// Its attributes, names included, sorted by name.
  public let attributes: [AttributeHistory]
}

/// Everything that events said of one attribute.
public struct AttributeHistory: Hashable, Sendable {
  /// Which attribute.
  public let attribute: AttributeName
  /// What was said, in the order of the timeline: by the day it places itself on, then by the sequence.
  public let entries: [HistoryEntry]
}

/// One thing that an event said of an attribute, and what became of it.
public struct HistoryEntry: Hashable, Sendable {
  /// What was said, and by which event.
  public let claim: Claim
  /// The event that corrected or retracted it; nil when it stands.
  public let voidedBy: Event?
  /// How surely it holds on the day asked about; nil when it does not, or no day was asked about.
  public let holds: Certainty?

  /// Whether it still counts.
  public var stands: Bool { voidedBy == nil }
}

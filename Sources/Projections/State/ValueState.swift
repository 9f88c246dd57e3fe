import EventLog
import PartialDates

/// A value that holds on the day asked about, with its provenance.
public struct ValueState: Hashable, Sendable {
  /// The value.
  public let value: Value
  /// The valid date of the event that asserts it.
  public let since: PartialDate
  /// How surely it holds.
  public let certainty: Certainty
  /// The sequence of the event that asserts it.
  public let event: UInt64
  /// The best value that holds for certain, where this one is only possible.
  public let certainly: CertainValue?
  /// What contests it; empty unless ``ContestedValues`` has looked.
  public internal(set) var contested: [ContestedValue] = []

  /// That `value` holds since `since`, by the event at `event`.
  public init(
    _ value: Value, since: PartialDate, certainty: Certainty, event: UInt64, certainly: CertainValue? = nil
  ) {
    self.value = value
    self.since = since
    self.certainty = certainty
    self.event = event
    self.certainly = certainly
  }
}

/// A value that holds for certain beneath one that is only possible.
public struct CertainValue: Hashable, Sendable {
  /// The value.
  public let value: Value
  /// The valid date of the event that asserts it.
  public let since: PartialDate
  /// The sequence of the event that asserts it.
  public let event: UInt64

  /// That `value` holds for certain since `since`, by the event at `event`.
  public init(_ value: Value, since: PartialDate, event: UInt64) {
    self.value = value
    self.since = since
    self.event = event
  }
}

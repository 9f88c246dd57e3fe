import EventLog
import PartialDates

/// A value that another event asserts for the same cell, where the dates do not tell which of the two came later.
public struct ContestedValue: Hashable, Sendable {
  /// The other value; nil that there is none, or that the member does not belong.
  public let value: Value?
  /// The valid date of the event that asserts it.
  public let since: PartialDate
  /// How surely it covers the day.
  public let certainty: Certainty
  /// The sequence of the event that asserts it.
  public let event: UInt64

  /// That the event at `event` asserts `value` since `since`.
  public init(_ value: Value?, since: PartialDate, certainty: Certainty, event: UInt64) {
    self.value = value
    self.since = since
    self.certainty = certainty
    self.event = event
  }
}

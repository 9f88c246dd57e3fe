import EventLog
import PartialDates

/// A value that an entity got on a date.
public struct ValuePoint: Hashable, Sendable {
  /// The valid date of the event, as precisely as it is known.
  public let date: PartialDate
  /// The first day on which it may have got the value, in days since 1970-01-01; `.min` when that is open or unknown.
  public let earliest: Int64
  /// The day by which it had the value; `.max` when that is open.
  public let latest: Int64
  /// The value.
  public let value: Value
  /// The value in numbers.
  public let measure: Measure
  /// The sequence of the event.
  public let event: UInt64
}

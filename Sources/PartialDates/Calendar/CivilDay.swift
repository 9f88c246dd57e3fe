/// A civil day of the proleptic Gregorian calendar, without a time or a time zone.
///
/// Stored as a count of days, so that comparing two days compares two integers. Year 0 exists and is the year
/// before year 1, as in ISO 8601. Every value is a valid day: the calendar runs over the whole of `Int64`.
@frozen public struct CivilDay: Hashable, Comparable, Sendable {
  /// The number of days since 1970-01-01, which is 0; negative before it.
  public let daysSinceEpoch: Int64

  /// Makes the day that lies this many days after 1970-01-01.
  @inlinable public init(daysSinceEpoch: Int64) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// The greatest distance of a year from year 0 that `init(year:month:day:)` takes.
  public static let yearMagnitudeMax: Int64 = 25_000_000_000_000_000

  /// Makes a day from its year, month (1 to 12) and day of the month (1 to 28…31).
  ///
  /// Gives `nil` for a day that the calendar does not have, such as 30 February, and for a year beyond
  /// ``yearMagnitudeMax``. Complexity: O(1).
  public init?(year: Int64, month: Int, day: Int) {
    guard year >= -CivilDay.yearMagnitudeMax, year <= CivilDay.yearMagnitudeMax,
      month >= 1, month <= 12, day >= 1, day <= GregorianCalendar.dayCount(year: year, month: month)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  /// Makes a day from parts that are known to be valid.
  init(validYear year: Int64, month: Int, day: Int) {
    daysSinceEpoch = GregorianCalendar.days(year: year, month: month, day: day)
  }

  /// Tells whether the left day is earlier.
  @inlinable public static func < (left: CivilDay, right: CivilDay) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }

  /// Tells whether both are the same day.
  @inlinable public static func == (left: CivilDay, right: CivilDay) -> Bool {
    left.daysSinceEpoch == right.daysSinceEpoch
  }
}

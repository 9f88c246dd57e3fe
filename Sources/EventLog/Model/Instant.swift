import PartialDates

/// A moment of system time: microseconds since 1970-01-01T00:00:00Z.
///
/// System time says when the log learnt a fact; it is always UTC and never a valid date.
@frozen public struct Instant: Hashable, Comparable, Sendable {
  /// Microseconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
  public let microseconds: Int64

  /// The moment that lies `microseconds` after 1970-01-01T00:00:00Z.
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// The last microsecond of a civil day in UTC.
  public init(endOf day: CivilDay) {
    self.init(microseconds: (day.daysSinceEpoch + 1) * Instant.microsecondsPerDay - 1)
  }

  static let microsecondsPerDay: Int64 = 86_400_000_000

  /// The earlier of two moments comes first.
  public static func < (lhs: Instant, rhs: Instant) -> Bool {
    lhs.microseconds < rhs.microseconds
  }
}

import PartialDates

/// By how many days something came after what was expected; as a range, for dates are partial.
///
/// What is expected in a period is on time on every day of it: late is counted from its last day, early from its
/// first. Negative days are early, 0 is on time, positive days are late. Nil bounds are not known.
public struct Delay: Hashable, Sendable {
  /// The least it may be.
  public let least: Int64?
  /// The most it may be.
  public let most: Int64?

  /// A delay within bounds, both included.
  public init(least: Int64?, most: Int64?) {
    self.least = least
    self.most = most
  }

  /// The delay of something that began by `delivered`, where `expected` was announced.
  public init(delivered: PartialDate, expected: PartialDate) {
    let bounds = delivered.bounds
    let promised = expected.span
    self.init(
      least: Delay.days(from: promised, to: bounds.startEarliest),
      most: Delay.days(from: promised, to: bounds.startLatest))
  }

  /// The delay so far of something expected by `expected` that was not delivered on `day`; nil when that is not over.
  init?(undeliveredOn day: CivilDay, expected: PartialDate) {
    guard case .day(let last) = expected.span.last, last < day else { return nil }
    self.init(least: day.daysSinceEpoch - last.daysSinceEpoch, most: nil)
  }

  private static func days(from promised: (first: DayBound, last: DayBound), to bound: DayBound) -> Int64? {
    guard case .day(let day) = bound else { return nil }
    if case .day(let last) = promised.last, day > last { return day.daysSinceEpoch - last.daysSinceEpoch }
    if case .day(let first) = promised.first, day < first { return day.daysSinceEpoch - first.daysSinceEpoch }
    return 0
  }
}

import PartialDates

/// How long the periods are that things are counted in: a day, or a number of months counted from January of year 0.
public struct PeriodLength: Hashable, Sendable {
  /// The number of months; 0 for a day.
  public let months: Int64

  /// So many months, which must be at least 1.
  public static func months(_ count: Int64) -> PeriodLength { PeriodLength(months: count) }

  /// A day.
  public static let day = PeriodLength(months: 0)
  /// A month.
  public static let month = PeriodLength(months: 1)
  /// A quarter, from January, April, July or October on.
  public static let quarter = PeriodLength(months: 3)
  /// A year.
  public static let year = PeriodLength(months: 12)

  /// So many years, which must be at least 1.
  public static func years(_ count: Int64) -> PeriodLength { PeriodLength(months: 12 * count) }

  /// From the shortest to the longest: a day, a month, a quarter, then 1, 10, 100 … years.
  public static let all: [PeriodLength] =
    [.day, .month, .quarter]
    + (0...15).map { power in
      .years((0..<power).reduce(1) { years, _ in years * 10 })
    }

  /// The number of the period that a day lies in; it grows with the days, by one from a period to the next.
  public func index(of day: CivilDay) -> Int64 {
    if months == 0 { return day.daysSinceEpoch }
    let (year, month, _) = day.parts
    return floorDivide(year * 12 + Int64(month - 1), by: months)
  }

  /// The first day of a period; nil when it lies beyond the calendar.
  public func firstDay(of index: Int64) -> CivilDay? {
    if months == 0 { return CivilDay(daysSinceEpoch: index) }
    let (month, overflow) = index.multipliedReportingOverflow(by: months)
    if overflow { return nil }
    let year = floorDivide(month, by: 12)
    return CivilDay(year: year, month: Int(month - year * 12) + 1, day: 1)
  }

  /// The shortest length that cuts some days into at most `count` periods; the longest when none does.
  public static func fitting(from first: CivilDay, through last: CivilDay, in count: Int) -> PeriodLength {
    all.first { length in
      let (steps, overflow) = length.index(of: last).subtractingReportingOverflow(length.index(of: first))
      return !overflow && steps < count
    } ?? all[all.count - 1]
  }
}

private func floorDivide(_ number: Int64, by divisor: Int64) -> Int64 {
  let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? quotient - 1 : quotient
}

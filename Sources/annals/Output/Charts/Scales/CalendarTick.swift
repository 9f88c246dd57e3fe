import PartialDates
import Projections

/// A day that is named on a time axis.
struct CalendarTick: Equatable {
  /// The day, in days since 1970-01-01.
  let day: Int64
  /// What it is called within its context: `5`, `Apr`, `2021`.
  let label: String
  /// What the label leaves out, below the first tick of each: `Aug 2021`, `2021`; nil where nothing is left out.
  let context: String?
  /// Whether the name is that of the one day, and stands at its middle and not at its start.
  var isOneDay = false
}

extension CalendarTick {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The ticks of a scale, ascending: as fine as at most `count` of them allow.
  static func ticks(_ scale: DayScale, count: Int) -> [CalendarTick] {
    let count = max(2, count)
    let (days, isWide) = scale.last.subtractingReportingOverflow(scale.first)
    if !isWide, days < Int64(count) { return dayTicks(scale, every: 1) }
    if !isWide, days / 7 < Int64(count) { return dayTicks(scale, every: 7) }
    let first = CivilDay(daysSinceEpoch: scale.first)
    let last = CivilDay(daysSinceEpoch: scale.last)
    for months in [Int64(1), 3, 6] {
      let length = PeriodLength.months(months)
      if length.index(of: last) - length.index(of: first) <= Int64(count) {
        return monthTicks(length, first, last)
      }
    }
    return yearTicks(first, last, count)
  }

  private static func dayTicks(_ scale: DayScale, every step: Int64) -> [CalendarTick] {
    var context = ""
    // 1970-01-05 was a Monday.
    return (scale.first...scale.last).filter { ($0 - 4) % step == 0 }.map { day in
      let (year, month, dayOfMonth) = CivilDay(daysSinceEpoch: day).parts
      let text = "\(months[month - 1]) \(YearText.text(year))"
      defer { context = text }
      return CalendarTick(
        day: day, label: String(dayOfMonth), context: text == context ? nil : text, isOneDay: step == 1)
    }
  }

  private static func monthTicks(
    _ length: PeriodLength, _ first: CivilDay, _ last: CivilDay
  ) -> [CalendarTick] {
    var context: Int64?
    return (length.index(of: first)...length.index(of: last)).compactMap { index in
      guard let day = length.firstDay(of: index), day >= first, day <= last else { return nil }
      let (year, month, _) = day.parts
      defer { context = year }
      return CalendarTick(
        day: day.daysSinceEpoch, label: months[month - 1],
        context: year == context ? nil : YearText.text(year))
    }
  }

  private static func yearTicks(_ first: CivilDay, _ last: CivilDay, _ count: Int) -> [CalendarTick] {
    let years = last.year - first.year
    var (power, factor): (Int64, Int64) = (1, 1)
    while years / (power * factor) >= Int64(count) {
      (power, factor) = factor == 5 ? (power * 10, 1) : (power, factor == 1 ? 2 : 5)
    }
    let step = power * factor
    let start = first.year - (first.year % step + step) % step
    return stride(from: start, through: last.year, by: Int64.Stride(step)).compactMap { year in
      guard let day = CivilDay(year: year, month: 1, day: 1), day >= first, day <= last else { return nil }
      return CalendarTick(day: day.daysSinceEpoch, label: YearText.text(year), context: nil)
    }
  }
}

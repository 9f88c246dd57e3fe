import PartialDates

/// The periods that a timeline is leafed through by: years, quarters, months, weeks or days, whatever suits its length.
enum Period: String, Sendable {
  case century, decade, year, quarter, month, week, day

  /// What makes some twelve to fifty leaves of so many days.
  init(forDays days: Int64) {
    self =
      switch days {
      case 730_000...: .century
      case 36_500...: .decade
      case 4_400...: .year
      case 1_100...: .quarter
      case 300...: .month
      case 60...: .week
      default: .day
      }
  }

  /// The periods that an axis is labelled with: those that people know by a short name.
  var onAxis: Period { self == .quarter ? .year : self }

  /// The first day of the period that a day lies in.
  func start(of day: Int64) -> Int64 {
    let civil = CivilDay(daysSinceEpoch: day)
    let (year, month, _) = civil.parts
    func first(_ year: Int64, _ month: Int = 1) -> Int64 {
      CivilDay(year: year, month: month, day: 1)?.daysSinceEpoch ?? day
    }
    func floor(_ year: Int64, to step: Int64) -> Int64 { year - ((year % step) + step) % step }
    return switch self {
    case .century: first(floor(year, to: 100))
    case .decade: first(floor(year, to: 10))
    case .year: first(year)
    case .quarter: first(year, (month - 1) / 3 * 3 + 1)
    case .month: first(year, month)
    case .week: day - Int64(civil.weekday - 1)
    case .day: day
    }
  }

  /// The first day of the period after the one that a day lies in.
  func next(after day: Int64) -> Int64 {
    let start = start(of: day)
    // A day far enough into the next period, whatever the lengths of months and years.
    let step: Int64 =
      switch self {
      case .century: 36_600
      case .decade: 3_700
      case .year: 370
      case .quarter: 95
      case .month: 32
      case .week: 7
      case .day: 1
      }
    return self.start(of: start + step)
  }

  /// How a period that begins on a day is called: `2021`, `2021-04`, `2021-04-05`.
  func label(_ day: Int64) -> String {
    let civil = CivilDay(daysSinceEpoch: day)
    let text = civil.description
    return switch self {
    case .century, .decade, .year: String(text.dropLast(6))
    case .quarter, .month: String(text.dropLast(3))
    case .week, .day: text
    }
  }
}

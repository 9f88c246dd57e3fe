/// A unit that people count days in.
enum PeriodUnit: Hashable, Sendable {
  case day, week, month, quarter, half, year

  /// The day this many units away, clamped to the month's last day.
  func day(_ count: Int64, from day: CivilDay) -> CivilDay {
    switch self {
    case .day: day.adding(days: count)
    case .week: day.adding(days: count * 7)
    case .month: day.adding(months: count)
    case .quarter: day.adding(months: count * 3)
    case .half: day.adding(months: count * 6)
    case .year: day.adding(months: count * 12)
    }
  }

  /// The whole unit that contains a day.
  func period(containing day: CivilDay) -> PartialDate {
    let (year, month, _) = day.parts
    switch self {
    case .day: return PartialDate(day)
    case .week: return PartialDate(week: day.adding(days: Int64(1 - day.weekday)))
    case .month: return PartialDate(storage: .date(SimpleDate(year: year, month: month)))
    case .quarter: return PartialDate(storage: .date(SimpleDate(year: year, month: 33 + (month - 1) / 3)))
    case .half: return PartialDate(storage: .date(SimpleDate(year: year, month: 40 + (month - 1) / 6)))
    case .year: return PartialDate(storage: .date(SimpleDate(year: year)))
    }
  }

  /// The unit this many units away from the one that contains a day.
  func period(_ count: Int64, from day: CivilDay) -> PartialDate {
    // Clamping cannot leave the wanted month, so the day may be moved before its period is taken.
    period(containing: self.day(count, from: day))
  }
}

extension PartialDate {
  /// The interval of the seven days that begin on a Monday.
  init(week monday: CivilDay) {
    let first = Moment(date: SimpleDate(monday), time: nil)
    let last = Moment(date: SimpleDate(monday.adding(days: 6)), time: nil)
    guard let compound = CompoundDate(start: .moment(first), end: .moment(last)) else {
      preconditionFailure("a week ends after it begins")
    }
    self.init(storage: .compound(compound))
  }
}

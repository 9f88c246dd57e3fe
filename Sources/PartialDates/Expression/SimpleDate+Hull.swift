extension SimpleDate {
  /// The first and last day that the date allows, or `nil` when it allows none, as `2021-02-3X`.
  ///
  /// Complexity: O(1) without unspecified digits. With them, the years of the mask are tried from both ends
  /// until one has a matching day: at most 10,000 each.
  var hull: DayHull? {
    switch precision {
    case .century: return yearsHull(scale: 100)
    case .decade: return yearsHull(scale: 10)
    case .year:
      let years = year.span
      return DayHull(first: firstDay(of: years.lowerBound), last: lastDay(of: years.upperBound))
    case .division:
      let years = year.span
      let code = month.number
      return DayHull(
        first: YearDivision.firstDay(code: code, year: years.lowerBound),
        last: YearDivision.lastDay(code: code, year: years.upperBound))
    case .month, .day:
      return isMasked ? maskedHull : exactHull
    }
  }

  private func yearsHull(scale: Int64) -> DayHull {
    let low = year.magnitude * scale
    let high = low + scale - 1
    // There is no year -0.
    let years = year.isNegative ? -high...(-max(low, 1)) : low...high
    return DayHull(first: firstDay(of: years.lowerBound), last: lastDay(of: years.upperBound))
  }

  private func firstDay(of year: Int64) -> CivilDay {
    CivilDay(validYear: year, month: 1, day: 1)
  }

  private func lastDay(of year: Int64) -> CivilDay {
    CivilDay(validYear: year, month: 12, day: 31)
  }

  private var exactHull: DayHull? {
    let number = year.number
    let month = month.number
    if precision == .month {
      let first = CivilDay(validYear: number, month: month, day: 1)
      let dayCount = GregorianCalendar.dayCount(year: number, month: month)
      return DayHull(first: first, last: first.adding(days: Int64(dayCount - 1)))
    }
    guard let civilDay = CivilDay(year: number, month: month, day: day.number) else { return nil }
    return DayHull(first: civilDay, last: civilDay)
  }

  private var maskedHull: DayHull? {
    // Spares 10,000 years of search for a day that no month has.
    if precision == .day, day.hull(in: 1...31) == nil { return nil }
    let count = year.maskedCount
    for position in 0..<count {
      guard let year = self.year.maskedYear(position), let first = hull(in: year)?.first else { continue }
      for fromEnd in 0..<count {
        guard let year = self.year.maskedYear(count - 1 - fromEnd), let last = hull(in: year)?.last
        else { continue }
        return DayHull(first: first, last: last)
      }
    }
    return nil
  }

  /// The hull of the matching days of one year.
  private func hull(in year: Int64) -> DayHull? {
    var first: CivilDay?
    var last: CivilDay?
    for number in 1...12 where month.matches(number) {
      let monthDays = 1...GregorianCalendar.dayCount(year: year, month: number)
      guard let days = precision == .month ? monthDays : day.hull(in: monthDays) else { continue }
      if first == nil { first = CivilDay(validYear: year, month: number, day: days.lowerBound) }
      last = CivilDay(validYear: year, month: number, day: days.upperBound)
    }
    guard let first, let last else { return nil }
    return DayHull(first: first, last: last)
  }
}

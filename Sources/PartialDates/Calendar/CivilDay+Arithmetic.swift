extension CivilDay {
  /// The day this many days later, or earlier for a negative count.
  ///
  /// Traps when the result lies outside `Int64` days. Complexity: O(1).
  public func adding(days: Int64) -> CivilDay {
    CivilDay(daysSinceEpoch: daysSinceEpoch + days)
  }

  /// The same day of the month this many months later, or earlier for a negative count.
  ///
  /// A day that the month does not have becomes the month's last day: 31 January and one month give 28 or
  /// 29 February. Traps when the result lies beyond ``yearMagnitudeMax``. Complexity: O(1).
  public func adding(months: Int64) -> CivilDay {
    let (year, month, day) = parts
    let monthsFromZero = year * 12 + Int64(month - 1) + months
    let newYear = (monthsFromZero >= 0 ? monthsFromZero : monthsFromZero - 11) / 12
    let newMonth = Int(monthsFromZero - newYear * 12) + 1
    precondition(newYear.magnitude <= CivilDay.yearMagnitudeMax.magnitude, "the year is out of range")
    let lastDay = GregorianCalendar.dayCount(year: newYear, month: newMonth)
    return CivilDay(validYear: newYear, month: newMonth, day: min(day, lastDay))
  }
}

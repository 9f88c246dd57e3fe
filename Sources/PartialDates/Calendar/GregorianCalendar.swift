/// The arithmetic of the proleptic Gregorian calendar.
///
/// Both conversions count in eras of 400 years (146,097 days) and in years that begin on 1 March, which puts the
/// leap day at the end of the year. Source: H. Hinnant, "chrono-compatible low-level date algorithms".
enum GregorianCalendar {
  static let daysPerEra: Int64 = 146_097

  static func isLeap(_ year: Int64) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month from 1 to 12.
  static func dayCount(year: Int64, month: Int) -> Int {
    if month == 2 { return isLeap(year) ? 29 : 28 }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
  }

  /// Days since 1970-01-01 of a valid day of a year within `CivilDay.yearMagnitudeMax`.
  static func days(year: Int64, month: Int, day: Int) -> Int64 {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let monthFromMarch = Int64(month > 2 ? month - 3 : month + 9)
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + Int64(day) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * daysPerEra + dayOfEra - 719_468
  }

  /// The year, month and day of any count of days since 1970-01-01.
  static func parts(days: Int64) -> (year: Int64, month: Int, day: Int) {
    // Divided before shifting from 1970-01-01 to 0000-03-01, so that no count of days overflows.
    var era = days / daysPerEra
    var dayOfEra = days % daysPerEra
    if dayOfEra < 0 {
      dayOfEra += daysPerEra
      era -= 1
    }
    era += 4
    dayOfEra += 719_468 - 4 * daysPerEra
    if dayOfEra >= daysPerEra {
      dayOfEra -= daysPerEra
      era += 1
    }
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = Int(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    let month = Int(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9)
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
  }
}

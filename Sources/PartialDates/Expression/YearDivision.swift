/// The seasons and other divisions of a year that EDTF numbers 21 to 41.
///
/// Source: ISO 8601-2, sub-year groupings. A season of the turn of the year belongs to the year in which it
/// begins: winter 2001 (`2001-24`) is December 2001 to February 2002.
enum YearDivision {
  static let codes = 21...41

  /// The first month, 1 to 12, and the count of months. The last month may lie in the next year.
  static func months(code: Int) -> (first: Int, count: Int) {
    switch code {
    // Without a hemisphere, the northern seasons: spring, summer, autumn, winter.
    case 21...24: ((code - 21) * 3 + 3, 3)
    case 25...28: ((code - 25) * 3 + 3, 3)
    // South: spring begins in September, summer in December, autumn in March, winter in June.
    case 29...32: ((code - 29) * 3 + 9 > 12 ? (code - 29) * 3 - 3 : (code - 29) * 3 + 9, 3)
    case 33...36: ((code - 33) * 3 + 1, 3)
    case 37...39: ((code - 37) * 4 + 1, 4)
    default: ((code - 40) * 6 + 1, 6)
    }
  }

  static func firstDay(code: Int, year: Int64) -> CivilDay {
    CivilDay(validYear: year, month: months(code: code).first, day: 1)
  }

  static func lastDay(code: Int, year: Int64) -> CivilDay {
    let (first, count) = months(code: code)
    let last = first + count - 1
    let lastYear = last > 12 ? year + 1 : year
    let lastMonth = last > 12 ? last - 12 : last
    let day = GregorianCalendar.dayCount(year: lastYear, month: lastMonth)
    return CivilDay(validYear: lastYear, month: lastMonth, day: day)
  }
}

/// Which countries were members of the European Union, and before it of the European Communities, on a day.
///
/// Source: the treaties of accession and the withdrawal agreement. Days are those the treaties took effect; the
/// United Kingdom's last day was 2020-01-31.
enum EuropeanUnion {
  /// Members on a day, sorted.
  static func members(onDaysSinceEpoch day: Int64) -> [CountryCode] {
    var members: [CountryCode] = []
    for change in changes where change.day <= day {
      let codes = change.codes.split(separator: " ").compactMap { CountryCode($0) }
      if change.joins { members += codes } else { members.removeAll(where: codes.contains) }
    }
    return members.sorted()
  }

  /// Countries which join or leave together. The day is the first one of the new state.
  struct Change {
    let day: Int64
    let joins: Bool
    let codes: String

    init(_ year: Int64, _ month: Int64, _ day: Int64, joins: Bool = true, _ codes: String) {
      self.day = EuropeanUnion.daysSinceEpoch(year, month, day)
      self.joins = joins
      self.codes = codes
    }
  }

  static let changes = [
    Change(1958, 1, 1, "BE DE FR IT LU NL"),
    Change(1973, 1, 1, "DK GB IE"),
    Change(1981, 1, 1, "GR"),
    Change(1986, 1, 1, "ES PT"),
    Change(1995, 1, 1, "AT FI SE"),
    Change(2004, 5, 1, "CY CZ EE HU LT LV MT PL SI SK"),
    Change(2007, 1, 1, "BG RO"),
    Change(2013, 7, 1, "HR"),
    Change(2020, 2, 1, joins: false, "GB"),
  ]

  /// Days from 1970-01-01 to a Gregorian date, for the years of the changes.
  static func daysSinceEpoch(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    // A year which begins in March has its leap day at the end.
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = (month + 9) % 12
    return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400
      + (marchMonth * 153 + 2) / 5 + day - 719_469
  }
}

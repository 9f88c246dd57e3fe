/// One date expression that is neither an interval nor a set, without a time: `2021-08`, `199X?`, `Y17E7`.
struct SimpleDate: Hashable, Sendable {
  /// The smallest part that is written.
  enum Precision: UInt8, Sendable {
    case century, decade, year, month, division, day
  }

  /// The year; for a decade or a century its number as written, 193 or 19.
  var year = WrittenYear()
  var precision = Precision.year
  /// The month, or the number of the season or other division.
  var month = TwoDigits.absent
  var day = TwoDigits.absent
  var qualifications = Qualifications()

  init() {}

  init(_ civilDay: CivilDay) {
    let (year, month, day) = civilDay.parts
    self.year = WrittenYear(year)
    self.month = TwoDigits(month)
    self.day = TwoDigits(day)
    precision = .day
  }

  init(year: Int64) {
    self.year = WrittenYear(year)
  }

  /// A month (1 to 12), or a season or other division (21 to 41), of a year.
  init(year: Int64, month: Int) {
    self.year = WrittenYear(year)
    self.month = TwoDigits(month)
    precision = month > 12 ? .division : .month
  }

  /// The number of parts that can be marked.
  var partCount: Int {
    switch precision {
    case .century, .decade, .year: 1
    case .month, .division: 2
    case .day: 3
    }
  }

  var isMasked: Bool { year.isMasked || month.isMasked || day.isMasked }
}

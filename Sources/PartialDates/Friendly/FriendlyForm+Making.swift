extension FriendlyForm {
  typealias Number = FriendlyShape.Number

  /// A year, a month or a day from their numbers; errors say how the text was read.
  func make(_ year: Number, month: Int64? = nil, day: Int64? = nil) throws(PartialDateError) -> PartialDate {
    try checkYear(year)
    guard let month else { return PartialDate(storage: .date(SimpleDate(year: year.value))) }
    guard month >= 1, month <= 12 else {
      throw error(
        "there is no month \(month)", advice: "write a month from 1 to 12, or \(yearText(year)) alone")
    }
    guard let day else { return PartialDate(storage: .date(SimpleDate(year: year.value, month: Int(month)))) }
    if let civilDay = CivilDay(year: year.value, month: Int(month), day: Int(day)) {
      return PartialDate(civilDay)
    }
    let last = GregorianCalendar.dayCount(year: year.value, month: Int(month))
    let monthText = PartialDate(storage: .date(SimpleDate(year: year.value, month: Int(month)))).description
    let problem =
      day == 0
      ? "there is no day 0"
      : "\(MonthName.english(Int(month))) \(yearText(year)) has \(last) days, not \(day)"
    throw error(problem, advice: "write \(monthText)-\(last), or \(monthText) if the day is not known")
  }

  /// A quarter, a half-year or a season: the nth of a year from a first code on.
  func makeDivision(
    _ year: Number, _ index: Int64, of count: Int64, name: String, firstCode: Int
  ) throws(PartialDateError) -> PartialDate {
    try checkYear(year)
    guard index >= 1, index <= count else {
      throw error("there is no \(name) \(index)", advice: "write a \(name) from 1 to \(count)")
    }
    return PartialDate(storage: .date(SimpleDate(year: year.value, month: firstCode + Int(index) - 1)))
  }

  /// Refuses a typed year of other than four digits.
  private func checkYear(_ year: Number) throws(PartialDateError) {
    guard year.digitCount == 4 else {
      throw error("a year has four digits, not \(year.digitCount)", advice: "write all four, as in 2021")
    }
  }

  func yearText(_ year: Number) -> String {
    SimpleDate(year: year.value).text
  }

  func error(_ problem: String, advice: String) -> PartialDateError {
    PartialDateError(message: "\(QuotedText.oneLine(text)): \(problem)", advice: advice, offset: 0)
  }
}

extension SimpleDate {
  /// The normal form.
  var text: String {
    var builder = TextBuilder()
    append(to: &builder)
    return builder.string
  }
}

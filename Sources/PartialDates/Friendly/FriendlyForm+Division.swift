extension FriendlyForm {
  /// Reads quarters, half-years, seasons, decades and ISO weeks.
  func divisionDate() throws(PartialDateError) -> PartialDate? {
    switch outline {
    case "#q#", "#-q#", "#/q#": return try quarter(number(0), number(1).value)
    case "q##", "q#/#", "q#-#", "q#,#": return try quarter(number(1), number(0).value)
    case "q#": return try quarter(thisYear(), number(0).value)
    case "#h#", "#-h#", "#/h#": return try half(number(0), number(1).value)
    case "h##", "h#/#", "h#-#", "h#,#": return try half(number(1), number(0).value)
    case "h#": return try half(thisYear(), number(0).value)
    case "S#", "#S": return try season(number(0))
    case "S": return try season(thisYear())
    case "#s": return try decade(number(0))
    case "#w#", "#-w#": return try week(number(0), number(1).value, weekday: nil)
    case "#w#-#", "#-w#-#": return try week(number(0), number(1).value, weekday: number(2).value)
    default: return nil
    }
  }

  func quarter(_ year: Number, _ index: Int64) throws(PartialDateError) -> PartialDate {
    try makeDivision(year, index, of: 4, name: "quarter", firstCode: 33)
  }

  func half(_ year: Number, _ index: Int64) throws(PartialDateError) -> PartialDate {
    try makeDivision(year, index, of: 2, name: "half-year", firstCode: 40)
  }

  private func season(_ year: Number) throws(PartialDateError) -> PartialDate? {
    guard let season = shape.season else { return nil }
    return try makeDivision(year, Int64(season - 20), of: 4, name: "season", firstCode: 21)
  }

  /// Reads `1990s`; `1900s` may also mean a century.
  func decade(_ year: Number) throws(PartialDateError) -> PartialDate {
    guard year.digitCount == 4, year.value % 10 == 0 else {
      throw error("this is not a decade", advice: "write it as in 1990s or 199X")
    }
    var text = SimpleDate(year: year.value).text
    if year.value % 100 == 0 {
      let decade = text.dropLast(1) + "X"
      let century = text.dropLast(2) + "XX"
      throw error(
        "this can be read as a decade or as a century", advice: "write \(decade) or \(century)")
    }
    text.removeLast()
    return try PartialDate.parse(text + "X")
  }

  /// Reads an ISO 8601 week as the interval of its days, or one day of it (1 for Monday).
  private func week(_ year: Number, _ index: Int64, weekday: Int64?) throws(PartialDateError) -> PartialDate?
  {
    // 4 January is always in week 1.
    guard year.digitCount == 4, let first = CivilDay(year: year.value, month: 1, day: 4),
      let next = CivilDay(year: year.value + 1, month: 1, day: 4)
    else {
      throw error("a year has four digits, not \(year.digitCount)", advice: "write all four, as in 2021-W05")
    }
    let monday = first.adding(days: Int64(1 - first.weekday))
    let nextMonday = next.adding(days: Int64(1 - next.weekday))
    let count = (nextMonday.daysSinceEpoch - monday.daysSinceEpoch) / 7
    guard index >= 1, index <= count else {
      throw error(
        "\(yearText(year)) has \(count) weeks, there is no week \(index)",
        advice: "write a week from 01 to \(count)")
    }
    let start = monday.adding(days: (index - 1) * 7)
    guard let weekday else { return PartialDate(week: start) }
    guard weekday >= 1, weekday <= 7 else {
      throw error("there is no weekday \(weekday)", advice: "write 1 for Monday to 7 for Sunday")
    }
    return PartialDate(start.adding(days: weekday - 1))
  }
}

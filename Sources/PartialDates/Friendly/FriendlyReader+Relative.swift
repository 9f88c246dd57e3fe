extension FriendlyReader {
  /// A day or a period that a fixed word names with respect to today.
  enum RelativeWord {
    case day(Int64)
    case period(PeriodUnit, Int64)
    /// A numbered part of this year, such as its first half.
    case division(Int)
  }

  /// Reads a word such as `yesterday`, `上个月` or `작년`; `nil` for another text.
  func readRelativeWord(_ folded: String, of text: String) throws(PartialDateError) -> PartialDate? {
    let key = folded.filter { $0 != " " }
    guard let word = FriendlyReader.englishDays[key] ?? EastAsianWords.relative[key] else { return nil }
    let today = try FriendlyReader.checked(today, text)
    switch word {
    case .day(let count): return PartialDate(today.adding(days: count))
    case .period(let unit, let count): return unit.period(count, from: today)
    case .division(let code): return PartialDate(storage: .date(SimpleDate(year: today.year, month: code)))
    }
  }

  private static let englishDays: [String: RelativeWord] = [
    "today": .day(0), "now": .day(0), "yesterday": .day(-1), "tomorrow": .day(1),
  ]

  /// Today, unless it is so far away that counting from it would leave the calendar.
  static func checked(_ today: CivilDay, _ text: String) throws(PartialDateError) -> CivilDay {
    guard today.year.magnitude <= 100_000_000_000_000 else {
      throw PartialDateError(
        message: "\(QuotedText.oneLine(text)): today, \(today), is out of range",
        advice: "write the date with its year", offset: 0)
    }
    return today
  }
}

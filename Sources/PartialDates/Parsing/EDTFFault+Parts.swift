extension EDTFFault {
  func wordingOfParts(_ text: QuotedText) -> Wording? {
    switch reason {
    case .partDigits(let part):
      return wordingOfPartDigits(part, text)
    case .monthNumber(let number):
      return wordingOfMonth(number, text)
    case .maskedDivision:
      return Wording(
        "a season has no unspecified digit",
        advice: "write the season, as in 2021-21, or XX if the month is not known")
    case .dayAfterDivision:
      return Wording(
        "a season or other division of the year has no day",
        advice: "write a month from 01 to 12 before a day, or the season alone")
    case .dayNumber(let day, let month, let year):
      return wordingOfDay(day, month: month, year: year)
    case .noMatchingDay:
      let written = text.part(offset..<offset + 2)
      let month = monthText(text)
      return Wording(
        "no day \(written) exists in \(month)", advice: "write \(month)-XX if the day is not known")
    case .doubledMark:
      return Wording("two marks follow each other", advice: "write % for uncertain and approximate together")
    case .markBeforeTime, .markAfterTime:
      return Wording(
        "a date with a time has no marks", advice: "write the day alone with its mark, as in 2004-01-01?")
    default: return nil
    }
  }

  private func wordingOfPartDigits(_ part: Int, _ text: QuotedText) -> Wording {
    let digits = text.part(from: offset, in: context).prefix { $0.isASCII && ($0.isNumber || $0 == "X") }
    let advice =
      switch digits.count {
      case 1 where digits != "X": "write 0\(digits)"
      case 3 where part == 1: "write month and day, as in 2021-08-05, in place of a day of the year"
      default: part == 1 ? "write it as in 2021-08" : "write it as in 2021-08-05"
      }
    return Wording("a \(part == 1 ? "month" : "day") has two digits", advice: advice)
  }

  private func wordingOfMonth(_ number: Int, _ text: QuotedText) -> Wording {
    var digits = TextBuilder()
    digits.append(twoDigits: number)
    if number > 21 {
      return Wording(
        "there is no month or season \(digits.string)",
        advice: "write a month from 01 to 12, or a season, quarter or half-year from 21 to 41")
    }
    let year = text.part(context.lowerBound..<max(context.lowerBound, offset - 1))
    return Wording(
      "there is no month \(digits.string)",
      advice:
        "write a month from 01 to 12, or \(EDTFFault.withoutTrailingMarks(year)) if the month is not known")
  }

  private func wordingOfDay(_ day: Int, month: Int, year: Int64) -> Wording {
    let last = GregorianCalendar.dayCount(year: year, month: month)
    var monthText = TextBuilder()
    SimpleDate(year: year, month: month).append(to: &monthText)
    var yearText = TextBuilder()
    yearText.append(year: year)
    if day == 0 {
      return Wording(
        "there is no day 00",
        advice: "write a day from 01 to \(last), or \(monthText.string) if the day is not known")
    }
    return Wording(
      "\(MonthName.english(month)) \(yearText.string) has \(last) days, not \(day)",
      advice: "write \(monthText.string)-\(last), or \(monthText.string) if the day is not known")
  }

  /// The year and the month before the wrong day, as they were written.
  private func monthText(_ text: QuotedText) -> String {
    EDTFFault.withoutTrailingMarks(text.part(context.lowerBound..<max(context.lowerBound, offset - 1)))
  }

  private static func withoutTrailingMarks(_ text: String) -> String {
    var text = text
    while let last = text.utf8.last, last == UInt8(ascii: "-") || Qualification(mark: last) != nil {
      text.removeLast()
    }
    return text
  }
}

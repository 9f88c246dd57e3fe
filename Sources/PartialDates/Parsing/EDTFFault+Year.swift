extension EDTFFault {
  func wordingOfYear(_ text: QuotedText) -> Wording? {
    switch reason {
    case .plusSign:
      return Wording(
        "a year has no plus sign", advice: "write the year without it, or Y12345 for more than four digits")
    case .yearDigits(let count):
      return Wording(
        "a year has four digits, not \(count)", advice: adviceOnYearDigits(text, count: count))
    case .negativeZeroYear:
      return Wording(
        "there is no year -0000",
        advice: "write 0000 for year 0, the year before 0001, or -0001 for the one before it")
    case .negativeZeroSpan:
      return Wording(
        "there is no decade or century of -0",
        advice: "write -00XX for the years -99 to -1, -000X for -9 to -1")
    case .maskedShortYear:
      return Wording(
        "a decade or a century has no unspecified digit",
        advice: "write four characters, as in 199X for a decade or 19XX for a century")
    case .significantMasked:
      return Wording(
        "significant digits and unspecified digits exclude each other", advice: "write 19XX, or 1950S2")
    case .significantDigits(let count, let digitCount):
      return Wording(
        count == 0
          ? "S counts one significant digit or more" : "the year has no \(count) significant digits",
        advice: digitCount == 1
          ? "write S1 or leave it out" : "write S1 to S\(digitCount), as in 1950S2 for 1900 to 1999")
    case .partsAfterEstimatedYear:
      return Wording(
        "a year with an exponent or significant digits has no month", advice: "write the year alone")
    default: return wordingOfPrefixedYear
    }
  }

  private var wordingOfPrefixedYear: Wording? {
    switch reason {
    case .prefixedYearTooShort(let year):
      var plain = TextBuilder()
      plain.append(year: year)
      return Wording("a year after Y has five digits or more", advice: "write \(plain.string)")
    case .prefixedYearLeadingZero:
      return Wording("a year after Y does not begin with 0", advice: "remove the zeros, as in Y17000")
    case .prefixedYearMasked:
      return Wording(
        "a year after Y has no unspecified digit", advice: "write the significant digits, as in Y17000S2")
    case .yearTooFar:
      return Wording(
        "the year is out of range", advice: "write a year from Y-1E15 to Y1E15")
    case .exponent:
      return Wording("the exponent after E is not a count from 1 to 15", advice: "write it as in Y17E7")
    default: return nil
    }
  }

  private static func isMonth(_ digits: Substring) -> Bool {
    Int(digits).map { 1...12 ~= $0 } ?? false
  }

  private func adviceOnYearDigits(_ text: QuotedText, count: Int) -> String {
    let digits = text.part(from: offset, in: context)
    let isPlain = digits.utf8.count == count && digits.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
    switch count {
    case 8 where isPlain && EDTFFault.isMonth(digits.dropFirst(4).prefix(2)):
      return "write \(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2)), with hyphens"
    case 6 where isPlain && EDTFFault.isMonth(digits.suffix(2)):
      return "write \(digits.prefix(4))-\(digits.suffix(2)), with a hyphen"
    case 5... where isPlain && !digits.hasPrefix("0"):
      return "write Y\(digits) for a year of \(count) digits"
    case 5...: return "write four digits, or Y before a longer year, as in Y12345"
    default: return "write all four, as in 2021 or 0044"
    }
  }
}

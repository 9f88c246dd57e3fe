extension EDTFFault {
  func wordingOfCombination(_ text: QuotedText) -> Wording {
    switch reason {
    case .secondSlash:
      return Wording("an interval has two sides, not more", advice: "write first/last, as in 2021-08/2021-10")
    case .intervalWithoutDate:
      return Wording(
        "an interval without a date says nothing", advice: "write a date on one side, as in 2004/..")
    case .invertedInterval:
      let turned = turnedRound(text, separator: "/")
      return Wording("the interval ends before it begins", advice: "write the earlier date first\(turned)")
    case .centuryBesideDate:
      let century = text.part(offset..<offset + 2)
      return Wording(
        "\(century) beside / would be a century",
        advice: "write \(century)XX for the century, or a month with its year, as in 2021-12")
    case .setInInterval:
      return Wording("a set cannot be the side of an interval", advice: "write one date on each side")
    default: return wordingOfSet(text)
    }
  }

  private func wordingOfSet(_ text: QuotedText) -> Wording {
    switch reason {
    case .unclosedSet:
      return Wording("the set is not closed", advice: "end it with ] for one of, with } for all of")
    case .emptySet:
      return Wording("the set has no dates", advice: "write them between the brackets, as in [2021,2022]")
    case .emptyMember:
      return Wording("a date of the set is missing", advice: "write one date between two commas")
    case .rangeWithoutDate:
      return Wording("a range without a date says nothing", advice: "write a date before or after ..")
    case .openRangeNotFirst:
      return Wording("only the first date of a set may begin with ..", advice: "move it to the front")
    case .openRangeNotLast:
      return Wording("only the last date of a set may end with ..", advice: "move it to the end")
    case .openRangeBothSides:
      return Wording("a range has one ..", advice: "write A..B, ..B or A..")
    case .invertedRange:
      let turned = turnedRound(text, separator: "..")
      return Wording("the range ends before it begins", advice: "write the earlier date first\(turned)")
    default:
      return Wording("there is text after the set", advice: "end the date at the closing bracket")
    }
  }

  /// The two sides the other way round, when they are short enough to show.
  private func turnedRound(_ text: QuotedText, separator: String) -> String {
    guard context.count < QuotedText.characterCountMax else { return "" }
    let separatorRange = offset - separator.utf8.count
    let first = text.part(context.lowerBound..<separatorRange)
    let last = text.part(offset..<context.upperBound)
    return ": \(last)\(separator)\(first)"
  }
}

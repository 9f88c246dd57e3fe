extension EDTFFault {
  /// The two lines of a message: what is wrong, without the date it is in, and what to do.
  struct Wording {
    let problem: String
    let advice: String

    init(_ problem: String, advice: String) {
      self.problem = problem
      self.advice = advice
    }
  }

  /// Puts the fault into words.
  func rendered(_ text: String) -> PartialDateError {
    let quoted = QuotedText(text: text)
    let wording =
      wordingOfWhole(quoted) ?? wordingOfYear(quoted) ?? wordingOfParts(quoted) ?? wordingOfTime(quoted)
      ?? wordingOfCombination(quoted)
    let subject = quoted.part(context)
    let message = subject.isEmpty ? wording.problem : "\(subject): \(wording.problem)"
    return PartialDateError(message: message, advice: wording.advice, offset: offset)
  }

  private func wordingOfWhole(_ text: QuotedText) -> Wording? {
    switch reason {
    case .empty:
      Wording("an empty text is not a date", advice: "write a date such as 2021, 2021-08 or 2021-08-05")
    case .tooLong(let count):
      Wording(
        "a date of \(count) bytes is too long",
        advice: "write a date of at most \(EDTFParser.byteCountMax) bytes")
    case .unexpectedEnd:
      Wording(
        "the date ends too early", advice: "complete it, as in 2021, 2021-08 or 2021-08-05")
    case .unexpected:
      wordingOfUnexpected(text)
    default: nil
    }
  }
}

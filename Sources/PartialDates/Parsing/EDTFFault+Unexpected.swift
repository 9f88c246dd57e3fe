extension EDTFFault {
  /// Words for a character that cannot stand where it does.
  func wordingOfUnexpected(_ text: QuotedText) -> Wording {
    if let draft = wordingOfDraft(text.part(context)) { return draft }
    guard let scalar = text.scalar(at: offset) else {
      return Wording("the date ends too early", advice: "complete it, as in 2021-08-05")
    }
    let shown = QuotedText.escaped(scalar)
    if let advice = adviceForForeign(scalar) {
      return Wording("“\(shown)” is not a character of EDTF", advice: advice)
    }
    if text.part(offset..<offset + 2) == ".." {
      return Wording(
        "a range with .. stands in brackets",
        advice: "write one of a set, as in [..2021-08], or an interval, as in ../2021-08 or 2021/2022")
    }
    if scalar == " ", text.part(from: offset, in: context).contains(":") {
      return Wording("there is a space in the date", advice: "write T between the day and the time")
    }
    if scalar == " " { return Wording("there is a space in the date", advice: "remove the space") }
    if !scalar.isASCII {
      return Wording("“\(shown)” is not a character of EDTF", advice: EDTFFault.adviceOnForms)
    }
    let start = offset == context.lowerBound ? "a date cannot begin with" : "the date cannot go on with"
    return Wording("\(start) “\(shown)”", advice: adviceForLetter(scalar) ?? EDTFFault.adviceOnForms)
  }

  static let adviceOnForms = "write a date such as 2021, 2021-08, 2021-08-05, 2021-08/2021-10 or 199X"

  /// Words of the EDTF draft of 2012, which the standard replaced.
  private func wordingOfDraft(_ part: String) -> Wording? {
    switch part {
    case "open":
      Wording(
        "the word “open” was replaced in the standard", advice: "write .. for an open end, as in 2004/..")
    case "unknown":
      Wording(
        "the word “unknown” was replaced in the standard",
        advice: "leave the side empty for an unknown end, as in 2004/")
    default: nil
    }
  }

  /// What to write in place of the ASCII look-alikes of other scripts and of typography.
  private func adviceForForeign(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xFF01...0xFF5E:
      let ascii = Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21))
      return "write the ASCII character \(ascii)"
    case 0x2010...0x2015, 0x2212, 0x2E3A, 0x2E3B, 0x30FC:
      return "write an ASCII hyphen -, or / between two dates"
    case 0x2025, 0x2026: return "write two ASCII dots .."
    case 0x3000, 0xA0, 0x2000...0x200B, 0x202F: return "remove the space"
    case 0x301C, 0x223C: return "write an ASCII tilde ~ for “approximate”, or / between two dates"
    default: break
    }
    if let digit = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil,
      !scalar.isASCII
    {
      return "write the ASCII digit \(Int(digit))"
    }
    return nil
  }

  private func adviceForLetter(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "x": "write an unspecified digit as a capital X, as in 199X"
    case "u": "write an unspecified digit as X, as in 199X (u was the draft of 2012)"
    case "y": "write a capital Y, as in Y170000002"
    case "e", "s", "t", "z": "write a capital \(Character(scalar).uppercased())"
    case "p": "write the count of significant digits after S, as in 1950S2"
    case ".": "write hyphens between the parts, as in 2021-08-05"
    case "(", ")": "put a mark beside its part, as in 2004-?06-11, instead of parentheses"
    case "^": "write the season alone, as in 2001-21"
    case "W": "write the days of the week as an interval, as in 2021-02-01/2021-02-07"
    case "P", "R": "write an interval with its two dates, as in 2021-08/2021-10"
    case "[", "{": "write a set alone, not inside another date"
    case "/": "write a range in a set with .., as in [2021..2022]"
    case "-": "end the date after the day, or write / between two dates"
    case ",": "put several dates in a set, as in [2021,2022] for one of them or {2021,2022} for all"
    default: nil
    }
  }
}

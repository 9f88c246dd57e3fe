extension SimpleDate {
  /// Appends the normal form.
  ///
  /// One mark stands on the right of the longest group of leading parts that carry the same mark; every other
  /// marked part has its mark on its left.
  func append(to text: inout TextBuilder) {
    let group = qualifications.leadingGroupLength(partCount: partCount)
    for part in 0..<partCount {
      if part > 0 { text.append("-") }
      let qualification = qualifications[part]
      if part >= group, qualification != [] { text.append(ascii: qualification.mark) }
      append(part: part, to: &text)
      if part == group - 1 { text.append(ascii: qualification.mark) }
    }
  }

  private func append(part: Int, to text: inout TextBuilder) {
    switch part {
    case 0: appendYear(to: &text)
    case 1: append(month, to: &text)
    default: append(day, to: &text)
    }
  }

  private func append(_ digits: TwoDigits, to text: inout TextBuilder) {
    append(digit: digits.tens, to: &text)
    append(digit: digits.ones, to: &text)
  }

  private func append(digit: UInt8, to text: inout TextBuilder) {
    text.append(ascii: digit == TwoDigits.unspecified ? UInt8(ascii: "X") : UInt8(ascii: "0") + digit)
  }

  private func appendYear(to text: inout TextBuilder) {
    if year.hasPrefix { text.append("Y") }
    if year.isNegative { text.append("-") }
    switch precision {
    case .century: text.append(number: year.magnitude, minimumDigits: 2)
    case .decade: text.append(number: year.magnitude, minimumDigits: 3)
    default: appendYearDigits(to: &text)
    }
    if year.exponent > 0 { text.append("E\(year.exponent)") }
    if year.significantDigits > 0 { text.append("S\(year.significantDigits)") }
  }

  private func appendYearDigits(to text: inout TextBuilder) {
    if year.hasPrefix {
      text.append(number: year.magnitude)
    } else if !year.isMasked {
      text.append(year: year.magnitude)
    } else {
      var place: Int64 = 1_000
      for digit in (0..<4).reversed() {
        let isMasked = year.mask & 1 << UInt8(digit) != 0
        append(digit: isMasked ? TwoDigits.unspecified : UInt8(year.magnitude / place % 10), to: &text)
        place /= 10
      }
    }
  }
}

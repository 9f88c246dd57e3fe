extension SimpleDateReader {
  /// Reads `-`, and a month, a season or another division of the year.
  mutating func readMonth(_ bytes: Span<UInt8>) throws(EDTFFault) {
    let isWholeYear = date.precision == .year && date.year.exponent == 0 && date.year.significantDigits == 0
    if !isWholeYear {
      throw date.precision == .year
        ? fault(.partsAfterEstimatedYear)
        : fault(.yearDigits(count: date.precision == .decade ? 3 : 2), at: lastPartOffset)
    }
    let digits = try readPart(1, bytes)
    date.month = digits
    date.precision = .month
    if !digits.isMasked {
      if YearDivision.codes.contains(digits.number) {
        date.precision = .division
      } else if digits.number < 1 || digits.number > 12 {
        throw fault(.monthNumber(digits.number), at: lastPartOffset)
      }
    } else if digits.tens != TwoDigits.unspecified, digits.tens > 1 {
      throw fault(.maskedDivision, at: lastPartOffset)
    }
  }

  /// Reads `-` and a day of the month.
  mutating func readDay(_ bytes: Span<UInt8>) throws(EDTFFault) {
    if date.precision == .division { throw fault(.dayAfterDivision) }
    date.day = try readPart(2, bytes)
    date.precision = .day
  }

  /// Reads `-` and two digits with their marks.
  private mutating func readPart(_ part: Int, _ bytes: Span<UInt8>) throws(EDTFFault) -> TwoDigits {
    position += 1
    try readLeftMark(of: part, bytes)
    lastPartOffset = position
    let tens = try readDigit(part, bytes)
    let ones = try readDigit(part, bytes)
    let next = peek(bytes)
    if next &- UInt8(ascii: "0") < 10 || next == UInt8(ascii: "X") {
      throw fault(.partDigits(part: part), at: lastPartOffset)
    }
    try readRightMark(of: part, bytes)
    return TwoDigits(tens: tens, ones: ones)
  }

  private mutating func readDigit(_ part: Int, _ bytes: Span<UInt8>) throws(EDTFFault) -> UInt8 {
    let byte = peek(bytes)
    let digit = byte &- UInt8(ascii: "0")
    if digit < 10 {
      position += 1
      return digit
    }
    if byte == UInt8(ascii: "X") {
      position += 1
      return TwoDigits.unspecified
    }
    // One digit, or none before the end or the next part, is a matter of this part's length.
    if isAtEnd || byte == UInt8(ascii: "-") || Qualification(mark: byte) != nil {
      throw fault(.partDigits(part: part), at: lastPartOffset)
    }
    throw unexpected()
  }
}

extension SimpleDateReader {
  mutating func readYear(_ bytes: Span<UInt8>) throws(EDTFFault) {
    lastPartOffset = position
    if skip(UInt8(ascii: "Y"), bytes) { return try readPrefixedYear(bytes) }
    if peek(bytes) == UInt8(ascii: "+") { throw fault(.plusSign) }
    date.year.isNegative = skip(UInt8(ascii: "-"), bytes)
    let digitsOffset = position
    var magnitude: Int64 = 0
    var mask: UInt8 = 0
    while true {
      let byte = peek(bytes)
      if byte &- UInt8(ascii: "0") < 10 {
        // Four digits are the most that count; longer runs are refused below.
        if position - digitsOffset < 4 { magnitude = magnitude * 10 + Int64(byte - UInt8(ascii: "0")) }
        mask <<= 1
      } else if byte == UInt8(ascii: "X") {
        if position - digitsOffset < 4 { magnitude *= 10 }
        mask = mask << 1 | 1
      } else {
        break
      }
      position += 1
    }
    date.year.magnitude = magnitude
    date.year.mask = mask
    try finishYear(digitCount: position - digitsOffset, bytes)
  }

  private mutating func finishYear(digitCount: Int, _ bytes: Span<UInt8>) throws(EDTFFault) {
    switch digitCount {
    case 4: break
    case 3: date.precision = .decade
    case 2: date.precision = .century
    case 0: throw unexpected()
    default: throw fault(.yearDigits(count: digitCount), at: lastPartOffset)
    }
    if digitCount < 4 {
      if date.year.isMasked { throw fault(.maskedShortYear, at: lastPartOffset) }
      let isNegativeZero = date.year.isNegative && date.year.magnitude == 0
      if isNegativeZero { throw fault(.negativeZeroSpan, at: lastPartOffset) }
      if peek(bytes) == UInt8(ascii: "S") { throw fault(.yearDigits(count: digitCount), at: lastPartOffset) }
    } else if date.year.isNegative, date.year.magnitude == 0, !date.year.isMasked {
      throw fault(.negativeZeroYear, at: lastPartOffset)
    } else {
      try readSignificantDigits(bytes)
    }
  }

  /// Reads what follows `Y`: a sign, digits, and perhaps an exponent and significant digits.
  private mutating func readPrefixedYear(_ bytes: Span<UInt8>) throws(EDTFFault) {
    date.year.hasPrefix = true
    date.year.isNegative = skip(UInt8(ascii: "-"), bytes)
    let digitsOffset = position
    let magnitude = try readNumber(bytes, tooLarge: .yearTooFar)
    let digitCount = position - digitsOffset
    if peek(bytes) == UInt8(ascii: "X") { throw fault(.prefixedYearMasked) }
    guard digitCount > 0 else { throw unexpected() }
    guard bytes[digitsOffset] != UInt8(ascii: "0") else {
      throw fault(.prefixedYearLeadingZero, at: digitsOffset)
    }
    date.year.magnitude = magnitude
    if peek(bytes) == UInt8(ascii: "E") {
      try readExponent(bytes)
    } else if digitCount < 5 {
      if isAlphabetic(peek(bytes)) { throw unexpected() }
      throw fault(.prefixedYearTooShort(date.year.number), at: lastPartOffset)
    }
    try readSignificantDigits(bytes)
  }

  private func isAlphabetic(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  private mutating func readExponent(_ bytes: Span<UInt8>) throws(EDTFFault) {
    position += 1
    let offset = position
    let exponent = try readNumber(bytes, tooLarge: .yearTooFar)
    guard position > offset, exponent > 0, bytes[offset] != UInt8(ascii: "0") else {
      throw fault(.exponent, at: offset)
    }
    var magnitude = date.year.magnitude
    for _ in 0..<min(exponent, 16) {
      magnitude *= 10
      if magnitude > WrittenYear.magnitudeMax { throw fault(.yearTooFar, at: lastPartOffset) }
    }
    date.year.exponent = UInt8(exponent)
  }

  private mutating func readSignificantDigits(_ bytes: Span<UInt8>) throws(EDTFFault) {
    let offset = position
    guard skip(UInt8(ascii: "S"), bytes) else { return }
    if date.year.isMasked { throw fault(.significantMasked, at: offset) }
    let digitsOffset = position
    let count = try readNumber(bytes, tooLarge: .significantDigits(99, ofDigits: yearDigitCount))
    guard position > digitsOffset, count > 0, count <= yearDigitCount,
      bytes[digitsOffset] != UInt8(ascii: "0")
    else {
      throw fault(.significantDigits(Int(count), ofDigits: yearDigitCount), at: offset)
    }
    date.year.significantDigits = UInt8(count)
  }

  private var yearDigitCount: Int { decimalDigitCount(date.year.number.magnitude) }

  /// Reads digits as a number up to the greatest year; none give 0.
  private mutating func readNumber(
    _ bytes: Span<UInt8>, tooLarge: EDTFFault.Reason
  ) throws(EDTFFault) -> Int64 {
    let offset = position
    var number: Int64 = 0
    while case let digit = peek(bytes) &- UInt8(ascii: "0"), digit < 10 {
      number = number * 10 + Int64(digit)
      if number > WrittenYear.magnitudeMax { throw fault(tooLarge, at: offset) }
      position += 1
    }
    return number
  }
}

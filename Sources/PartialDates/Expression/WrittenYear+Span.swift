extension WrittenYear {
  /// The first and last year that the writing allows.
  var span: ClosedRange<Int64> {
    if mask == 0 && significantDigits == 0 { return number...number }
    if mask == 0 { return significantSpan }
    let low = magnitude
    let high = magnitude + maskedPart(9_999)
    guard isNegative else { return low...high }
    // There is no year -0: the nearest to it that -00X0 lets through is -10.
    var nearest = low
    if nearest == 0 {
      nearest = 1
      for _ in 0..<mask.trailingZeroBitCount { nearest *= 10 }
    }
    return -high...(-nearest)
  }

  /// The years that share the significant digits: `1950S2` is 1900 to 1999.
  private var significantSpan: ClosedRange<Int64> {
    let value = number.magnitude
    var step: UInt64 = 1
    for _ in 0..<(decimalDigitCount(value) - Int(significantDigits)) { step *= 10 }
    let low = Int64(value - value % step)
    let high = low + Int64(step - 1)
    return isNegative ? -high...(-max(low, 1)) : low...high
  }

  /// How many numbers the mask lets through, year -0 among them.
  var maskedCount: Int64 {
    var count: Int64 = 1
    for _ in 0..<mask.nonzeroBitCount { count *= 10 }
    return count
  }

  /// The year at a position of the ascending order of those that the mask lets through; `nil` for year -0.
  func maskedYear(_ position: Int64) -> Int64? {
    var rest = isNegative ? maskedCount - 1 - position : position
    var value = magnitude
    var place: Int64 = 1
    for digit in 0..<4 {
      if mask & 1 << UInt8(digit) != 0 {
        value += rest % 10 * place
        rest /= 10
      }
      place *= 10
    }
    if isNegative { return value == 0 ? nil : -value }
    return value
  }

  /// The given digits where the mask has an `X`, and 0 elsewhere.
  private func maskedPart(_ digits: Int64) -> Int64 {
    var part: Int64 = 0
    var place: Int64 = 1
    for digit in 0..<4 {
      if mask & 1 << UInt8(digit) != 0 { part += digits / place % 10 * place }
      place *= 10
    }
    return part
  }
}

/// The number of decimal digits of a number, 1 for 0.
func decimalDigitCount(_ number: UInt64) -> Int {
  var count = 1
  var rest = number / 10
  while rest > 0 {
    count += 1
    rest /= 10
  }
  return count
}

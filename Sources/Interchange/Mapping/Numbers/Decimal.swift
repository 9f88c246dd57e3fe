import EventLog

/// A decimal number of any size that tables hold: `coefficient × 10^exponent`, exact.
struct Decimal: Hashable, Sendable {
  var coefficient: Int128
  var exponent: Int

  /// The number as a log holds it; nil when that would need rounding.
  var exact: ExactNumber? {
    var value = coefficient
    var exponent = value == 0 ? 0 : exponent
    while exponent < 0 {
      let (quotient, remainder) = value.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 { break }
      value = quotient
      exponent += 1
    }
    while exponent > 0 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
      exponent -= 1
    }
    guard let whole = Int64(exactly: value), exponent >= -18 else { return nil }
    return ExactNumber(coefficient: whole, scale: -exponent)
  }

  /// The product; nil when it has more digits than can be held.
  func times(_ other: Decimal) -> Decimal? {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    return overflow ? nil : Decimal(coefficient: product, exponent: exponent + other.exponent)
  }

  /// The number with at most `digits` digits, halves to even.
  func rounded(toDigits digits: Int) -> Decimal {
    var length = 0
    var rest = coefficient.magnitude
    while rest > 0 {
      rest /= 10
      length += 1
    }
    return rounded(droppingDigits: length - digits)
  }

  /// The nearest number that a log holds; nil when it is too great.
  var nearest: ExactNumber? {
    var value = self
    if value.exponent < -18 { value = value.rounded(droppingDigits: -18 - value.exponent) }
    while value.exact == nil, value.exponent < 0 { value = value.rounded(droppingDigits: 1) }
    return value.exact
  }

  private func rounded(droppingDigits count: Int) -> Decimal {
    guard count > 0 else { return self }
    if count > 38 { return Decimal(coefficient: 0, exponent: 0) }
    var power: Int128 = 1
    for _ in 0..<count { power *= 10 }
    let (whole, remainder) = coefficient.quotientAndRemainder(dividingBy: power)
    var quotient = whole
    let half = (power / 2).magnitude
    if remainder.magnitude > half || (remainder.magnitude == half && quotient & 1 == 1) {
      quotient += coefficient < 0 ? -1 : 1
    }
    return Decimal(coefficient: quotient, exponent: exponent + count)
  }
}

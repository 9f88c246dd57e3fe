/// A decimal number held exactly: a whole coefficient and up to 18 digits after the point.
///
/// The value is `coefficient / 10^scale`. It is kept in lowest form (no zero at the end of the fraction), so that
/// equal numbers are equal values. Whole numbers reach from -2^63 to 2^63 - 1.
public struct ExactNumber: Hashable, Sendable {
  /// The digits without the point, with the sign.
  public let coefficient: Int64
  /// How many of the digits stand after the point: 0 to 18.
  public let scale: UInt8

  /// The whole number `value`.
  public init(_ value: Int64) {
    coefficient = value
    scale = 0
  }

  /// The number `coefficient / 10^scale`, or nil when its lowest form has more than 18 digits after the point.
  public init?(coefficient: Int64, scale: Int) {
    var coefficient = coefficient
    var scale = coefficient == 0 ? 0 : scale
    while scale > 0, coefficient.isMultiple(of: 10) {
      coefficient /= 10
      scale -= 1
    }
    while scale < 0 {
      let (scaled, overflow) = coefficient.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      coefficient = scaled
      scale += 1
    }
    guard scale <= 18 else { return nil }
    self.coefficient = coefficient
    self.scale = UInt8(scale)
  }

  /// The nearest double, for drawing and for nothing else.
  public var approximation: Double {
    (0..<scale).reduce(Double(coefficient)) { value, _ in value / 10 }
  }
}

extension ExactNumber: Comparable {
  /// Order of the values, exact.
  public static func < (lhs: ExactNumber, rhs: ExactNumber) -> Bool {
    let scale = max(lhs.scale, rhs.scale)
    return lhs.coefficient(atScale: scale) < rhs.coefficient(atScale: scale)
  }

  private func coefficient(atScale target: UInt8) -> Int128 {
    (scale..<target).reduce(Int128(coefficient)) { value, _ in value * 10 }
  }
}

import EventLog

/// A quantity that entities of a log have, worth a place among the key figures: an attribute in one unit.
public struct Figure: Hashable, Sendable {
  /// The attribute.
  public let attribute: AttributeName
  /// The unit; nil for bare numbers.
  public let unit: String?
}

extension Figure {
  /// What is known of an attribute in one unit when figures are chosen.
  struct Sample {
    var cells: Set<UInt32> = []
    var least = Double.infinity
    var greatest = 0.0

    mutating func take(_ value: Value, cell: UInt32) {
      guard let number = value.amount, number.approximation.magnitude > 0 else { return }
      cells.insert(cell)
      least = min(least, number.approximation.magnitude)
      greatest = max(greatest, number.approximation.magnitude)
    }

    /// How much a figure tells: it does when many entities have it and they differ by orders of magnitude.
    var score: Double {
      if cells.count < 2 { return 0 }
      return Double(cells.count) * (0.25 + (greatest / least).logarithm10)
    }
  }
}

extension Value {
  /// The number to sort by; nil for what is no number.
  var amount: ExactNumber? {
    switch self {
    case .number(let number): number
    case .quantity(let quantity): quantity.representative
    default: nil
    }
  }

  /// The unit of a number; `.some(nil)` for a bare one, nil for what is no number.
  var unit: String?? {
    switch self {
    case .number: .some(nil)
    case .quantity(let quantity): .some(quantity.unit)
    default: nil
    }
  }
}

extension Double {
  /// The logarithm to the base 10, to three digits or so: enough to rank by. Not for negative numbers.
  var logarithm10: Double {
    guard self > 0, isFinite else { return 0 }
    // Between two powers of two the logarithm is taken as straight.
    return (Double(exponent) + (significand - 1)) * 0.30103
  }
}

/// A measured amount: an exact, bounded or approximate number with its unit.
public struct Quantity: Hashable, Sendable {
  /// How the amount is known.
  public enum Amount: Hashable, Sendable {
    /// One number.
    case exactly(ExactNumber)
    /// Somewhere from `low` to `high`, both included; `low` is not above `high`.
    case between(low: ExactNumber, high: ExactNumber)
    /// That number or more.
    case atLeast(ExactNumber)
    /// That number or less.
    case atMost(ExactNumber)
  }

  /// The number or the bounds.
  public let amount: Amount
  /// The unit: `%`, an ISO 4217 code such as `EUR`, or a word such as `users`; nil for a bare number.
  public let unit: String?
  /// Whether the source gives the amount as approximate.
  public let isApproximate: Bool

  /// A quantity.
  ///
  /// - Throws: ``EventError`` when the low bound is above the high one, or the unit is empty, long or unprintable.
  public init(_ amount: Amount, unit: String? = nil, isApproximate: Bool = false) throws(EventError) {
    if case .between(let low, let high) = amount, high < low {
      throw EventError(
        "the low bound \(low) is above the high bound \(high)", advice: "write the smaller number as low")
    }
    if let unit {
      guard (1...64).contains(unit.utf8.count), !unit.unicodeScalars.contains(where: \.isUnprintable) else {
        throw EventError(
          "the unit is empty, unprintable or longer than 64 bytes", advice: "write a unit such as % or EUR")
      }
    }
    self.amount = amount
    self.unit = unit
    self.isApproximate = isApproximate
  }

  /// The number to sort by: the amount itself, its low bound, or its one bound.
  public var representative: ExactNumber {
    switch amount {
    case .exactly(let number), .atLeast(let number), .atMost(let number), .between(let number, _): number
    }
  }
}

import EventLog

/// What a chart draws of a value: exact numbers, with their unit.
public struct Measure: Hashable, Sendable {
  /// The least that it may be; nil when nothing bounds it from below.
  public let low: ExactNumber?
  /// The most that it may be; nil when nothing bounds it from above.
  public let high: ExactNumber?
  /// The unit; nil for a bare number.
  public let unit: String?
  /// Whether the source gives it as approximate.
  public let isApproximate: Bool

  /// The measure of a value; nil when it is neither a number nor a quantity.
  public init?(_ value: Value) {
    switch value {
    case .number(let number):
      (low, high, unit, isApproximate) = (number, number, nil, false)
    case .quantity(let quantity):
      switch quantity.amount {
      case .exactly(let number): (low, high) = (number, number)
      case .between(let least, let most): (low, high) = (least, most)
      case .atLeast(let number): (low, high) = (number, nil)
      case .atMost(let number): (low, high) = (nil, number)
      }
      unit = quantity.unit
      isApproximate = quantity.isApproximate
    default: return nil
    }
  }

  /// Every number that it names: one or two.
  public var numbers: [ExactNumber] {
    low == high ? [low].compactMap(\.self) : [low, high].compactMap(\.self)
  }
}

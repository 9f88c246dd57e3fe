import EventLog

/// Values as people read them; the exact figure is in the JSON forms.
struct ValueText {
  /// The name of an entity that a value refers to; nil shows its identity.
  var nameOf: (EntityID) -> String?

  func callAsFunction(_ value: Value) -> String {
    switch value {
    case .string(let text): text.safeForTerminal
    case .boolean(let truth): truth ? "yes" : "no"
    case .number(let number): ValueText.readable(number)
    case .reference(let entity): nameOf(entity).map(\.safeForTerminal) ?? entity.text
    case .date(let date): date.description
    case .quantity(let quantity): ValueText.readable(quantity)
    }
  }

  private static let magnitudes: [(name: String, power: Int)] = [("T", 12), ("B", 9), ("M", 6)]

  /// `204 B`, `1.3 B`, `16,650`: scaled by a million or more where three digits after the point tell it exactly.
  static func readable(_ number: ExactNumber) -> String {
    for (name, power) in magnitudes
    where number.coefficient.magnitude >= UInt64(pow10(power)) && number.scale == 0 {
      guard let scaled = ExactNumber(coefficient: number.coefficient, scale: power), scaled.scale <= 3 else {
        break
      }
      return "\(grouped(scaled.description)) \(name)"
    }
    return grouped(number.description)
  }

  private static func pow10(_ power: Int) -> Int64 { (0..<power).reduce(1) { value, _ in value * 10 } }

  private static let currencySigns = [
    "EUR": "€", "USD": "$", "GBP": "£", "JPY": "JP¥", "CNY": "CN¥", "KRW": "₩", "INR": "₹",
  ]

  static func readable(_ quantity: Quantity) -> String {
    let amount =
      switch quantity.amount {
      case .exactly(let number): readable(number)
      case .between(let low, let high): range(low, high)
      case .atLeast(let number): "≥ " + readable(number)
      case .atMost(let number): "≤ " + readable(number)
      }
    let approximately = quantity.isApproximate ? "~ " : ""
    guard let unit = quantity.unit else { return approximately + amount }
    if let sign = currencySigns[unit] {
      let at = amount.firstIndex { $0.isNumber || $0 == "-" } ?? amount.startIndex
      return approximately + amount[..<at] + sign + amount[at...]
    }
    return approximately + amount + " " + unit.safeForTerminal
  }

  private static func range(_ low: ExactNumber, _ high: ExactNumber) -> String {
    "\(readable(low))–\(readable(high))"
  }
}

import PartialDates

/// The value of an attribute.
public enum Value: Hashable, Sendable {
  /// A text.
  case string(String)
  /// A truth value.
  case boolean(Bool)
  /// An exact number, in base units.
  case number(ExactNumber)
  /// Another entity.
  case reference(EntityID)
  /// A date with its stated precision.
  case date(PartialDate)
  /// A number with a unit, bounds or a mark of approximation.
  case quantity(Quantity)
}

extension Value: Comparable {
  /// A total order: booleans, numbers, quantities, dates, references, texts; within each by value, then by unit.
  public static func < (lhs: Value, rhs: Value) -> Bool {
    switch (lhs, rhs) {
    case (.boolean(let left), .boolean(let right)): !left && right
    case (.number(let left), .number(let right)): left < right
    case (.quantity(let left), .quantity(let right)): left.sortKey < right.sortKey
    case (.date(let left), .date(let right)): left.description.precedesInUTF8(right.description)
    case (.reference(let left), .reference(let right)): left < right
    case (.string(let left), .string(let right)): left.precedesInUTF8(right)
    default: lhs.rank < rhs.rank
    }
  }

  private var rank: Int {
    switch self {
    case .boolean: 0
    case .number: 1
    case .quantity: 2
    case .date: 3
    case .reference: 4
    case .string: 5
    }
  }
}

extension Quantity {
  fileprivate var sortKey: (ExactNumber, String, String) {
    var form = isApproximate ? "approx " : ""
    switch amount {
    case .exactly: form += "exactly"
    case .between(_, let high): form += "between \(high)"
    case .atLeast: form += "atLeast"
    case .atMost: form += "atMost"
    }
    return (representative, unit ?? "", form)
  }
}

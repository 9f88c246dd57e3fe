import EventLog
import PartialDates

/// A value as it stands in the columns of a table: exact as a text, and as numbers to compute with.
struct SQLiteValue {
  let type: LongForm.ValueType
  let text: String
  var number: ExactNumber?
  var high: ExactNumber?
  var unit: String?
  var isApproximate = false
  var reference: EntityID?

  init(_ value: Value) {
    switch value {
    case .string(let string):
      type = .text
      text = string
    case .boolean(let truth):
      type = .boolean
      text = truth ? "true" : "false"
      number = ExactNumber(truth ? 1 : 0)
    case .number(let exact):
      type = .number
      text = exact.description
      number = exact
    case .reference(let entity):
      type = .entity
      text = entity.text
      reference = entity
    case .date(let date):
      type = .date
      text = date.description
    case .quantity(let quantity):
      type = .quantity
      text = SQLiteValue.text(of: quantity.amount)
      number = quantity.representative
      if case .between(_, let high) = quantity.amount { self.high = high }
      unit = quantity.unit
      isApproximate = quantity.isApproximate
    }
  }

  private static func text(of amount: Quantity.Amount) -> String {
    switch amount {
    case .exactly(let number): number.description
    case .between(let low, let high): "\(low)..\(high)"
    case .atLeast(let number): ">=\(number)"
    case .atMost(let number): "<=\(number)"
    }
  }

  /// The amount that a text of a quantity means; nil when it means none.
  static func amount(_ text: String) -> Quantity.Amount? {
    if text.hasPrefix(">=") { return ExactNumber(text.dropFirst(2)).map { .atLeast($0) } }
    if text.hasPrefix("<=") { return ExactNumber(text.dropFirst(2)).map { .atMost($0) } }
    if let number = ExactNumber(text) { return .exactly(number) }
    guard let dots = text.firstRange(of: ".."), let low = ExactNumber(text[..<dots.lowerBound]),
      let high = ExactNumber(text[dots.upperBound...])
    else { return nil }
    return .between(low: low, high: high)
  }
}

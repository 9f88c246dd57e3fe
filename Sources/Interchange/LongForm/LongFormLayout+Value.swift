import EventLog
import PartialDates

extension LongFormLayout {
  /// The value in a row.
  func value(of record: DelimitedRecord) throws(EventError) -> Value {
    let type = try parsed(.type, of: record) { text throws(EventError) in
      guard let type = LongForm.ValueType(rawValue: text) else {
        throw EventError(
          "'\(text)' is no type of value",
          advice: "use " + LongForm.ValueType.allCases.map(\.rawValue).joined(separator: ", "))
      }
      return type
    }
    guard let type else {
      throw error(
        "there is no type of the value",
        advice: "use " + LongForm.ValueType.allCases.map(\.rawValue).joined(separator: ", "), at: .type)
    }
    if type == .quantity { return .quantity(try quantity(of: record)) }
    let value = try parsed(.value, of: record) { text throws(EventError) in
      try LongFormLayout.value(of: type, text)
    }
    guard let value else {
      throw error("there is no value", advice: "write it; an empty text stands in quotes", at: .value)
    }
    return value
  }

  static func value(of type: LongForm.ValueType, _ text: String) throws(EventError) -> Value {
    switch type {
    case .text: return .string(text)
    case .number: return .number(try number(text))
    case .entity: return .reference(try EntityID(text))
    case .date: return .date(try PartialDate.parsing(text))
    case .boolean, .quantity:
      guard text == "true" || text == "false" else {
        throw EventError("'\(text)' is neither true nor false", advice: "write true or false")
      }
      return .boolean(text == "true")
    }
  }

  private static func number(_ text: String) throws(EventError) -> ExactNumber {
    guard let number = ExactNumber(text) else {
      throw EventError(
        "'\(text)' is no number that can be held exactly",
        advice: "write digits with one point, 18 of them at most, as in 204000000000 or 0.5")
    }
    return number
  }

  private func quantity(of record: DelimitedRecord) throws(EventError) -> Quantity {
    let exact = try parsed(.value, of: record, LongFormLayout.number)
    let low = try parsed(.low, of: record, LongFormLayout.number)
    let high = try parsed(.high, of: record, LongFormLayout.number)
    let amount: Quantity.Amount
    switch (exact, low, high) {
    case (let exact?, nil, nil): amount = .exactly(exact)
    case (nil, let low?, let high?): amount = .between(low: low, high: high)
    case (nil, let low?, nil): amount = .atLeast(low)
    case (nil, nil, let high?): amount = .atMost(high)
    default:
      throw error(
        "the quantity has no amount, or several", advice: "write value, or low and high, or one of the two",
        at: .value)
    }
    let isApproximate = try parsed(.approx, of: record) { text throws(EventError) in
      try LongFormLayout.value(of: .boolean, text) == .boolean(true)
    }
    do throws(EventError) {
      return try Quantity(
        amount, unit: text(.unit, of: record), isApproximate: isApproximate ?? false)
    } catch {
      throw self.error(error.message, advice: error.advice, at: .value)
    }
  }
}

import PartialDates

extension JSONCursor {
  /// Takes the value of an attribute.
  mutating func value(of attribute: AttributeName) throws(EventError) -> Value {
    switch peek() {
    case UInt8.quote: return .string(try string())
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean(try boolean())
    case UInt8(ascii: "{"): return try objectValue(of: attribute)
    case UInt8(ascii: "n"):
      throw error("\(attribute): null is no value", advice: "leave it out, or name it under unset")
    case UInt8(ascii: "["):
      throw error("\(attribute): an array is no value", advice: "use add for the members of a set")
    case .some(let byte) where byte.isDigit || byte == .dash: return .number(try number())
    default: throw unexpected("a value for \(attribute)")
    }
  }

  private mutating func objectValue(of attribute: AttributeName) throws(EventError) -> Value {
    let start = offset
    var fields = ValueFields()
    var isFirst = true
    try open(UInt8(ascii: "{"), "a value object")
    while let key = try nextKey(isFirst: &isFirst) {
      try field(key, of: &fields, attribute)
    }
    let end = offset
    offset = start
    do {
      let value = try fields.value()
      offset = end
      return value
    } catch {
      throw self.error("\(attribute): \(error.message)", advice: error.advice)
    }
  }

  private mutating func field(
    _ key: String, of fields: inout ValueFields, _ attribute: AttributeName
  ) throws(EventError) {
    if !fields.keys.insert(key).inserted {
      throw keyError("'\(key)' stands twice", advice: "keep one of them")
    }
    switch key {
    case "ref": fields.reference = try entity("ref")
    case "date": fields.date = try date("date")
    case "value", "low", "high", "atLeast", "atMost": fields.numbers[key] = try number()
    case "unit": fields.unit = try string()
    case "approx": fields.isApproximate = try boolean()
    default:
      let known = ["ref", "date", "value", "low", "high", "atLeast", "atMost", "unit", "approx"]
      throw keyError(
        "\(attribute): a value has no '\(key)'",
        advice: "use "
          + known.hint(for: key, otherwise: "ref, date, or value, low, high, atLeast, atMost, unit"))
    }
  }
}

/// The members of a value object as they are found.
private struct ValueFields {
  var keys: Set<String> = []
  var reference: EntityID?
  var date: PartialDate?
  var numbers: [String: ExactNumber] = [:]
  var unit: String?
  var isApproximate: Bool?

  func value() throws(EventError) -> Value {
    if let reference, keys.count == 1 { return .reference(reference) }
    if let date, keys.count == 1 { return .date(date) }
    guard reference == nil, date == nil, let amount else {
      throw EventError(
        "the object is neither a reference, a date nor a quantity",
        advice: #"write {"ref":…}, {"date":…}, or {"value":…,"unit":…} with low and high, atLeast or atMost"#)
    }
    return .quantity(try Quantity(amount, unit: unit, isApproximate: isApproximate ?? false))
  }

  private var amount: Quantity.Amount? {
    switch numbers.count {
    case 1:
      numbers["value"].map { .exactly($0) } ?? numbers["atLeast"].map { .atLeast($0) }
        ?? numbers["atMost"].map { .atMost($0) }
    case 2: numbers["low"].flatMap { low in numbers["high"].map { .between(low: low, high: $0) } }
    default: nil
    }
  }
}

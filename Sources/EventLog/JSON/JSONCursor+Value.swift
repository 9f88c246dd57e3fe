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
    var next = 0
    while let key = try nextMember(isFirst: &isFirst) {
      let index = JSONCursor.valueMembers.index(of: key, from: next)
      try field(index, of: &fields, attribute)
      next = (index ?? 0) + 1
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

  private static let valueMembers = JSONNames([
    "ref", "date", "value", "low", "high", "atLeast", "atMost", "unit", "approx",
  ])

  private mutating func field(
    _ index: Int?, of fields: inout ValueFields, _ attribute: AttributeName
  ) throws(EventError) {
    if let index, !fields.insert(index) {
      throw keyError("'\(try keyText)' stands twice", advice: "keep one of them")
    }
    switch index {
    case 0: fields.reference = try entity("ref")
    case 1: fields.date = try date("date")
    case 2: fields.exactly = try number()
    case 3: fields.low = try number()
    case 4: fields.high = try number()
    case 5: fields.atLeast = try number()
    case 6: fields.atMost = try number()
    case 7: fields.unit = try string()
    case 8: fields.isApproximate = try boolean()
    default:
      let text = try keyText
      throw keyError(
        "\(attribute): a value has no '\(text)'",
        advice: "use "
          + JSONCursor.valueMembers.texts.hint(
            for: text, otherwise: "ref, date, or value, low, high, atLeast, atMost, unit"))
    }
  }
}

/// The members of a value object as they are found.
private struct ValueFields {
  /// A bit for each member that has been found, by its place in `valueMembers`.
  private var seen: UInt32 = 0
  var reference: EntityID?
  var date: PartialDate?
  var exactly: ExactNumber?
  var low: ExactNumber?
  var high: ExactNumber?
  var atLeast: ExactNumber?
  var atMost: ExactNumber?
  var unit: String?
  var isApproximate: Bool?

  /// Notes that a member has been found; false when it has been before.
  mutating func insert(_ index: Int) -> Bool {
    defer { seen |= 1 << index }
    return seen & 1 << index == 0
  }

  func value() throws(EventError) -> Value {
    if let reference, seen.nonzeroBitCount == 1 { return .reference(reference) }
    if let date, seen.nonzeroBitCount == 1 { return .date(date) }
    guard reference == nil, date == nil, let amount else {
      throw EventError(
        "the object is neither a reference, a date nor a quantity",
        advice: #"write {"ref":…}, {"date":…}, or {"value":…,"unit":…} with low and high, atLeast or atMost"#)
    }
    return .quantity(try Quantity(amount, unit: unit, isApproximate: isApproximate ?? false))
  }

  private var amount: Quantity.Amount? {
    switch (exactly, low, high, atLeast, atMost) {
    case (let number?, nil, nil, nil, nil): .exactly(number)
    case (nil, let low?, let high?, nil, nil): .between(low: low, high: high)
    case (nil, nil, nil, let number?, nil): .atLeast(number)
    case (nil, nil, nil, nil, let number?): .atMost(number)
    default: nil
    }
  }
}

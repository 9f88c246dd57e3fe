import EventLog

extension Column {
  /// The value of an attribute: seven exact fields for programs, one readable one for people.
  ///
  /// The fields, with `prefix` before them: `valueType` (`text`, `boolean`, `number`, `quantity`, `ref` or `date`),
  /// `value` (empty for a quantity known by its bounds), `low`, `high`, `unit`, `approx` (`true` or empty), `ref`.
  static func value(
    _ prefix: String = "", _ title: String?, _ text: ValueText, _ value: @escaping (Row) -> Value?
  ) -> Column {
    let names = ["valueType", "value", "low", "high", "unit", "approx", "ref"].map { name in
      prefix.isEmpty ? name : prefix + name.prefix(1).uppercased() + name.dropFirst()
    }
    return Column(
      names: names, fields: { value($0).map(ValueFields.init)?.all ?? names.map { _ in "" } }, title: title,
      shown: { MarkdownText(value($0).map { text($0) } ?? "") })
  }
}

/// A value taken apart into exact fields.
private struct ValueFields {
  private var type = ""
  private var value = ""
  private var low = ""
  private var high = ""
  private var unit = ""
  private var approx = ""
  private var ref = ""

  var all: [String] { [type, value, low, high, unit, approx, ref] }

  init(_ value: Value) {
    switch value {
    case .string(let text): (type, self.value) = ("text", text)
    case .boolean(let truth): (type, self.value) = ("boolean", truth ? "true" : "false")
    case .number(let number): (type, self.value) = ("number", number.description)
    case .date(let date): (type, self.value) = ("date", date.description)
    case .reference(let entity): (type, self.value, ref) = ("ref", entity.text, entity.text)
    case .quantity(let quantity):
      type = "quantity"
      switch quantity.amount {
      case .exactly(let number): self.value = number.description
      case .between(let low, let high): (self.low, self.high) = (low.description, high.description)
      case .atLeast(let number): low = number.description
      case .atMost(let number): high = number.description
      }
      unit = quantity.unit ?? ""
      approx = quantity.isApproximate ? "true" : ""
    }
  }
}

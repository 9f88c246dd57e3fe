extension JSONWriter {
  /// Writes the value of an attribute in its external form.
  public mutating func value(_ value: Value) {
    switch value {
    case .string(let text): string(text)
    case .boolean(let truth): boolean(truth)
    case .number(let number): self.number(number)
    case .reference(let entity): object("ref", entity.text)
    case .date(let date): object("date", date.description)
    case .quantity(let quantity): self.quantity(quantity)
    }
  }

  private mutating func quantity(_ quantity: Quantity) {
    beginObject()
    switch quantity.amount {
    case .exactly(let number): member("value", number)
    case .between(let low, let high):
      member("low", low)
      member("high", high)
    case .atLeast(let number): member("atLeast", number)
    case .atMost(let number): member("atMost", number)
    }
    member("unit", quantity.unit)
    if quantity.isApproximate {
      key("approx")
      boolean(true)
    }
    endObject()
  }

  private mutating func object(_ name: String, _ text: String) {
    beginObject()
    member(name, text)
    endObject()
  }

  private mutating func member(_ name: String, _ number: ExactNumber) {
    key(name)
    self.number(number)
  }
}

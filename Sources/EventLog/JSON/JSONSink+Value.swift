extension JSONSink {
  /// Writes the value of an attribute in its external form.
  mutating func value(_ value: Value) {
    switch value {
    case .string(let text): string(text)
    case .boolean(let truth): token(truth ? "true" : "false")
    case .number(let number): self.number(number)
    case .reference(let entity):
      open(UInt8(ascii: "{"))
      member(#""ref":"#, entity.text)
      close(UInt8(ascii: "}"))
    case .date(let date):
      open(UInt8(ascii: "{"))
      key(written: #""date":"#)
      self.date(date)
      close(UInt8(ascii: "}"))
    case .quantity(let quantity): self.quantity(quantity)
    }
  }

  private mutating func quantity(_ quantity: Quantity) {
    open(UInt8(ascii: "{"))
    switch quantity.amount {
    case .exactly(let number): member(#""value":"#, number)
    case .between(let low, let high):
      member(#""low":"#, low)
      member(#""high":"#, high)
    case .atLeast(let number): member(#""atLeast":"#, number)
    case .atMost(let number): member(#""atMost":"#, number)
    }
    member(#""unit":"#, quantity.unit)
    if quantity.isApproximate {
      key(written: #""approx":"#)
      token("true")
    }
    close(UInt8(ascii: "}"))
  }

  private mutating func member(_ key: StaticString, _ number: ExactNumber) {
    self.key(written: key)
    self.number(number)
  }
}

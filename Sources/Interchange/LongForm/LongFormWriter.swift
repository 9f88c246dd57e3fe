import EventLog

/// Writes events as comma-separated values in long form: see ``LongForm``.
public struct LongFormWriter: EventWriter {
  private static let lineFeed = UInt8(ascii: "\n")

  private var csv = CSVWriter()
  /// What every row of an event begins and ends with is written once.
  private var head = CSVWriter()
  private var tail = CSVWriter()

  /// A writer whose header is written.
  public init() {
    csv.append(record: LongForm.columns)
  }

  /// Writes the rows of one event.
  public mutating func append(_ event: Event) {
    let content = event.content
    writeHead(event)
    writeTail(content)
    let (head, tail) = (head.takeBytes(), tail.takeBytes())
    if content.assertsNothing {
      csv.append(written: head)
      for _ in 0..<8 { csv.append(optional: nil) }
      csv.append(written: tail)
    }
    for assertion in content.set { append(.set, assertion.attribute, assertion.value, head, tail) }
    for attribute in content.unset { append(.unset, attribute, nil, head, tail) }
    for (operation, assertions) in [(LongForm.Operation.add, content.add), (.remove, content.remove)] {
      for assertion in assertions {
        for member in assertion.members { append(operation, assertion.attribute, member, head, tail) }
      }
    }
  }

  /// Hands over what was written since the last time.
  public mutating func takeBytes() -> [UInt8] { csv.takeBytes() }

  /// From `sequence` to `summary`.
  private mutating func writeHead(_ event: Event) {
    let content = event.content
    head.append(optional: String(event.sequence))
    head.append(optional: event.id)
    head.append(optional: event.recorded.description)
    head.append(optional: content.date.description)
    head.append(optional: content.kind.text)
    head.append(optional: content.entity.text)
    head.append(
      optional: content.countries.isEmpty
        ? nil : content.countries.map(\.description).joined(separator: " "))
    head.append(optional: content.summary)
  }

  /// From `source_title` to `reason`.
  private mutating func writeTail(_ content: EventContent) {
    tail.append(optional: content.source?.title)
    tail.append(optional: content.source?.publisher)
    tail.append(optional: content.source?.author)
    tail.append(optional: content.source?.published?.description)
    tail.append(optional: content.source?.url)
    tail.append(optional: content.source?.locator)
    tail.append(optional: content.corrects)
    tail.append(optional: content.retracts)
    tail.append(optional: content.reason, before: LongFormWriter.lineFeed)
  }

  /// Writes the row of one assertion: from `operation` to `approx` what it says.
  private mutating func append(
    _ operation: LongForm.Operation, _ attribute: AttributeName, _ value: Value?, _ head: [UInt8],
    _ tail: [UInt8]
  ) {
    csv.append(written: head)
    csv.append(optional: operation.rawValue)
    csv.append(optional: attribute.text)
    let columns = value.map(Columns.init) ?? Columns()
    csv.append(optional: columns.type?.rawValue)
    csv.append(optional: columns.value)
    csv.append(optional: columns.low)
    csv.append(optional: columns.high)
    csv.append(optional: columns.unit)
    csv.append(optional: columns.isApproximate ? "true" : nil)
    csv.append(written: tail)
  }
}

/// What the columns from `type` to `approx` say of a value.
private struct Columns {
  var type: LongForm.ValueType?
  var value: String?
  var low: String?
  var high: String?
  var unit: String?
  var isApproximate = false

  init() {}

  init(_ value: Value) {
    switch value {
    case .string(let text): (type, self.value) = (.text, text)
    case .boolean(let truth): (type, self.value) = (.boolean, truth ? "true" : "false")
    case .number(let number): (type, self.value) = (.number, number.description)
    case .reference(let entity): (type, self.value) = (.entity, entity.text)
    case .date(let date): (type, self.value) = (.date, date.description)
    case .quantity(let quantity):
      type = .quantity
      switch quantity.amount {
      case .exactly(let number): self.value = number.description
      case .between(let low, let high): (self.low, self.high) = (low.description, high.description)
      case .atLeast(let number): low = number.description
      case .atMost(let number): high = number.description
      }
      unit = quantity.unit
      isApproximate = quantity.isApproximate
    }
  }
}

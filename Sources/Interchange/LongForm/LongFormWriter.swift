import EventLog

/// Writes events as comma-separated values in long form: see ``LongForm``.
public struct LongFormWriter: EventWriter {
  private var csv = CSVWriter()

  /// A writer whose header is written.
  public init() {
    csv.append(record: LongForm.columns)
  }

  /// Writes the rows of one event.
  public mutating func append(_ event: Event) {
    var row = [String?](repeating: nil, count: LongForm.columns.count)
    fill(&row, with: event)
    let content = event.content
    if content.assertsNothing { return csv.append(fields: row) }
    for assertion in content.set { append(.set, assertion.attribute, assertion.value, in: row) }
    for attribute in content.unset { append(.unset, attribute, nil, in: row) }
    for (operation, assertions) in [(LongForm.Operation.add, content.add), (.remove, content.remove)] {
      for assertion in assertions {
        for member in assertion.members { append(operation, assertion.attribute, member, in: row) }
      }
    }
  }

  /// Hands over what was written since the last time.
  public mutating func takeBytes() -> [UInt8] { csv.takeBytes() }

  private func fill(_ row: inout [String?], with event: Event) {
    let content = event.content
    row[.sequence] = String(event.sequence)
    row[.id] = event.id
    row[.recorded] = event.recorded.description
    row[.date] = content.date.description
    row[.kind] = content.kind.text
    row[.entity] = content.entity.text
    if !content.countries.isEmpty {
      row[.countries] = content.countries.map(\.description).joined(separator: " ")
    }
    row[.summary] = content.summary
    row[.sourceTitle] = content.source?.title
    row[.sourcePublisher] = content.source?.publisher
    row[.sourceAuthor] = content.source?.author
    row[.sourcePublished] = content.source?.published?.description
    row[.sourceURL] = content.source?.url
    row[.sourceLocator] = content.source?.locator
    row[.corrects] = content.corrects
    row[.retracts] = content.retracts
    row[.reason] = content.reason
  }

  private mutating func append(
    _ operation: LongForm.Operation, _ attribute: AttributeName, _ value: Value?, in event: [String?]
  ) {
    var row = event
    row[.operation] = operation.rawValue
    row[.attribute] = attribute.text
    if let value { row.fill(with: value) }
    csv.append(fields: row)
  }
}

extension [String?] {
  fileprivate subscript(column: LongForm.Column) -> String? {
    get { self[column.rawValue] }
    set { self[column.rawValue] = newValue }
  }

  fileprivate mutating func fill(with value: Value) {
    let (type, text): (LongForm.ValueType, String?) =
      switch value {
      case .string(let text): (.text, text)
      case .boolean(let truth): (.boolean, truth ? "true" : "false")
      case .number(let number): (.number, number.description)
      case .reference(let entity): (.entity, entity.text)
      case .date(let date): (.date, date.description)
      case .quantity: (.quantity, nil)
      }
    self[.type] = type.rawValue
    self[.value] = text
    guard case .quantity(let quantity) = value else { return }
    switch quantity.amount {
    case .exactly(let number): self[.value] = number.description
    case .between(let low, let high):
      self[.low] = low.description
      self[.high] = high.description
    case .atLeast(let number): self[.low] = number.description
    case .atMost(let number): self[.high] = number.description
    }
    self[.unit] = quantity.unit
    if quantity.isApproximate { self[.approx] = "true" }
  }
}

import Countries
import EventLog
import PartialDates

/// One event as its rows are taken in.
struct LongFormEvent {
  private let id: String?
  private let recorded: Instant?
  private var content: EventContent
  /// What the first row says of the event, to be compared with the others.
  private let eventBytes: [ArraySlice<UInt8>]
  /// Where the first row begins.
  private let line: Int

  /// The event that begins with a row.
  init(_ record: DelimitedRecord, _ layout: LongFormLayout) throws(EventError) {
    line = record.line
    eventBytes = LongFormEvent.eventBytes(of: record, layout)
    id = layout.text(.id, of: record)
    recorded = try layout.parsed(.recorded, of: record) { text throws(EventError) in try Instant.parsing(text)
    }
    content = EventContent(
      date: try LongFormEvent.needed(.date, record, layout) { text throws(EventError) in
        try PartialDate.parsing(text)
      },
      kind: try LongFormEvent.needed(.kind, record, layout) { text throws(EventError) in try EventKind(text)
      },
      entity: try LongFormEvent.needed(.entity, record, layout) { text throws(EventError) in
        try EntityID(text)
      })
    content.countries = try layout.parsed(.countries, of: record, LongFormEvent.countries) ?? []
    content.summary = layout.text(.summary, of: record)
    content.corrects = layout.text(.corrects, of: record)
    content.retracts = layout.text(.retracts, of: record)
    content.reason = layout.text(.reason, of: record)
    content.source = try LongFormEvent.source(record, layout)
    try assert(record, layout)
  }

  /// Takes in a row of the same event; false when it begins another.
  mutating func take(_ record: DelimitedRecord, _ layout: LongFormLayout) throws(EventError) -> Bool {
    let bytes = LongFormEvent.eventBytes(of: record, layout)
    if bytes != eventBytes {
      guard let id, id == layout.text(.id, of: record) else { return false }
      let field = zip(layout.eventFields, zip(bytes, eventBytes)).first { $0.1.0 != $0.1.1 }?.0 ?? 0
      throw LongFormLayout.error(
        "the rows of '\(id)' do not agree: its first, on line \(line), says something else here",
        advice: "repeat in each row of an event what the first says, or give the row another id", at: field)
    }
    guard try assert(record, layout) else { return false }
    return true
  }

  /// The event, whole.
  func draft() throws(EventError) -> EventDraft {
    do throws(EventError) {
      try content.validate()
      if let id { try EventContent.validate(id: id) }
    } catch {
      throw EventError(error.message, advice: error.advice, position: TextPosition(line: line, column: 1))
    }
    return EventDraft(id: id, recorded: recorded, content: content)
  }

  private static func eventBytes(of record: DelimitedRecord, _ layout: LongFormLayout) -> [ArraySlice<UInt8>]
  {
    layout.eventFields.map { $0 < record.count ? record.bytes($0) : [] }
  }

  private static func needed<T>(
    _ column: LongForm.Column, _ record: DelimitedRecord, _ layout: LongFormLayout,
    _ parse: (String) throws(EventError) -> T
  ) throws(EventError) -> T {
    guard let value = try layout.parsed(column, of: record, parse) else {
      throw layout.error(
        "the event has no \(column.name)", advice: "every event needs date, kind and entity", at: column)
    }
    return value
  }

  private static func countries(_ text: String) throws(EventError) -> [CountryCode] {
    var codes: [CountryCode] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == ";" || $0 == "," }) {
      codes.append(try CountryCode.parsing(String(word)))
    }
    return codes
  }

  private static func source(_ record: DelimitedRecord, _ layout: LongFormLayout) throws(EventError)
    -> Source?
  {
    let source = Source(
      title: layout.text(.sourceTitle, of: record), publisher: layout.text(.sourcePublisher, of: record),
      author: layout.text(.sourceAuthor, of: record),
      published: try layout.parsed(.sourcePublished, of: record) { text throws(EventError) in
        try PartialDate.parsing(text)
      },
      url: layout.text(.sourceURL, of: record), locator: layout.text(.sourceLocator, of: record))
    return source.isEmpty ? nil : source
  }
}

extension LongFormEvent {
  /// Takes in what a row asserts; false when it asserts nothing.
  @discardableResult
  private mutating func assert(_ record: DelimitedRecord, _ layout: LongFormLayout) throws(EventError) -> Bool
  {
    let operation = try layout.parsed(.operation, of: record) { text throws(EventError) in
      guard let operation = LongForm.Operation(rawValue: text) else {
        throw EventError("'\(text)' is no operation", advice: "use set, unset, add or remove")
      }
      return operation
    }
    guard let operation else {
      guard layout.text(.attribute, of: record) == nil, layout.text(.value, of: record) == nil else {
        throw layout.error("there is no operation", advice: "use set, unset, add or remove", at: .operation)
      }
      return false
    }
    let attribute = try layout.parsed(.attribute, of: record) { text throws(EventError) in
      try AttributeName(text)
    }
    guard let attribute else {
      throw layout.error("there is no attribute", advice: "name the attribute", at: .attribute)
    }
    switch operation {
    case .set: content.set.append(Assertion(attribute, try layout.value(of: record)))
    case .unset: content.unset.append(attribute)
    case .add: content.add.join(attribute, try layout.value(of: record))
    case .remove: content.remove.join(attribute, try layout.value(of: record))
    }
    return true
  }
}

extension [MemberAssertion] {
  /// Puts a member to the others of its attribute.
  mutating func join(_ attribute: AttributeName, _ member: Value) {
    if let index = firstIndex(where: { $0.attribute == attribute }) {
      self[index] = MemberAssertion(attribute, self[index].members + [member])
    } else {
      append(MemberAssertion(attribute, [member]))
    }
  }
}

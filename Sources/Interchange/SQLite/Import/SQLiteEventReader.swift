import Countries
import EventLog
import PartialDates

/// Reads the events back out of a database that ``SQLiteWriter`` wrote, in the order of their sequences.
public final class SQLiteEventReader {
  private let path: String
  private let events: SQLiteStatement
  private let assertions: SQLiteStatement

  /// Opens the database at `path` for reading.
  ///
  /// - Throws: ``SQLiteError`` when SQLite is not installed, or the file is no such database.
  public init(path: String) throws(SQLiteError) {
    self.path = path
    let database = try SQLiteDatabase(path, .readOnly)
    let mark = try database.prepare(
      "SELECT application_id, user_version FROM pragma_application_id, pragma_user_version")
    guard try mark.step(), mark.integer(0) == SQLiteSchema.applicationID else {
      throw SQLiteError(
        "\(path) is a database of another program",
        advice: "import what 'annals export --format sqlite' has written")
    }
    guard mark.integer(1) == SQLiteSchema.version else {
      throw SQLiteError(
        "\(path) has tables of version \(mark.integer(1)), not \(SQLiteSchema.version)",
        advice: "import it with the version of annals that wrote it")
    }
    events = try database.prepare(
      """
      SELECT sequence, e.id, recorded, date, kind, entity, countries, summary, corrects, retracts, reason,
        title, publisher, author, published, url, locator, source IS NOT NULL
      FROM events AS e LEFT JOIN sources AS s ON s.id = e.source ORDER BY sequence
      """)
    assertions = try database.prepare(
      "SELECT operation, attribute, type, value, unit, approximate FROM assertions WHERE event = ? ORDER BY id"
    )
  }

  /// The next event; nil after the last.
  ///
  /// - Throws: ``SQLiteError`` when the database is damaged; ``EventLog/EventError``, with the sequence, when what is in
  ///   it is no event.
  public func next() throws -> EventDraft? {
    guard try events.step() else { return nil }
    let sequence = events.integer(0)
    do {
      return try draft(sequence)
    } catch let error as EventError {
      throw error.within("\(path), event \(sequence)")
    }
  }

  private func draft(_ sequence: Int64) throws -> EventDraft {
    var content = EventContent(
      date: try PartialDate.parsing(events.text(3) ?? ""), kind: try EventKind(events.text(4) ?? ""),
      entity: try EntityID(events.text(5) ?? ""))
    content.countries = try (events.text(6) ?? "").split(separator: " ").map {
      try CountryCode.parsing(String($0))
    }
    content.summary = events.text(7)
    content.corrects = events.text(8)
    content.retracts = events.text(9)
    content.reason = events.text(10)
    if events.integer(17) != 0 {
      content.source = Source(
        title: events.text(11), publisher: events.text(12), author: events.text(13),
        published: try events.text(14).map { try PartialDate.parsing($0) }, url: events.text(15),
        locator: events.text(16))
    }
    try assertions.bind(1, sequence)
    while try assertions.step() { try assert(in: &content) }
    assertions.reset()
    return EventDraft(
      id: events.text(1), recorded: try events.text(2).map { try Instant.parsing($0) }, content: content)
  }

  private func assert(in content: inout EventContent) throws {
    let attribute = try AttributeName(assertions.text(1) ?? "")
    switch LongForm.Operation(rawValue: assertions.text(0) ?? "") {
    case .set: content.set.append(Assertion(attribute, try value()))
    case .unset: content.unset.append(attribute)
    case .add: content.add.join(attribute, try value())
    case .remove: content.remove.join(attribute, try value())
    case nil: throw EventError("an assertion has no operation", advice: "use set, unset, add or remove")
    }
  }

  private func value() throws -> Value {
    let text = assertions.text(3) ?? ""
    guard let type = LongForm.ValueType(rawValue: assertions.text(2) ?? "") else {
      throw EventError("a value has no type", advice: "use text, boolean, number, entity, date or quantity")
    }
    guard type == .quantity else { return try LongFormLayout.value(of: type, text) }
    guard let amount = SQLiteValue.amount(text) else {
      throw EventError("'\(text)' is no amount", advice: "write 5, 60..70, >=5 or <=5")
    }
    return .quantity(
      try Quantity(amount, unit: assertions.text(4), isApproximate: assertions.integer(5) != 0))
  }
}

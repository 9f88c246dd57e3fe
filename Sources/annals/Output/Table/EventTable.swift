import EventLog
import Projections

/// Events as a table, an event a row.
enum EventTable {
  /// A table of events of a log.
  ///
  /// - Throws: ``LogError`` when a name is damaged.
  static func of(_ events: [Event], heading: String? = nil, _ known: KnownLog) throws -> Table<Event> {
    let footnotes = Footnotes(events.map(\.content.source))
    let names = try known.names(of: Set(events.map(\.content.entity)))
    return Table(
      columns(names, footnotes, known.corrections), heading: heading, rows: events, footnotes: footnotes)
  }

  /// The columns, of which only those for people need names, footnotes and corrections.
  static func columns(
    _ names: [EntityID: String] = [:], _ footnotes: Footnotes = Footnotes(),
    _ corrections: Corrections = Corrections()
  ) -> [Column<Event>] {
    var columns: [Column<Event>] = [
      .field("sequence") { EventMark.field($0.sequence) },
      .field("id") { $0.id },
      .field("recorded") { $0.recorded.description },
      .both("date", "Date") { $0.content.date.description },
      .field("kind") { $0.content.kind.text },
      .field("entity") { $0.content.entity.text },
      .field("countries") { countries($0, ";") },
      .shown("Countries") { MarkdownText(countries($0, " ")) },
      .field("summary") { $0.content.summary },
      .shown("Event") { MarkdownText(summary($0, corrections)) },
      .shown("Entity") { MarkdownText(names[$0.content.entity] ?? $0.content.entity.text) },
    ]
    columns += assertions
    columns += [
      .field("corrects") { $0.content.corrects },
      .field("retracts") { $0.content.retracts },
      .field("reason") { $0.content.reason },
      .shown("Number", isNumber: true) { MarkdownText(EventMark.field($0.sequence)) },
    ]
    return columns + Column.source(footnotes) { $0.content.source }
  }

  private static func countries(_ event: Event, _ separator: String) -> String {
    event.content.countries.map(\.description).joined(separator: separator)
  }

  /// What an event asserts, as in the JSON form; empty where it asserts nothing.
  private static var assertions: [Column<Event>] {
    [
      .field("set") { EventTable.json($0.content.set) { $0.object($1) } },
      .field("unset") { $0.content.unset.map(\.text).joined(separator: ";") },
      .field("add") { EventTable.json($0.content.add) { $0.object($1) } },
      .field("remove") { EventTable.json($0.content.remove) { $0.object($1) } },
    ]
  }

  private static func json<T>(_ parts: [T], _ write: (inout JSONWriter, [T]) -> Void) -> String? {
    if parts.isEmpty { return nil }
    var writer = JSONWriter()
    write(&writer, parts)
    return writer.text
  }

  private static func summary(_ event: Event, _ corrections: Corrections) -> String {
    let text = EventListText.summary(event)
    guard let fate = corrections.fate(of: event) else { return text }
    return "\(text) (\(fate.replacing("#", with: "")))"
  }
}

import EventLog
import Projections

/// Events as a table, an event a row.
enum EventTable {
  /// A table of `events`, with the names that `knowledge` has for what they are about.
  static func of(_ events: [Event], heading: String? = nil, _ knowledge: Knowledge) -> Table<Event> {
    let footnotes = Footnotes(events.map(\.content.source))
    let names = knowledge.names
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
      .shown("Event") { MarkdownText(summary($0, knowledge)) },
      .shown("Entity") { MarkdownText(names[$0.content.entity] ?? $0.content.entity.text) },
    ]
    columns += assertions
    columns += [
      .field("corrects") { $0.content.corrects },
      .field("retracts") { $0.content.retracts },
      .field("reason") { $0.content.reason },
      .shown("Number", isNumber: true) { MarkdownText(EventMark.field($0.sequence)) },
    ]
    columns += Column.source(footnotes) { $0.content.source }
    return Table(columns, heading: heading, rows: events, footnotes: footnotes)
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

  private static func summary(_ event: Event, _ knowledge: Knowledge) -> String {
    let text = EventListText.summary(event)
    guard let fate = knowledge.fate(of: event) else { return text }
    return "\(text) (\(fate.replacing("#", with: "")))"
  }
}

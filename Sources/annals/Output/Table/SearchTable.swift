import EventLog
import Projections

/// What a search found as a table: the entities, then the events, each a row.
enum SearchTable {
  enum Row {
    case entity(FoundEntity)
    case event(Event)
  }

  /// - Throws: ``LogError`` when an event or a name is damaged.
  static func of(_ result: SearchResult, _ known: KnownLog) throws -> Table<Row> {
    let events = try result.events.events()
    let names = try known.names(of: Set(events.map(\.content.entity)))
    let columns: [Column<Row>] = [
      .both("found", "Found") { row in if case .entity = row { "entity" } else { "event" } },
      .field("entity") { $0.entity.text },
      .field("type") { String($0.entity.type) },
      .both("name", "Entity") { row in
        if case .entity(let found) = row { found.name } else { names[row.entity] }
      },
      .json("names") { writer, row in
        if case .entity(let found) = row { writer.object(found.names) }
      },
      .shown("Other names") { row in
        guard case .entity(let found) = row else { return MarkdownText("") }
        return MarkdownText(Set(found.names.map(\.name)).sorted().joined(separator: " · "))
      },
      .field("countries") { $0.countries.joined(separator: ";") },
      .shown("Countries") { MarkdownText($0.countries.joined(separator: " ")) },
      .both("events", "Events", isNumber: true) { row in
        if case .entity(let found) = row { String(found.eventCount) } else { nil }
      },
      .event("sequence", "Number") { $0.event?.sequence },
      .field("id") { $0.event?.id },
      .both("date", "Date") { $0.event?.content.date.description },
      .field("kind") { $0.event?.content.kind.text },
      .field("summary") { $0.event?.content.summary },
      .shown("Event") { MarkdownText($0.event.map(EventListText.summary) ?? "") },
    ]
    let rows = result.entities.map(Row.entity) + events.map(Row.event)
    return Table(columns, rows: rows)
  }
}

extension SearchTable.Row {
  fileprivate var event: Event? { if case .event(let event) = self { event } else { nil } }

  fileprivate var entity: EntityID {
    switch self {
    case .entity(let found): found.id
    case .event(let event): event.content.entity
    }
  }

  fileprivate var countries: [String] {
    switch self {
    case .entity(let found): found.countries.map(\.description)
    case .event(let event): event.content.countries.map(\.description)
    }
  }
}

import Countries
import EventLog
import Projections

/// States as a table, a value or a member a row; an entity without attributes has a row of its own.
enum StateTable {
  struct Row {
    let place: Place
    let entity: EntityState
    let attribute: AttributeState?
    let value: ValueState?
    let isMember: Bool
  }

  static func of(_ report: StateReport, _ context: StateContext) -> Table<Row> {
    let sections = report.states.map { state in
      Table<Row>.Section(
        heading: "\(state.place.name) (\(state.place.code)) as of \(report.query.asOf), \(report.point)",
        rows: state.entities.flatMap { rows(state.place, $0) })
    }
    let footnotes = Footnotes(report.states.flatMap { $0.values.map { context.sources[$0.event] } })
    return Table(columns(report, context, footnotes), sections, footnotes: footnotes)
  }

  private static func rows(_ place: Place, _ entity: EntityState) -> [Row] {
    let rows = entity.attributes.flatMap { attribute in
      (attribute.value.map { [($0, false)] } ?? []).map { ($0.0, $0.1, attribute) }
        + attribute.members.map { ($0, true, attribute) }
    }
    if rows.isEmpty {
      return [Row(place: place, entity: entity, attribute: nil, value: nil, isMember: false)]
    }
    return rows.map { Row(place: place, entity: entity, attribute: $2, value: $0, isMember: $1) }
  }

  private static func columns(
    _ report: StateReport, _ context: StateContext, _ footnotes: Footnotes
  ) -> [Column<Row>] {
    let text = context.value
    var columns: [Column<Row>] = [
      .field("country") { $0.place.code },
      .field("countryName") { $0.place.name },
      .field("asOf") { _ in report.query.asOf.description },
    ]
    columns += Column.point { _ in (report.query.point.knownAt, report.lastSequence) }
    columns += [
      .field("entity") { $0.entity.id.text },
      .field("type") { String($0.entity.id.type) },
      .field("name") { $0.entity.name },
      .shown("Entity") { MarkdownText($0.entity.name ?? $0.entity.id.text) },
      .json("names") { $0.object($1.entity.names) },
      .field("entitySince") { $0.entity.since.description },
      .field("entityCertainty") { $0.entity.certainty.rawValue },
      .both("attribute", "Attribute") { $0.attribute?.attribute.text },
      .field("member") { $0.value == nil ? nil : $0.isMember ? "true" : "false" },
      .value("", "Value", text) { $0.value?.value },
      .both("since", "Since") { $0.value?.since.description },
      .both("certainty", "Certainty") { $0.value?.certainty.rawValue },
      .event("event", "Event") { $0.value?.event },
      .value("certainly", nil, text) { $0.value?.certainly?.value },
      .field("certainlySince") { $0.value?.certainly?.since.description },
      .field("certainlyEvent") { $0.value?.certainly.map { EventMark.field($0.event) } },
      .field("contestedBy") { $0.value?.contested.map { EventMark.field($0.event) }.joined(separator: ";") },
      .shown("Source") { row in footnotes.reference(row.value.flatMap { context.sources[$0.event] }) },
    ]
    return columns
  }
}

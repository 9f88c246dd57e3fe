import Countries
import EventLog
import Projections

/// What changed as a table, a changed value or member a row; an entity of which nothing but its tie to the place
/// changed has a row of its own.
enum DiffTable {
  struct Row {
    let place: Place
    let entity: EntityDiff
    let attribute: AttributeName?
    let isMember: Bool
    let change: ValueDiff?
  }

  static func of(_ places: [PlaceDiff], _ diff: StateDiff) -> Table<Row> {
    let names = diff.after.knowledge.names
    let text = ValueText { diff.after.timeline.name(of: $0) ?? names[$0] }
    let sections = places.map { place in
      Table<Row>.Section(
        heading: "\(place.place.name) (\(place.place.code)) \(HeadingText.about(diff))",
        rows: place.entities.flatMap { rows(place.place, $0) })
    }
    return Table(columns(diff, text), sections)
  }

  private static func rows(_ place: Place, _ entity: EntityDiff) -> [Row] {
    func row(_ attribute: AttributeName?, _ change: ValueDiff?, isMember: Bool = false) -> Row {
      Row(place: place, entity: entity, attribute: attribute, isMember: isMember, change: change)
    }
    let rows = entity.attributes.flatMap { attribute in
      (attribute.value.map { [row(attribute.attribute, $0)] } ?? [])
        + attribute.members.map { row(attribute.attribute, $0, isMember: true) }
    }
    return rows.isEmpty ? [row(nil, nil)] : rows
  }

  private static func columns(_ diff: StateDiff, _ text: ValueText) -> [Column<Row>] {
    var columns: [Column<Row>] = [
      .field("country") { $0.place.code }, .field("countryName") { $0.place.name },
    ]
    for (name, side) in [("before", diff.before), ("after", diff.after)] {
      columns += [
        .field(name + "AsOf") { _ in side.asOf.description },
        .field(name + "KnownAt") { _ in side.knowledge.point.knownAt?.description },
        .field(name + "ThroughSequence") { _ in EventMark.throughField(side.knowledge.lastSequence) },
      ]
    }
    columns += [
      .field("entity") { $0.entity.id.text },
      .field("type") { String($0.entity.id.type) },
      .field("name") { $0.entity.name },
      .shown("Entity") { MarkdownText($0.entity.name ?? $0.entity.id.text) },
      .both("change", "Change") { $0.entity.change.rawValue },
      .both("attribute", "Attribute") { $0.attribute?.text },
      .field("member") { $0.change == nil ? nil : $0.isMember ? "true" : "false" },
    ]
    columns += side("before", "Before", text, { $0.change?.before }, { $0.entity.before })
    columns += side("after", "After", text, { $0.change?.after }, { $0.entity.after })
    return columns
  }

  /// The value on one side; where nothing but the tie changed, when and how surely the entity was tied.
  private static func side(
    _ prefix: String, _ title: String, _ text: ValueText, _ state: @escaping (Row) -> ValueState?,
    _ tie: @escaping (Row) -> EntityDiff.Tie?
  ) -> [Column<Row>] {
    [
      .value(prefix, nil, text) { state($0)?.value },
      .field(prefix + "Since") { ($0.change == nil ? tie($0)?.since : state($0)?.since)?.description },
      .field(prefix + "Certainty") {
        ($0.change == nil ? tie($0)?.certainty : state($0)?.certainty)?.rawValue
      },
      .shown(title) { row in
        guard row.change != nil else { return MarkdownText(tie(row).map(described) ?? "") }
        return MarkdownText(
          state(row).map { ($0.certainty == .possible ? "possibly " : "") + text($0.value) } ?? "")
      },
      .event(prefix + "Event", "Event") { state($0)?.event },
    ]
  }

  private static func described(_ tie: EntityDiff.Tie) -> String {
    (tie.certainty == .possible ? "possibly since " : "since ") + tie.since.description
  }
}

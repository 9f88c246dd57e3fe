import EventLog
import PartialDates
import Projections

/// The state of places for people: a block a place, its entities by type, an attribute a line.
struct StateText {
  private let report: StateReport
  private let styler: Styler
  private let width: Int?
  private let value: ValueText
  private let sources: [UInt64: Source]

  /// The text of `report`.
  init(
    _ report: StateReport, _ context: StateContext, styler: Styler, width: Int?
  ) {
    self.report = report
    self.styler = styler
    self.width = width
    value = context.value
    sources = context.sources
  }

  func write(to output: inout StandardOutput) {
    for (index, state) in report.states.enumerated() {
      if index > 0 { output.line() }
      write(state, to: &output)
    }
  }

  private func write(_ state: PlaceState, to output: inout StandardOutput) {
    let name = "\(state.place.name) (\(state.place.code))"
    let about = "as of \(report.query.asOf), \(report.point)"
    for line in HeadingText.lines(name, about, styler: styler, width: width) { output.line(line) }
    if state.entities.isEmpty {
      output.line()
      output.line("  nothing is known of it on this day")
      return
    }
    let notes = SourceNotes(state.values.map(\.event), sources)
    let types = Dictionary(grouping: state.entities) { String($0.id.type) }.sorted { $0.key < $1.key }
    for (type, entities) in types {
      output.line()
      output.line(styler("\(type) (\(entities.count))", .heading))
      for entity in entities { write(entity, notes, to: &output) }
    }
    output.line()
    for line in footer(state, notes) { output.line(styler(line, .dim)) }
  }

  private func write(_ entity: EntityState, _ notes: SourceNotes, to output: inout StandardOutput) {
    let mark = entity.certainty == .possible ? "? " : "  "
    let name = (entity.name ?? String(entity.id.slug)).safeForTerminal
    let others = Set(entity.names.map(\.name)).subtracting([entity.name ?? ""]).sorted()
    let since = entity.certainty == .possible ? "possibly since" : "since"
    let heading = EntityHeading(
      mark: mark, name: name, otherNames: others, about: "\(entity.id), \(since) \(entity.since)")
    for line in heading.lines(styler, width) { output.line(line) }
    let grid = TextGrid(indent: 2, wide: 1, styler: styler, width: width)
    let rows = entity.attributes.flatMap { self.rows($0, of: entity, notes) }
    for line in grid.lines(rows).joined() { output.line(line) }
  }

  private func rows(_ attribute: AttributeState, of entity: EntityState, _ notes: SourceNotes) -> [TextGrid
    .Row]
  {
    let values = (attribute.value.map { [$0] } ?? []) + attribute.members
    return values.enumerated().map { index, state in
      TextGrid.Row(
        cells: [
          TextGrid.Cell(
            (state.certainty == .possible ? "? " : "  ") + (index == 0 ? attribute.attribute.text : "")),
          TextGrid.Cell(value(state.value)),
          TextGrid.Cell("\(EventMark.text(state.event))" + notes.mark(state.event), .dim),
          TextGrid.Cell(state.since == entity.since ? "" : state.since.description, .dim),
        ], below: below(state).map { TextGrid.Cell($0, .dim) })
    }
  }

  /// What lies beneath a value, and what contests it.
  private func below(_ state: ValueState) -> [String] {
    let certainly = state.certainly.map {
      "certainly \(value($0.value)), \($0.since)  \(EventMark.text($0.event))"
    }
    // What holds for certain beneath is named already.
    let others = state.contested.filter { $0.event != state.certainly?.event }.map { contested in
      let other = contested.value.map { value($0) } ?? "no value"
      return (contested.certainty == .possible ? "possibly " : "")
        + "\(other) (\(EventMark.text(contested.event)))"
    }
    let contested = others.isEmpty ? nil : "contested: " + others.joined(separator: ", ")
    return [certainly, contested].compactMap(\.self)
  }

  private func footer(_ state: PlaceState, _ notes: SourceNotes) -> [String] {
    let hasPossible =
      state.entities.contains { $0.certainty == .possible }
      || state.values.contains { $0.certainty == .possible }
    let legend = hasPossible ? ["? possible on this day, not certain"] : []
    let mark = EventMark.areSeveral ? ("NAME#N", "NAME#N") : ("N", "#N")
    let hint = "'annals show \(mark.0)' tells where the value marked \(mark.1) comes from"
    return legend + notes.lines(width: width) + hanging("", indent: 0, hint, width: width)
  }
}

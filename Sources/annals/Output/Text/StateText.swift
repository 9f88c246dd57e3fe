import EventLog
import PartialDates
import Projections

/// The state of places for people: a block a place, its entities by type, an attribute a line.
struct StateText {
  private let report: StateReport
  private let styler: Styler
  private let width: Int?
  private let value: ValueText
  private let works: [[String]]

  /// The text of `report`.
  init(
    _ report: StateReport, _ context: StateContext, styler: Styler, width: Int?
  ) {
    self.report = report
    self.styler = styler
    self.width = width
    value = context.value
    works = report.states.map { state in
      SourceText.works(Set(state.values.map(\.event)).sorted().map { ($0, context.sources[$0]) })
    }
  }

  func write(to output: inout StandardOutput) {
    for (index, state) in report.states.enumerated() {
      if index > 0 { output.line() }
      write(state, works: works[index], to: &output)
    }
  }

  private func write(_ state: PlaceState, works: [String], to output: inout StandardOutput) {
    let name = "\(state.place.name) (\(state.place.code))"
    let about = "as of \(report.query.asOf), \(report.point)"
    for line in HeadingText.lines(name, about, styler: styler, width: width) { output.line(line) }
    if state.entities.isEmpty {
      output.line()
      output.line("  nothing is known of it on this day")
      return
    }
    let types = Dictionary(grouping: state.entities) { String($0.id.type) }.sorted { $0.key < $1.key }
    for (type, entities) in types {
      output.line()
      output.line(styler("\(type) (\(entities.count))", .heading))
      for entity in entities { write(entity, to: &output) }
    }
    output.line()
    for line in footer(state, works: works) {
      for part in width.map({ wrap(line, to: $0) }) ?? [line] { output.line(styler(part, .dim)) }
    }
  }

  private func write(_ entity: EntityState, to output: inout StandardOutput) {
    let mark = entity.certainty == .possible ? "? " : "  "
    let name = (entity.name ?? String(entity.id.slug)).safeForTerminal
    let others = Set(entity.names.map(\.name)).subtracting([entity.name ?? ""]).sorted()
    let aliases = others.isEmpty ? "" : " · " + others.joined(separator: " · ").safeForTerminal
    let since = entity.certainty == .possible ? "possibly since" : "since"
    output.line(
      mark + styler(name, .name) + aliases + "  "
        + styler("\(entity.id), \(since) \(entity.since)", .dim))
    let lines = entity.attributes.flatMap { self.lines($0, of: entity) }
    let label = lines.map(\.label.displayWidth).max() ?? 0
    let text = min(lines.map(\.text.displayWidth).max() ?? 0, 44)
    for line in lines { write(line, labelWidth: label, textWidth: text, to: &output) }
  }

  private struct Line {
    var isPossible: Bool
    var label: String
    var text: String
    var note: String
  }

  private func lines(_ attribute: AttributeState, of entity: EntityState) -> [Line] {
    let values = (attribute.value.map { [$0] } ?? []) + attribute.members
    return values.enumerated().map { index, state in
      var note = "#\(state.event)"
      if state.since != entity.since { note = "\(state.since)  " + note }
      if let certainly = state.certainly {
        note += "; certainly \(value(certainly.value)), \(certainly.since)  #\(certainly.event)"
      }
      note += contested(state)
      return Line(
        isPossible: state.certainty == .possible, label: index == 0 ? attribute.attribute.text : "",
        text: value(state.value), note: note)
    }
  }

  private func contested(_ state: ValueState) -> String {
    // What holds for certain beneath is named already.
    let others = state.contested.filter { $0.event != state.certainly?.event }.map { contested in
      let other = contested.value.map { value($0) } ?? "no value"
      return (contested.certainty == .possible ? "possibly " : "") + "\(other) (#\(contested.event))"
    }
    return others.isEmpty ? "" : "; contested: " + others.joined(separator: ", ")
  }

  private func write(_ line: Line, labelWidth: Int, textWidth: Int, to output: inout StandardOutput) {
    let mark = line.isPossible ? "  ? " : "    "
    let indent = 4 + labelWidth + 2
    let head = mark + line.label.padded(to: labelWidth) + "  "
    let note = styler(line.note, .dim)
    guard let width, indent + max(line.text.displayWidth, textWidth) + 2 + line.note.displayWidth > width
    else {
      output.line(head + line.text.padded(to: textWidth) + "  " + note)
      return
    }
    let wrapped = wrap(line.text, to: max(20, width - indent))
    for (index, part) in wrapped.enumerated() {
      let start = index == 0 ? head : String(repeating: " ", count: indent)
      let fits =
        index == wrapped.count - 1 && indent + part.displayWidth + 2 + line.note.displayWidth <= width
      output.line(start + part + (fits ? "  " + note : ""))
      if index == wrapped.count - 1, !fits {
        for part in wrap(line.note, to: max(20, width - indent)) {
          output.line(String(repeating: " ", count: indent) + styler(part, .dim))
        }
      }
    }
  }

  private func footer(_ state: PlaceState, works: [String]) -> [String] {
    let hasPossible =
      state.entities.contains { $0.certainty == .possible }
      || state.values.contains { $0.certainty == .possible }
    let legend = hasPossible ? ["? possible on this day, not certain"] : []
    return legend + works.map { "source: \($0)" } + [
      "'annals show N' tells where the value marked #N comes from"
    ]
  }
}

import EventLog
import Projections

/// What a search found, for people.
struct SearchText {
  private let knowledge: Knowledge
  private let styler: Styler
  private let width: Int?

  init(_ knowledge: Knowledge, styler: Styler, width: Int?) {
    self.knowledge = knowledge
    self.styler = styler
    self.width = width
  }

  func write(_ result: SearchResult, for text: String, to output: inout StandardOutput) {
    if result.entities.isEmpty, result.events.isEmpty {
      output.line("nothing has '\(text.safeForTerminal)' in a name, a summary or a value")
      return
    }
    if !result.entities.isEmpty { output.line(styler("entities (\(result.entities.count))", .heading)) }
    for entity in result.entities { output.line("  " + line(entity)) }
    if result.events.isEmpty { return }
    if !result.entities.isEmpty { output.line() }
    output.line(styler("events (\(result.events.count))", .heading))
    EventListText(knowledge, styler: styler, width: width).write(result.events, to: &output)
  }

  private func line(_ entity: FoundEntity) -> String {
    let name = styler((entity.name ?? String(entity.id.slug)).safeForTerminal, .name)
    let others = Set(entity.names.map(\.name)).subtracting([entity.name ?? ""]).sorted()
    let aliases = others.map { " · \($0.safeForTerminal)" }.joined()
    let countries = entity.countries.map(\.description).joined(separator: " ")
    return name + aliases + "  "
      + styler("\(entity.id)  \(countries)  " + counted(entity.eventCount, "event"), .dim)
  }
}

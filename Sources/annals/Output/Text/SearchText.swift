import EventLog
import Projections

/// What a search found, for people.
struct SearchText {
  private let corrections: Corrections
  private let styler: Styler
  private let width: Int?

  init(_ corrections: Corrections, styler: Styler, width: Int?) {
    self.corrections = corrections
    self.styler = styler
    self.width = width
  }

  func write(_ result: SearchResult, for text: String, to output: inout StandardOutput) throws {
    if result.entities.isEmpty, result.events.isEmpty {
      let told = "nothing has '\(text.safeForTerminal)' in a name, a summary or a value"
      for line in hanging(told, by: 2, width: width) { output.line(line) }
      return
    }
    if !result.entities.isEmpty { output.line(styler("entities (\(result.entities.count))", .heading)) }
    for line in result.entities.flatMap(lines) { output.line(line) }
    if result.events.isEmpty { return }
    if !result.entities.isEmpty { output.line() }
    output.line(styler("events (\(result.events.count))", .heading))
    let list = EventListText(corrections, styler: styler, width: width, listing: result.events)
    try result.events.forEach { list.write($0, to: &output) }
  }

  private func lines(_ entity: FoundEntity) -> [String] {
    let others = Set(entity.names.map(\.name)).subtracting([entity.name ?? ""]).sorted()
    let countries = entity.countries.map(\.description).joined(separator: " ")
    return EntityHeading(
      mark: "  ", name: (entity.name ?? String(entity.id.slug)).safeForTerminal, otherNames: others,
      about: "\(entity.id)  \(countries)  " + counted(entity.eventCount, "event")
    ).lines(styler, width)
  }
}

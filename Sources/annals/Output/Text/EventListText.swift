import EventLog
import Projections

/// Events for people: a line an event, with its date, countries, summary and sequence.
struct EventListText {
  private let knowledge: Knowledge
  private let styler: Styler
  private let width: Int?
  private let dateWidth: Int
  private let countryWidth: Int

  /// A list whose columns fit `listing` and have some width at least.
  init(
    _ knowledge: Knowledge, styler: Styler, width: Int?, listing events: [Event]? = nil,
    dateWidthMin: Int = 0, countryWidthMin: Int = 0
  ) {
    let events = events ?? knowledge.events
    self.knowledge = knowledge
    self.styler = styler
    self.width = width
    let dates = events.map { $0.content.date.description.displayWidth }
    let countries = events.map { EventListText.countries($0).displayWidth }
    dateWidth = min(max(dates.max() ?? 0, dateWidthMin), 24)
    countryWidth = min(max(countries.max() ?? 0, countryWidthMin), 17)
  }

  func write(_ events: [Event], to output: inout StandardOutput) {
    let list = EventListText(knowledge, styler: styler, width: width, listing: events)
    for event in events { list.write(event, to: &output) }
  }

  func write(_ event: Event, to output: inout StandardOutput) {
    let fate = knowledge.fate(of: event)
    let head =
      event.content.date.description.padded(to: dateWidth) + "  "
      + EventListText.countries(event).padded(to: countryWidth) + "  "
    let sequence = "\(EventMark.text(event.sequence))"
    let note = sequence + (fate.map { ", \($0)" } ?? "")
    let summary = EventListText.summary(event)
    let style: (String) -> String = { fate != nil ? styler($0, .struck) : $0 }
    let indent = head.displayWidth
    guard let width else {
      output.line(head + style(summary) + "  " + styler(note, .dim))
      return
    }
    if width - indent < 32 { return writeBelow(event, summary: style, note, width: width, to: &output) }
    let lines = wrap(summary, to: width - indent)
    for (index, line) in lines.enumerated() {
      let start = index == 0 ? head : String(repeating: " ", count: indent)
      let isLast = index == lines.count - 1
      let fits = isLast && indent + line.displayWidth + 2 + note.displayWidth <= width
      output.line(start + style(line) + (fits ? "  " + styler(note, .dim) : ""))
      if isLast, !fits { output.line(String(repeating: " ", count: indent) + styler(note, .dim)) }
    }
  }

  /// For a narrow terminal: date and countries, and what happened below.
  private func writeBelow(
    _ event: Event, summary style: (String) -> String, _ note: String, width: Int,
    to output: inout StandardOutput
  ) {
    let countries = EventListText.countries(event)
    let about = event.content.date.description + (countries.isEmpty ? "" : "  " + countries)
    for line in hanging("", indent: 0, "\(about)  \(note)", width: width) { output.line(styler(line, .dim)) }
    for line in wrap(EventListText.summary(event), to: max(8, width - 2)) { output.line("  " + style(line)) }
  }

  private static func countries(_ event: Event) -> String {
    event.content.countries.map(\.description).joined(separator: " ")
  }

  /// The summary, or what the event is where it has none.
  static func summary(_ event: Event) -> String {
    let content = event.content
    if let retracts = content.retracts {
      let reason = content.summary ?? content.reason
      return "Retraction of \(retracts)" + (reason.map { ": \($0)" } ?? "").safeForTerminal
    }
    return (content.summary ?? "\(content.kind): \(content.entity)").safeForTerminal
  }
}

import Countries
import EventLog
import PartialDates
import Projections

/// Events for people: a line an event, with its date, countries, summary and sequence.
struct EventListText {
  private let corrections: Corrections
  private let styler: Styler
  private let width: Int?
  private let dateWidth: Int
  private let countryWidth: Int

  /// A list whose columns fit some dates and countries, and have some width at least.
  init(
    _ corrections: Corrections, styler: Styler, width: Int?, dates: [PartialDate],
    countrySets: [[CountryCode]], dateWidthMin: Int = 0, countryWidthMin: Int = 0
  ) {
    self.corrections = corrections
    self.styler = styler
    self.width = width
    let dates = dates.lazy.map { $0.description.displayWidth }
    let countries = countrySets.lazy.map { EventListText.text($0).displayWidth }
    dateWidth = min(max(dates.max() ?? 0, dateWidthMin), 24)
    countryWidth = min(max(countries.max() ?? 0, countryWidthMin), 17)
  }

  /// A list whose columns fit `events`.
  init(_ corrections: Corrections, styler: Styler, width: Int?, listing events: EventList) {
    self.init(
      corrections, styler: styler, width: width, dates: events.dates, countrySets: events.countrySets)
  }

  func write(_ event: Event, to output: inout StandardOutput) {
    let fate = corrections.fate(of: event)
    let head =
      event.content.date.description.padded(to: dateWidth) + "  "
      + EventListText.text(event.content.countries).padded(to: countryWidth) + "  "
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
    let countries = EventListText.text(event.content.countries)
    let about = event.content.date.description + (countries.isEmpty ? "" : "  " + countries)
    for line in hanging("", indent: 0, "\(about)  \(note)", width: width) { output.line(styler(line, .dim)) }
    for line in wrap(EventListText.summary(event), to: max(8, width - 2)) { output.line("  " + style(line)) }
  }

  private static func text(_ countries: [CountryCode]) -> String {
    countries.map(\.description).joined(separator: " ")
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

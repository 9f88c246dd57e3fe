import EventLog
import Projections

/// Every value of an entity, for people: an attribute a block, a value a line, the sources below.
struct HistoryText {
  private let report: HistoryReport
  private let styler: Styler
  private let width: Int?
  private let value: ValueText

  init(_ report: HistoryReport, styler: Styler, width: Int?) {
    self.report = report
    self.styler = styler
    self.width = width
    let names = report.names
    value = ValueText { names[$0] }
  }

  func write(to output: inout StandardOutput) {
    let history = report.history
    let name = (history.name ?? String(history.id.slug)).safeForTerminal
    let day = report.asOf.map { "as of \($0), " } ?? ""
    let about = "(\(history.id)) \(day)\(HeadingText.point(report.known))"
    for line in HeadingText.lines(name, about, styler: styler, width: width) { output.line(line) }
    if report.attributes.isEmpty { output.line("\n  its events set nothing") }
    let entries = report.attributes.map(\.entries)
    let grid = TextGrid(indent: 2, hang: 2, wide: 0, styler: styler, width: width)
    var blocks = grid.lines(entries.joined().map(row))[...]
    for attribute in report.attributes {
      output.line()
      output.line(styler(attribute.attribute.text, .heading))
      for line in blocks.prefix(attribute.entries.count).joined() { output.line(line) }
      blocks = blocks.dropFirst(attribute.entries.count)
    }
    writeFooter(Array(entries.joined()), to: &output)
  }

  private func row(_ entry: HistoryEntry) -> TextGrid.Row {
    let claim = entry.claim
    let text =
      switch claim.change {
      case .set: claim.value.map { value($0) } ?? ""
      case .unset: "no value"
      case .add: "+ " + (claim.value.map { value($0) } ?? "")
      case .remove: "- " + (claim.value.map { value($0) } ?? "")
      }
    let mark = entry.stands ? entry.holds.map { $0 == .certain ? "▸ " : "? " } ?? "  " : "✗ "
    return TextGrid.Row(
      cells: [
        TextGrid.Cell(text, entry.stands ? nil : .struck, lead: mark),
        TextGrid.Cell(claim.since.description),
        TextGrid.Cell("\(EventMark.text(claim.event.sequence))", .dim),
        TextGrid.Cell("recorded \(claim.event.recorded)", .dim),
      ], below: entry.voidedBy.map { [TextGrid.Cell(fate($0))] } ?? [])
  }

  private func fate(_ by: Event) -> String {
    let verb = by.content.retracts == nil ? "corrected" : "retracted"
    return "\(verb) by \(EventMark.text(by.sequence))"
      + (by.content.reason.map { ": \($0)" } ?? "").safeForTerminal
  }

  private func writeFooter(_ entries: [HistoryEntry], to output: inout StandardOutput) {
    var lines: [String] = []
    if entries.contains(where: { !$0.stands }) { lines.append("✗ corrected or retracted") }
    if entries.contains(where: { $0.holds == .certain }) { lines.append("▸ holds on this day") }
    if entries.contains(where: { $0.holds == .possible }) { lines.append("? possibly holds on this day") }
    let events = entries.map(\.claim.event) + entries.compactMap(\.voidedBy)
    lines += HistoryText.sources(events)
    if lines.isEmpty { return }
    output.line()
    for line in lines.flatMap({ hanging($0, by: 4, width: width) }) { output.line(styler(line, .dim)) }
  }

  /// A line a source, with the events that come from it.
  private static func sources(_ events: [Event]) -> [String] {
    let unique = Dictionary(events.map { ($0.sequence, $0) }) { first, _ in first }
    var sources: [(line: String, events: [String])] = []
    for (sequence, event) in unique.sorted(by: { $0.key < $1.key }) {
      let line = event.content.source.map(SourceText.line) ?? "unsourced"
      if let index = sources.firstIndex(where: { $0.line == line }) {
        sources[index].events.append("\(EventMark.text(sequence))")
      } else {
        sources.append((line, ["\(EventMark.text(sequence))"]))
      }
    }
    return sources.map { $0.events.joined(separator: ", ") + ": " + $0.line }
  }
}

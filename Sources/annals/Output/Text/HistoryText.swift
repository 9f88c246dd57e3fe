import EventLog
import Projections

/// Every value of an entity, for people: an attribute a block, a value a line, the sources below.
struct HistoryText {
  private let report: HistoryReport
  private let styler: Styler
  private let width: Int?
  private let value: ValueText

  private struct Row {
    var entry: HistoryEntry
    var text: String
    var date: String
    var note: String
  }

  init(_ report: HistoryReport, styler: Styler, width: Int?) {
    self.report = report
    self.styler = styler
    self.width = width
    let names = report.knowledge.names
    value = ValueText { names[$0] }
  }

  func write(to output: inout StandardOutput) {
    let history = report.history
    let name = (history.name ?? String(history.id.slug)).safeForTerminal
    let day = report.asOf.map { "as of \($0), " } ?? ""
    let about = "(\(history.id)) \(day)\(HeadingText.point(report.knowledge))"
    for line in HeadingText.lines(name, about, styler: styler, width: width) { output.line(line) }
    if report.attributes.isEmpty { output.line("\n  its events set nothing") }
    let blocks = report.attributes.map { ($0.attribute.text, $0.entries.map(row)) }
    let rows = blocks.flatMap(\.1)
    let textWidth = min(rows.map(\.text.displayWidth).max() ?? 0, 40)
    let dateWidth = rows.map(\.date.displayWidth).max() ?? 0
    for (attribute, rows) in blocks {
      output.line()
      output.line(styler(attribute, .heading))
      for row in rows { write(row, textWidth: textWidth, dateWidth: dateWidth, to: &output) }
    }
    writeFooter(rows.map(\.entry), to: &output)
  }

  private func row(_ entry: HistoryEntry) -> Row {
    let claim = entry.claim
    let text =
      switch claim.change {
      case .set: claim.value.map { value($0) } ?? ""
      case .unset: "no value"
      case .add: "+ " + (claim.value.map { value($0) } ?? "")
      case .remove: "- " + (claim.value.map { value($0) } ?? "")
      }
    return Row(
      entry: entry, text: text, date: claim.since.description,
      note: "recorded \(claim.event.recorded)  #\(claim.event.sequence)")
  }

  private func write(_ row: Row, textWidth: Int, dateWidth: Int, to output: inout StandardOutput) {
    let mark = row.entry.stands ? row.entry.holds.map { $0 == .certain ? "▸ " : "? " } ?? "  " : "✗ "
    let shown: (String) -> String = { row.entry.stands ? $0 : styler($0, .struck) }
    let indent = "      "
    let whole = 4 + textWidth + 2 + dateWidth + 2 + row.note.displayWidth
    if row.text.displayWidth <= textWidth, width.map({ whole <= $0 }) ?? true {
      let gap = String(repeating: " ", count: textWidth - row.text.displayWidth + 2)
      output.line(
        "  " + mark + shown(row.text) + gap + row.date.padded(to: dateWidth) + "  " + styler(row.note, .dim))
    } else {
      let lines = wrap(row.text, to: max(20, (width ?? .max) - 4))
      for (index, line) in lines.enumerated() {
        output.line((index == 0 ? "  " + mark : "    ") + shown(line))
      }
      for line in hanging(indent, indent: 6, row.date + "  " + row.note, width: width) {
        output.line(styler(line, .dim))
      }
    }
    guard let by = row.entry.voidedBy else { return }
    for line in hanging(indent, indent: 6, fate(by), width: width) { output.line(line) }
  }

  private func fate(_ by: Event) -> String {
    let verb = by.content.retracts == nil ? "corrected" : "retracted"
    return "\(verb) by #\(by.sequence)" + (by.content.reason.map { ": \($0)" } ?? "").safeForTerminal
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
    for line in lines.flatMap({ hanging("", indent: 0, $0, width: width) }) {
      output.line(styler(line, .dim))
    }
  }

  /// A line a source, with the events that come from it.
  private static func sources(_ events: [Event]) -> [String] {
    let unique = Dictionary(events.map { ($0.sequence, $0) }) { first, _ in first }
    var sources: [(line: String, events: [String])] = []
    for (sequence, event) in unique.sorted(by: { $0.key < $1.key }) {
      let line = event.content.source.map(SourceText.line) ?? "unsourced"
      if let index = sources.firstIndex(where: { $0.line == line }) {
        sources[index].events.append("#\(sequence)")
      } else {
        sources.append((line, ["#\(sequence)"]))
      }
    }
    return sources.map { $0.events.joined(separator: ", ") + ": " + $0.line }
  }
}

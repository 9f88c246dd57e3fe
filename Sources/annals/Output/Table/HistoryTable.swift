import EventLog
import Projections

/// A history as a table, what one event said of one attribute a row.
enum HistoryTable {
  struct Row {
    let attribute: AttributeName
    let entry: HistoryEntry
  }

  static func of(_ report: HistoryReport) -> Table<Row> {
    let names = report.names
    let rows = report.attributes.flatMap { history in
      history.entries.map { Row(attribute: history.attribute, entry: $0) }
    }
    let footnotes = Footnotes(rows.map(\.entry.claim.event.content.source))
    let history = report.history
    let day = report.asOf.map { "as of \($0), " } ?? ""
    let heading =
      "\(history.name ?? history.id.text) (\(history.id)) \(day)\(HeadingText.point(report.known))"
    return Table(
      columns(report, footnotes, ValueText { names[$0] }), heading: heading, rows: rows, footnotes: footnotes)
  }

  private static func columns(
    _ report: HistoryReport, _ footnotes: Footnotes, _ text: ValueText
  ) -> [Column<Row>] {
    var columns: [Column<Row>] = [
      .field("entity") { _ in report.history.id.text },
      .field("type") { _ in String(report.history.id.type) },
      .field("name") { _ in report.history.name },
      .field("asOf") { _ in report.asOf?.description },
    ]
    columns += Column.point { _ in (report.known.point.knownAt, report.known.lastSequence) }
    columns += [
      .both("attribute", "Attribute") { $0.attribute.text },
      .both("change", "Change") { $0.entry.claim.change.rawValue },
      .value("", "Value", text) { $0.entry.claim.value },
      .both("since", "Since") { $0.entry.claim.since.description },
      .event("event", "Event") { $0.entry.claim.event.sequence },
      .both("recorded", "Recorded") { $0.entry.claim.event.recorded.description },
    ]
    if report.asOf != nil {
      columns.append(.both("holds", "Holds") { $0.entry.holds?.rawValue })
    } else {
      columns.append(.field("holds") { _ in nil })
    }
    columns += [
      .field("correctedBy") { voider($0, retracting: false) },
      .field("retractedBy") { voider($0, retracting: true) },
      .field("reason") { $0.entry.voidedBy?.content.reason },
      .shown("Stands") { MarkdownText(fate($0.entry)) },
    ]
    return columns + Column.source(footnotes) { $0.entry.claim.event.content.source }
  }

  private static func voider(_ row: Row, retracting: Bool) -> String? {
    row.entry.voidedBy.flatMap {
      ($0.content.retracts != nil) == retracting ? EventMark.field($0.sequence) : nil
    }
  }

  private static func fate(_ entry: HistoryEntry) -> String {
    guard let by = entry.voidedBy else { return "yes" }
    let verb = by.content.retracts == nil ? "corrected" : "retracted"
    return "\(verb) by \(EventMark.field(by.sequence))" + (by.content.reason.map { ": \($0)" } ?? "")
  }
}

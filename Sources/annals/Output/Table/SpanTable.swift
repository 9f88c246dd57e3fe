import Projections

/// The figures behind a timeline as a table: a row a stretch of equal certainty.
enum SpanTable {
  struct Row {
    let lane: SpanLane
    let span: Span
    let piece: SpanPiece
  }

  static func of(_ report: SpanReport) -> Table<Row> {
    let columns: [Column<Row>] = [
      .both("country", "Country") { $0.lane.country?.description },
      .field("entity") { $0.span.entity.text },
      .both("label", report.chart.subject == .events ? "Event" : "Entity") { $0.span.label },
      .both("date", "Date") { $0.span.date.description },
      .both("from", "From") { DayText.text($0.piece.from) },
      .both("through", "Through") { DayText.text($0.piece.through) },
      .both("certainty", "Certainty") { $0.piece.certainty.rawValue },
      .field("events") { $0.span.events.map(EventMark.field).joined(separator: ";") },
    ]
    let rows = report.chart.lanes.flatMap { lane in
      lane.spans.flatMap { span in span.pieces.map { Row(lane: lane, span: span, piece: $0) } }
    }
    return Table(columns, heading: "\(report.chart.subject.rawValue) by country", rows: rows)
  }
}

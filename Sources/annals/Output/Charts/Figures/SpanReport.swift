import Interchange
import Projections

/// The figures behind a timeline, ready to be printed.
struct SpanReport {
  let chart: SpanChart
  let scope: ChartScope
  let knowledge: Knowledge

  /// The figures as CSV: a row a stretch of equal certainty.
  var csv: [UInt8] {
    var writer = CSVWriter()
    writer.append(record: ["country", "entity", "label", "date", "from", "through", "certainty", "events"])
    for lane in chart.lanes {
      for span in lane.spans {
        for piece in span.pieces {
          writer.append(record: [
            lane.country?.description ?? "", span.entity.text, span.label, span.date.description,
            DayText.text(piece.from), DayText.text(piece.through), piece.certainty.rawValue,
            span.events.map(String.init).joined(separator: " "),
          ])
        }
      }
    }
    return writer.takeBytes()
  }
}

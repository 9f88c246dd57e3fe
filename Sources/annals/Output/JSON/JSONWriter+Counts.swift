import EventLog
import Projections

extension JSONWriter {
  /// Writes the figures of a heat map.
  mutating func counts(_ report: CountReport) {
    let chart = report.chart
    beginObject()
    member("chart", "counts")
    member("of", chart.subject.rawValue)
    member("rows", chart.grouping.rawValue)
    scopeMembers(report.scope)
    pointMembers(report.knowledge)
    key("total")
    integer(chart.total)
    key("periods")
    beginArray()
    for index in chart.periods {
      let (first, last) = report.days(index)
      beginObject()
      member("period", PeriodText.name(index, chart.length))
      member("from", first)
      member("through", last)
      endObject()
    }
    endArray()
    key("counts")
    beginArray()
    for row in chart.rows { self.row(row, chart.grouping) }
    endArray()
    endObject()
  }

  private mutating func row(_ row: CountRow, _ grouping: CountGrouping) {
    beginObject()
    key(grouping.rawValue)
    if row.key == .noCountry { null() } else { string(row.key.label) }
    for (name, counts) in [("certain", row.certain), ("possible", row.possible)] {
      key(name)
      beginArray()
      for count in counts { integer(count) }
      endArray()
    }
    key("undated")
    integer(row.unplaced)
    key("total")
    integer(row.total)
    endObject()
  }
}

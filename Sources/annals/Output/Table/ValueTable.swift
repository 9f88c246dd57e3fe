import EventLog
import Projections

/// The figures behind a chart of values as a table: a row a point, or a row a step.
enum ValueTable {
  struct Row {
    let series: ValueSeries
    let days: [String]
    let value: Value
    let measure: Measure
    let event: UInt64
  }

  static func of(_ report: ValueReport) -> Table<Row> {
    let form = report.form
    let days = form == .points ? ["date", "earliest", "latest"] : ["from", "through", "certainty"]
    var columns: [Column<Row>] = [
      .field("entity") { $0.series.id.text },
      .both("name", "Entity") { $0.series.name },
      .field("countries") { $0.series.countries.map(\.description).joined(separator: ";") },
      .shown("Countries") { row in
        MarkdownText(row.series.countries.map(\.description).joined(separator: " "))
      },
    ]
    for (index, name) in days.enumerated() {
      columns.append(.both(name, name.capitalizedFirst) { $0.days[index] })
    }
    columns += [
      .field("value") { $0.measure.low == $0.measure.high ? $0.measure.low?.description : nil },
      .shown("Value", isNumber: true) { row in MarkdownText(ValueText { _ in nil }(row.value)) },
      .field("low") { $0.measure.low?.description },
      .field("high") { $0.measure.high?.description },
      .field("unit") { $0.measure.unit },
      .field("approximate") { String($0.measure.isApproximate) },
      .event("event", "Event") { $0.event },
    ]
    let rows = report.chart.series.flatMap { form == .points ? points($0) : steps($0) }
    return Table(columns, heading: report.chart.attribute.text, rows: rows)
  }

  private static func points(_ series: ValueSeries) -> [Row] {
    series.points.map { point in
      let days = [point.date.description, DayText.text(point.earliest), DayText.text(point.latest)]
      return Row(series: series, days: days, value: point.value, measure: point.measure, event: point.event)
    }
  }

  private static func steps(_ series: ValueSeries) -> [Row] {
    series.steps.map { step in
      let days = [DayText.text(step.from), DayText.text(step.through), step.certainty.rawValue]
      let holder = step.holder
      return Row(
        series: series, days: days, value: holder.value, measure: holder.measure, event: holder.event)
    }
  }
}

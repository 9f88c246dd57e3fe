import Projections

/// The figures behind a heat map as a table: a row a cell with anything in it, and a row for what is undated.
enum CountTable {
  struct Row {
    let key: CountRow.Key
    /// The number of the period; nil for what is undated.
    let period: Int64?
    let certain: Int?
    let possible: Int?
  }

  static func of(_ report: CountReport) -> Table<Row> {
    let chart = report.chart
    let columns: [Column<Row>] = [
      .both(chart.grouping.rawValue, chart.grouping.rawValue.capitalizedFirst) { $0.key.label },
      .both("period", "Period") { $0.period.map { PeriodText.name($0, chart.length) } },
      .field("from") { $0.period.map { report.days($0).first } },
      .field("through") { $0.period.map { report.days($0).last } },
      .both("certain", "Certain", isNumber: true) { $0.certain.map(String.init) },
      .both("possible", "Possible", isNumber: true) { $0.possible.map(String.init) },
    ]
    let rows = chart.rows.flatMap { CountTable.rows($0, of: chart) }
    return Table(columns, heading: "\(chart.subject.rawValue) by \(chart.grouping.rawValue)", rows: rows)
  }

  private static func rows(_ row: CountRow, of chart: CountChart) -> [Row] {
    var rows: [Row] = []
    for (column, period) in chart.periods.enumerated() {
      let (certain, possible) = (row.certain[column], row.possible[column])
      if certain == 0, possible == 0 { continue }
      rows.append(Row(key: row.key, period: period, certain: certain, possible: possible))
    }
    if row.unplaced > 0 {
      rows.append(Row(key: row.key, period: nil, certain: nil, possible: row.unplaced))
    }
    return rows
  }
}

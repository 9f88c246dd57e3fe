import Interchange
import PartialDates
import Projections

/// The figures behind a heat map, ready to be printed.
struct CountReport {
  let chart: CountChart
  let scope: ChartScope
  let knowledge: Knowledge

  /// The figures as CSV: a row a cell with anything in it, then a row for what is undated.
  var csv: [UInt8] {
    var writer = CSVWriter()
    writer.append(record: [chart.grouping.rawValue, "period", "from", "through", "certain", "possible"])
    for row in chart.rows {
      for (column, index) in chart.periods.enumerated() {
        let (certain, possible) = (row.certain[column], row.possible[column])
        if certain == 0, possible == 0 { continue }
        let (first, last) = days(index)
        writer.append(record: [
          row.key.label, PeriodText.name(index, chart.length), first, last, String(certain), String(possible),
        ])
      }
      if row.unplaced > 0 { writer.append(record: [row.key.label, "", "", "", "", String(row.unplaced)]) }
    }
    return writer.takeBytes()
  }

  /// The first and the last day of a period; empty beyond the calendar.
  func days(_ index: Int64) -> (first: String, last: String) {
    let next = chart.length.firstDay(of: index + 1).map { $0.adding(days: -1) }
    return (chart.length.firstDay(of: index)?.description ?? "", next?.description ?? "")
  }
}

extension CountRow.Key {
  /// The country's code, or the text; empty for no country.
  var label: String { self == .noCountry ? "" : text }
}

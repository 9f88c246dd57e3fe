import PartialDates
import Projections

/// The figures behind a heat map, ready to be printed.
struct CountReport {
  let chart: CountChart
  let scope: ChartScope
  let knowledge: Knowledge

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

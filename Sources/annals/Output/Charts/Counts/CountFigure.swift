import Projections

/// A heat map, ready to be drawn.
struct CountFigure {
  let chart: CountChart
  let caption: ChartCaption
  let steps: HeatSteps
  /// The greatest count of a cell.
  let most: Int

  init(_ chart: CountChart, caption: ChartCaption) {
    self.chart = chart
    self.caption = caption
    let counts = chart.rows.flatMap(\.certain).filter { $0 > 0 }
    most = counts.max() ?? 0
    steps = HeatSteps(least: counts.min() ?? 1, most: most, count: ChartPalette.heat.count)
  }

  /// What a row is called.
  func name(_ key: CountRow.Key) -> String {
    switch key {
    case .country(let code): code.name
    case .noCountry: "no country"
    case .text(let text): text
    }
  }

  /// Whether anything may lie in several periods.
  var hasUnplaced: Bool { chart.rows.contains { $0.unplaced > 0 } }

  /// `3`, `3+2` with what may be, `+2` with nothing else; empty for nothing.
  static func cell(_ certain: Int, _ possible: Int) -> String {
    (certain > 0 ? String(certain) : "") + (possible > 0 ? "+\(possible)" : "")
  }
}

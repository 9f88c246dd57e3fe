import Projections

/// A timeline with a swim lane a country, ready to be drawn.
struct SpanFigure {
  let chart: SpanChart
  let caption: ChartCaption
  let time: DayScale

  init(_ chart: SpanChart, caption: ChartCaption, scope: ChartScope) {
    self.chart = chart
    self.caption = caption
    let window = scope.window
    let days = chart.lanes.flatMap { $0.spans.flatMap { $0.pieces.flatMap { [$0.from, $0.through] } } }
    time = DayScale(holding: days, from: window.from, through: window.through)
  }

  /// How many spans there are; one in two lanes counts twice.
  var spanCount: Int { chart.lanes.reduce(0) { $0 + $1.spans.count } }

  /// What a lane is called.
  func name(_ lane: SpanLane) -> String { lane.country?.name ?? "no country" }

  /// What is told of a span.
  func note(_ span: Span) -> String {
    let events = span.events.count == 1 ? EventMark.text(span.events[0]) : counted(span.events.count, "event")
    return "\(span.label.safeForTerminal): \(span.date), \(events)"
  }
}

import Projections

/// The figures behind a timeline, ready to be printed.
struct SpanReport {
  let chart: SpanChart
  let scope: ChartScope
  let knowledge: Knowledge
}

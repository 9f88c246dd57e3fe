import Countries
import EventLog
import Projections

/// A chart of values, ready to be drawn.
struct ValueFigure {
  /// The points of one country, which look alike.
  struct Group {
    /// What it is called.
    let name: String
    /// Its place among the groups, which gives it its colour and marker; countries beyond the palette share its last.
    let index: Int
    let series: [ValueSeries]
  }

  let chart: ValueChart
  let caption: ChartCaption
  let form: ValueForm
  let scale: ValueScale
  let time: DayScale
  /// The series by their first country, that of the most series first.
  let groups: [Group]

  init(_ chart: ValueChart, caption: ChartCaption, form: ValueForm, kind: ValueScale.Kind, scope: ChartScope)
  {
    self.chart = chart
    self.caption = caption
    self.form = form
    let window = scope.window
    scale = ValueScale(kind, for: chart.numbers(form), count: 6)
    time = DayScale(holding: chart.days(form), from: window.from, through: window.through)
    groups = ValueFigure.groups(chart.series, form)
  }

  private static func groups(_ series: [ValueSeries], _ form: ValueForm) -> [Group] {
    let drawn = series.filter { form == .lines || !$0.points.isEmpty }
    if form == .lines {
      // The highest at the end come first, so that they have the colours, and their labels stand in that order.
      let ordered = drawn.filter { !$0.steps.isEmpty }.sorted {
        ($1.lastHeight, $0.id) < ($0.lastHeight, $1.id)
      }
      return ordered.enumerated().map { place, series in
        Group(name: series.name, index: place, series: [series])
      }
    }
    let countries = Dictionary(grouping: drawn) { $0.countries.first }
    let ordered = countries.sorted {
      ($0.key == nil ? 1 : 0, $1.value.count, $0.key?.description ?? "")
        < ($1.key == nil ? 1 : 0, $0.value.count, $1.key?.description ?? "")
    }
    return ordered.enumerated().map { place, entry in
      Group(
        name: entry.key?.name ?? "no country", index: min(place, ChartPalette.series.count - 1),
        series: entry.value)
    }
  }
}

extension ValueSeries {
  /// The height of the last value; the least when there is none.
  fileprivate var lastHeight: ExactNumber {
    steps.last?.holder.measure.numbers.last ?? ExactNumber(.min)
  }
}

extension ValueChart {
  /// Every number that is drawn.
  func numbers(_ form: ValueForm) -> [ExactNumber] {
    series.flatMap { series in
      switch form {
      case .points: series.points.flatMap(\.measure.numbers)
      case .lines:
        series.steps.flatMap { $0.holder.measure.numbers + ($0.certainly?.measure.numbers ?? []) }
      }
    }
  }

  /// Every day that is drawn; open ends are `.min` and `.max`.
  func days(_ form: ValueForm) -> [Int64] {
    series.flatMap { series in
      switch form {
      case .points: series.points.flatMap { [$0.earliest, $0.latest] }
      case .lines: series.steps.flatMap { [$0.from, $0.through] }
      }
    }
  }
}

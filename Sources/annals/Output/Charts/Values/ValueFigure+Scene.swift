import EventLog
import Projections

extension ValueFigure {
  /// The figure as a picture.
  func scene(width: Double, height: Double) -> Scene {
    var scene = Scene(width: width, height: height, title: caption.title, summary: summary)
    var top = scene.heading(caption)
    if form == .points { top = legend(in: &scene, from: top) }
    let names = scale.ticks.filter(\.isNamed).map { (tick: $0, text: tickText($0.number)) }
    let left = Scene.margin + (names.map { TextMetrics.width($0.text, size: 12) }.max() ?? 0) + 10
    let right = form == .lines ? lineLabelWidth + 34 : Scene.margin
    let bottom = height - Double(Scene.footerLines(caption, width: width).count) * 15.5 - 14 - 46
    scene.plot = Box(x: left, y: top + 12, width: width - left - right, height: max(60, bottom - top - 12))
    for tick in scale.ticks {
      let y = self.y(tick.number, scene.plot)
      scene.line(
        Point(x: scene.plot.x, y: y), Point(x: scene.plot.maxX, y: y), tick.isNamed ? "grid" : "minor")
    }
    for (tick, text) in names {
      let place = Point(x: left - 8, y: y(tick.number, scene.plot) + 4)
      scene.text(SceneText(text: text, place: place, size: 12, anchor: .end), "ink")
    }
    let below = scene.timeAxis(time, from: scene.plot.y, through: scene.plot.maxY)
    switch form {
    case .points: drawPoints(in: &scene)
    case .lines: drawLines(in: &scene)
    }
    let end = scene.footer(caption, from: max(below, scene.plot.maxY + 46) + 4)
    scene.height = max(height, end + 12)
    return scene
  }

  /// What the picture shows, for those who do not see it: the ends of what is drawn.
  private var summary: String {
    let drawn = groups.flatMap(\.series)
    let numbers = chart.numbers(form)
    let range =
      numbers.min().flatMap { least in numbers.max().map { "from \(tickText(least)) to \(tickText($0))" } }
      ?? ""
    return "\(caption.subtitle). Values \(range): "
      + drawn.prefix(40).map { $0.name.safeForTerminal }.joined(separator: ", ")
      + (drawn.count > 40 ? " and \(drawn.count - 40) more." : ".")
  }

  /// A number of the axis, with its unit; `1e-9` where zeros behind the point would have to be counted.
  func tickText(_ number: ExactNumber) -> String {
    if number.scale > 5, number.coefficient.magnitude < 10 {
      return "\(number.coefficient)e-\(number.scale)" + (chart.unit.map { " \($0)" } ?? "")
    }
    guard let quantity = try? Quantity(.exactly(number), unit: chart.unit) else { return number.description }
    return ValueText.readable(quantity)
  }

  /// The height of a number in a plot, within it.
  func y(_ number: ExactNumber, _ plot: Box) -> Double {
    plot.maxY - min(1, max(0, scale.position(number))) * plot.height
  }

  /// The countries and their marks; gives the height below them.
  private func legend(in scene: inout Scene, from top: Double) -> Double {
    if groups.count < 2, groups.first?.name == "no country" { return top }
    var (x, y) = (Scene.margin, top + 12)
    for group in groups.prefix(ChartPalette.series.count) {
      let isRest = group.index == ChartPalette.series.count - 1 && groups.count > ChartPalette.series.count
      let count =
        isRest ? groups.dropFirst(group.index).reduce(0) { $0 + $1.series.count } : group.series.count
      let text = "\(isRest ? "other countries" : group.name) \(count)"
      let width = 16 + TextMetrics.width(text, size: 12.5) + 18
      if x + width > scene.width - Scene.margin, x > Scene.margin { (x, y) = (Scene.margin, y + 19) }
      let place = Point(x: x + 5, y: y)
      scene.add(.aid, .marker(Marker.of(group.index), place, radius: 5), markStyle(group.index))
      scene.text(SceneText(text: text, place: Point(x: x + 16, y: y + 4.5), size: 12.5), "ink")
      x += width
    }
    return y + 12
  }

  func markStyle(_ index: Int) -> String {
    Marker.of(index) == .ring ? "o\(index) dot" : "f\(index) dot"
  }
}

import EventLog
import Projections

extension ValueFigure {
  private static let radius = 4.5
  private static let labelSize = 12.0

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

  /// A number of the axis, with its unit.
  func tickText(_ number: ExactNumber) -> String {
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

// MARK: - Points

extension ValueFigure {
  private struct Mark {
    let series: ValueSeries
    let point: ValuePoint
    let group: Group
    let place: Point
    /// The bar of the days on which it may have begun; nil for a single day.
    let bar: Box?
  }

  private func drawPoints(in scene: inout Scene) {
    let plot = scene.plot
    let marks = groups.flatMap { group in
      group.series.flatMap { series in series.points.compactMap { mark($0, series, group, scene) } }
    }
    let isCrowded = marks.count > 60
    for mark in marks {
      drawExtent(of: mark, isFaint: isCrowded, in: &scene)
    }
    for mark in marks {
      scene.add(
        .mark, .marker(Marker.of(mark.group.index), mark.place, radius: isCrowded ? 3.6 : ValueFigure.radius),
        markStyle(mark.group.index), note: note(mark))
    }
    let boxes = marks.map { Marker.box(at: $0.place, radius: isCrowded ? 3.4 : ValueFigure.radius) }
    let room = Box(
      x: plot.x + 2, y: plot.y - 8, width: scene.width - 8 - plot.x - 2, height: plot.height + 6)
    var placer = LabelPlacer(
      bounds: room, marks: boxes, avoiding: marks.compactMap { $0.bar?.grown(by: 2) },
      // Long lines in a crowd lead the eye nowhere.
      reach: isCrowded ? 20 : 62)
    // The greatest values are what a reader looks for first; then the newest.
    let ordered = marks.sorted {
      ($0.place.y, -$0.place.x, $0.series.id) < ($1.place.y, -$1.place.x, $1.series.id)
    }
    for mark in ordered.prefix(1_500) { label(mark, &placer, in: &scene) }
  }

  private func mark(_ point: ValuePoint, _ series: ValueSeries, _ group: Group, _ scene: Scene) -> Mark? {
    guard let number = point.measure.low ?? point.measure.high else { return nil }
    let plot = scene.plot.grown(by: -ValueFigure.radius * 1.2)
    let left = scene.x(point.earliest == .min ? 0 : time.start(of: point.earliest))
    let right = scene.x(point.latest == .max ? 1 : time.end(of: point.latest))
    let y = min(plot.maxY, max(plot.y, self.y(middle(of: point.measure) ?? number, scene.plot)))
    // An open start has no middle: the mark stands where the value was seen to hold.
    let x = point.earliest == .min ? right : point.latest == .max ? left : (left + right) / 2
    let isDay = point.earliest == point.latest
    return Mark(
      series: series, point: point, group: group,
      place: Point(x: min(plot.maxX, max(plot.x, x)), y: y),
      bar: isDay ? nil : Box(x: left, y: y - 1, width: right - left, height: 2))
  }

  /// The number in the middle of a bounded measure; nil for an exact one.
  private func middle(of measure: Measure) -> ExactNumber? {
    // The middle of a range would be a number that nobody said; the mark stands at its low end, the bar goes up.
    measure.low ?? measure.high
  }

  /// The bars of a mark: the days on which it may have begun, the numbers that it may be.
  private func drawExtent(of mark: Mark, isFaint: Bool, in scene: inout Scene) {
    let style = "\(isFaint ? "thin" : "span") s\(mark.group.index)"
    if let bar = mark.bar {
      let (left, right, y) = (bar.x, bar.maxX, mark.place.y)
      let isOpen = mark.point.earliest == .min
      scene.add(.mark, .line(Point(x: left, y: y), Point(x: right, y: y)), isOpen ? style + " dotted" : style)
      for (x, isCap) in [(left, !isOpen), (right, mark.point.latest != .max)] where isCap {
        scene.add(.mark, .line(Point(x: x, y: y - 3), Point(x: x, y: y + 3)), style)
      }
    }
    let measure = mark.point.measure
    if measure.low == measure.high { return }
    let top = measure.high.map { y($0, scene.plot) } ?? max(scene.plot.y, mark.place.y - 22)
    let bottom = measure.low.map { y($0, scene.plot) } ?? min(scene.plot.maxY, mark.place.y + 22)
    let x = mark.place.x
    scene.add(.mark, .line(Point(x: x, y: top), Point(x: x, y: bottom)), style)
    for (y, isOpen, way) in [(top, measure.high == nil, 1.0), (bottom, measure.low == nil, -1.0)] {
      let tip = isOpen ? y + 4 * way : y
      scene.add(
        .mark, .path([Point(x: x - 3, y: tip), Point(x: x, y: y), Point(x: x + 3, y: tip)]), style + " dash")
    }
  }

  private func label(_ mark: Mark, _ placer: inout LabelPlacer, in scene: inout Scene) {
    let size = ValueFigure.labelSize
    let text = TextMetrics.fitted(mark.series.name.safeForTerminal, to: 190, size: size)
    let width = TextMetrics.width(text, size: size)
    guard
      let found = placer.place(
        width: width, height: size, at: mark.place, radius: ValueFigure.radius, bar: mark.bar)
    else { return }
    if found.needsLeader {
      let near = Point(
        x: min(found.box.maxX, max(found.box.x, mark.place.x)),
        y: min(found.box.maxY, max(found.box.y, mark.place.y)))
      scene.add(.aid, .line(mark.place, near), "leader")
    }
    scene.text(
      SceneText(text: text, place: Point(x: found.box.x, y: found.box.y + size * 0.8), size: size), "ink halo"
    )
  }

  private func note(_ mark: Mark) -> String {
    let value = ValueText { _ in nil }(mark.point.value)
    return "\(mark.series.name.safeForTerminal): \(value), \(mark.point.date), event \(mark.point.event)"
  }
}

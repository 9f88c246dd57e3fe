import EventLog
import Projections

extension ValueFigure {
  private static let radius = 4.5
  private static let labelSize = 12.0

  private struct Mark {
    let series: ValueSeries
    let point: ValuePoint
    let group: Group
    let place: Point
    /// The bar of the days on which it may have begun; nil for a single day.
    let bar: Box?
  }

  func drawPoints(in scene: inout Scene) {
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
    guard let height = height(of: point.measure, scene.plot) else { return nil }
    let plot = scene.plot.grown(by: -ValueFigure.radius * 1.2)
    let left = scene.x(point.earliest == .min ? 0 : time.start(of: point.earliest))
    let right = scene.x(point.latest == .max ? 1 : time.end(of: point.latest))
    let y = min(plot.maxY, max(plot.y, height))
    // An open start has no middle: the mark stands where the value was seen to hold.
    let x = point.earliest == .min ? right : point.latest == .max ? left : (left + right) / 2
    let isDay = point.earliest == point.latest
    return Mark(
      series: series, point: point, group: group,
      place: Point(x: min(plot.maxX, max(plot.x, x)), y: y),
      bar: isDay ? nil : Box(x: left, y: y - 1, width: right - left, height: 2))
  }

  /// The height of the mark of a measure: in the middle of its bounds, or at the one that it has.
  private func height(of measure: Measure, _ plot: Box) -> Double? {
    let bounds = [measure.low, measure.high].compactMap { $0.map { y($0, plot) } }
    return bounds.isEmpty ? nil : bounds.reduce(0, +) / Double(bounds.count)
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
    return
      "\(mark.series.name.safeForTerminal): \(value), \(mark.point.date), \(EventMark.text(mark.point.event))"
  }
}

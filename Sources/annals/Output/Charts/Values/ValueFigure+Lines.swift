import EventLog
import Projections

extension ValueFigure {
  /// How wide the names behind the lines may be.
  var lineLabelWidth: Double {
    min(200, groups.map { TextMetrics.width($0.name.safeForTerminal, size: 12) }.max() ?? 0)
  }

  func drawLines(in scene: inout Scene) {
    let isCrowded = groups.count > 24
    for group in groups.reversed() {
      for series in group.series { draw(series, group.index, isThin: isCrowded, in: &scene) }
    }
    label(in: &scene)
  }

  /// The colour of a line, and whether it is drawn lightly: the second eight have the colours of the first.
  private func ink(_ index: Int) -> (color: Int, isLight: Bool) {
    let count = ChartPalette.series.count - 1
    return index < count ? (index, false) : (index < 2 * count ? index - count : count, true)
  }

  private func draw(_ series: ValueSeries, _ place: Int, isThin: Bool, in scene: inout Scene) {
    let (index, isLight) = ink(place)
    let style = (isThin || isLight ? "thin" : "line") + " s\(index)"
    for step in series.steps { drawRange(step, index, in: &scene) }
    var notes = "\(series.name.safeForTerminal)"
    if let last = series.steps.last { notes += ": \(ValueText { _ in nil }(last.holder.value)) at the end" }
    for (certainty, path) in paths(series.steps, scene) {
      scene.add(.mark, .path(path), certainty == .certain ? style : style + " dashed", note: notes)
    }
    for path in certainPaths(series.steps, scene) {
      scene.add(.mark, .path(path), "thin s\(index)")
    }
  }

  /// The steps as lines without a break: one a stretch of equal certainty and adjoining days.
  private func paths(_ steps: [ValueStep], _ scene: Scene) -> [(Certainty, [Point])] {
    var paths: [(certainty: Certainty, points: [Point])] = []
    var previous: ValueStep?
    for step in steps {
      guard let height = height(step.holder.measure, scene.plot) else { continue }
      let points = [
        Point(x: scene.x(time.start(of: step.from)), y: height),
        Point(x: scene.x(step.through == .max ? 1 : time.end(of: step.through)), y: height),
      ]
      let adjoins = previous.map { $0.through != .max && $0.through + 1 == step.from } ?? false
      if adjoins, var last = paths.popLast() {
        if last.certainty == step.certainty {
          last.points += points
          paths.append(last)
        } else {
          // The riser between two values belongs to the later one.
          let end = last.points.last.map { [$0] } ?? []
          paths += [last, (step.certainty, end + points)]
        }
      } else {
        paths.append((step.certainty, points))
      }
      previous = step
    }
    return paths.map { ($0.certainty, $0.points) }
  }

  /// The values that are certain beneath those that are only possible.
  private func certainPaths(_ steps: [ValueStep], _ scene: Scene) -> [[Point]] {
    steps.compactMap { step in
      guard let certainly = step.certainly, let height = height(certainly.measure, scene.plot) else {
        return nil
      }
      let end = step.through == .max ? 1 : time.end(of: step.through)
      return [Point(x: scene.x(time.start(of: step.from)), y: height), Point(x: scene.x(end), y: height)]
    }
  }

  /// The band of a value that is known by bounds.
  private func drawRange(_ step: ValueStep, _ index: Int, in scene: inout Scene) {
    let measure = step.holder.measure
    guard let low = measure.low, let high = measure.high, low != high else { return }
    let (top, bottom) = (y(high, scene.plot), y(low, scene.plot))
    let left = scene.x(time.start(of: step.from))
    let right = scene.x(step.through == .max ? 1 : time.end(of: step.through))
    scene.add(
      .mark, .box(Box(x: left, y: top, width: right - left, height: bottom - top), radius: 0),
      "h\(index) faint")
  }

  private func height(_ measure: Measure, _ plot: Box) -> Double? {
    (measure.high ?? measure.low).map { y($0, plot) }
  }

  /// The names at the ends of the lines, moved apart where they would overlap; those without room are left out.
  private func label(in scene: inout Scene) {
    let plot = scene.plot
    let ends = groups.compactMap { group -> (group: Group, end: Point)? in
      guard let step = group.series.last?.steps.last, let y = height(step.holder.measure, plot) else {
        return nil
      }
      return (group, Point(x: scene.x(step.through == .max ? 1 : time.end(of: step.through)), y: y))
    }
    let capacity = Int((plot.height + 14) / 14)
    let shown = ends.prefix(capacity)
    let heights = LabelColumn.heights(
      shown.map(\.end.y), step: 14, from: plot.y, through: plot.maxY)
    for ((group, end), height) in zip(shown, heights) {
      let x = plot.maxX + 16
      let text = TextMetrics.fitted(group.name.safeForTerminal, to: 200, size: 12)
      scene.add(
        .aid, .path([end, Point(x: max(end.x, plot.maxX + 3), y: end.y), Point(x: x - 4, y: height)]),
        "leader")
      let (color, isLight) = ink(group.index)
      let marker = isLight ? Marker.ring : Marker.of(color)
      scene.add(
        .aid, .marker(marker, Point(x: x, y: height), radius: 3.6),
        (marker == .ring ? "o" : "f") + "\(color) dot")
      scene.text(SceneText(text: text, place: Point(x: x + 8, y: height + 4), size: 12), "ink")
    }
  }
}

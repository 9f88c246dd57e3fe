import Projections

extension SpanFigure {
  /// More spans than this stand too close for names.
  static let namedLimit = 400

  /// The figure as a picture; it is as high as its lanes need.
  func scene(width: Double) -> Scene {
    var scene = Scene(width: width, height: 200, title: caption.title, summary: summary)
    let rows = spanCount > SpanFigure.namedLimit ? Rows.dense : Rows.named
    let hasGutter = chart.subject == .entities && rows.labelSize > 0
    let left = Scene.margin + gutter(hasGutter, rows) + 12
    let top = scene.heading(caption) + 6
    scene.plot = Box(x: left, y: top, width: width - left - Scene.margin, height: 0)
    let lanes = chart.lanes.map { pack($0, rows, hasGutter, scene.plot) }
    let heights = lanes.map { laneHeight($0.map(\.row).max() ?? 0, rows, hasGutter) }
    scene.plot.height = heights.reduce(0, +)
    drawBands(heights, in: &scene)
    let below = scene.timeAxis(time, from: top, through: scene.plot.maxY)
    var y = top
    for (index, lane) in chart.lanes.enumerated() {
      drawName(lane, hasGutter, from: y, left, in: &scene)
      for placed in lanes[index] {
        let row = y + headHeight(hasGutter) + 3 + Double(placed.row) * rows.height
        draw(
          placed, middle: row + rows.height / 2, index % (ChartPalette.series.count - 1), rows, left,
          in: &scene)
      }
      y += heights[index]
    }
    let legend = drawLegend(from: below + 10, left, in: &scene)
    scene.height = scene.footer(caption, from: legend + 10) + 12
    return scene
  }

  private var summary: String {
    let lanes = chart.lanes.prefix(40).map { "\(name($0)) \($0.spans.count)" }
    return "\(caption.subtitle). By country: \(lanes.joined(separator: ", "))."
  }

  /// The room for names before the plot.
  private func gutter(_ hasNames: Bool, _ rows: Rows) -> Double {
    let lanes = chart.lanes.map { TextMetrics.width(name($0), size: 12.5, isBold: true) }.max() ?? 0
    if !hasNames { return min(170, lanes) }
    let names = chart.lanes.flatMap { $0.spans.map { TextMetrics.width(label($0), size: rows.labelSize) } }
    return min(230, max(names.max() ?? 0, lanes))
  }

  func label(_ span: Span) -> String { span.label.safeForTerminal }

  private func headHeight(_ hasGutter: Bool) -> Double { hasGutter ? 20 : 0 }

  private func laneHeight(_ lastRow: Int, _ rows: Rows, _ hasGutter: Bool) -> Double {
    max(24, headHeight(hasGutter) + 6 + Double(lastRow + 1) * rows.height)
  }

  private func drawBands(_ heights: [Double], in scene: inout Scene) {
    var y = scene.plot.y
    for (index, height) in heights.enumerated() {
      let box = Box(x: Scene.margin - 8, y: y, width: scene.width - 2 * Scene.margin + 16, height: height)
      if index % 2 == 0 { scene.add(.frame, .box(box, radius: 3), "band") }
      y += height
    }
  }

  private func drawName(
    _ lane: SpanLane, _ hasGutter: Bool, from y: Double, _ left: Double, in scene: inout Scene
  ) {
    let text = TextMetrics.fitted(name(lane), to: left - Scene.margin - 12, size: 13.3)
    let place = Point(x: Scene.margin, y: y + 16)
    scene.text(SceneText(text: text, place: place, size: 12.5, isBold: true), "ink")
  }

  /// What the marks mean, of those that there are.
  private func drawLegend(from top: Double, _ left: Double, in scene: inout Scene) -> Double {
    let spans = chart.lanes.flatMap(\.spans)
    let pieces = spans.filter { !$0.isMoment }.flatMap(\.pieces)
    var (x, y) = (left, top)
    func next(_ text: String, _ scene: inout Scene) {
      let width = TextMetrics.width(text, size: 11.5) + 54
      scene.text(SceneText(text: text, place: Point(x: x + 32, y: y + 9), size: 11.5), "ink")
      x += width
      if x > scene.width - 200 { (x, y) = (left, y + 19) }
    }
    if spans.contains(where: \.isMoment) {
      scene.add(.aid, .marker(.diamond, Point(x: x + 20, y: y + 5), radius: 4.2), "f0 dot")
      next("on this day", &scene)
    }
    if pieces.contains(where: { $0.certainty == .certain }) {
      scene.add(.aid, .box(Box(x: x, y: y, width: 26, height: 9), radius: 0), "f0")
      next(chart.subject == .events ? "holds for certain" : "certain", &scene)
    }
    if pieces.contains(where: { $0.certainty == .possible }) {
      scene.add(.aid, .box(Box(x: x, y: y, width: 26, height: 9), radius: 0), "h0")
      next(chart.subject == .events ? "on one of these days" : "possible", &scene)
    }
    if pieces.contains(where: { $0.certainty == .possible && ($0.from == .min || $0.through == .max) }) {
      scene.add(.aid, .line(Point(x: x, y: y + 5), Point(x: x + 26, y: y + 5)), "thin dotted s0")
      next("possible, without a known end", &scene)
    }
    return y + (x > left ? 14 : -6)
  }
}

import Projections

extension SpanFigure {
  /// The measures of the rows: with names, or so many that there is no room for any.
  private struct Rows {
    let height: Double
    let barHeight: Double
    let labelSize: Double

    static let named = Rows(height: 19, barHeight: 9, labelSize: 11.5)
    static let dense = Rows(height: 7, barHeight: 4.5, labelSize: 0)
  }

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

  private func label(_ span: Span) -> String { span.label.safeForTerminal }

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
}

// MARK: - Rows

extension SpanFigure {
  /// A span in a row of its lane.
  private struct Placed {
    let span: Span
    let row: Int
    /// Its name, as much of it as fits, and where it begins; nil where it stands in the gutter or nowhere.
    let label: (text: String, x: Double)?
  }

  /// Puts spans into as few rows as they need: in the first in which nothing is in their way.
  private func pack(_ lane: SpanLane, _ rows: Rows, _ hasGutter: Bool, _ plot: Box) -> [Placed] {
    if hasGutter { return lane.spans.enumerated().map { Placed(span: $1, row: $0, label: nil) } }
    var ends: [Double] = []
    // Those that begin first on the paper come first, so that a row fills from the left.
    let spans = lane.spans.map { (span: $0, extent: extent($0, plot)) }
      .sorted { ($0.extent.x, $0.extent.maxX) < ($1.extent.x, $1.extent.maxX) }
    return spans.map { span, extent in
      var (start, end) = (extent.x, extent.maxX)
      var label: (text: String, x: Double)?
      if rows.labelSize > 0, let found = self.label(of: span, beside: extent, rows.labelSize, plot) {
        label = (found.text, found.x)
        (start, end) = (min(start, found.x), max(end, found.x + found.width))
      }
      let row = ends.firstIndex { $0 + 8 <= start } ?? ends.count
      if row == ends.count { ends.append(end) } else { ends[row] = end }
      return Placed(span: span, row: row, label: label)
    }
  }

  /// As much of a name as fits behind a span, or before it where there is more room; nil where neither has any.
  ///
  /// The dotted line of an open start may have a name upon it.
  private func label(
    of span: Span, beside extent: Box, _ size: Double, _ plot: Box
  ) -> (text: String, x: Double, width: Double)? {
    let start = span.first == .min ? max(plot.x, extent.maxX - SpanFigure.fading) : extent.x
    let wanted = TextMetrics.width(label(span), size: size)
    let (behind, before) = (plot.maxX - extent.maxX - 6, start - plot.x - 6)
    let isBehind = behind >= min(140, wanted) || behind >= before
    let text = TextMetrics.fitted(label(span), to: min(isBehind ? behind : before, 330), size: size)
    let width = TextMetrics.width(text, size: size)
    // A few letters of a name tell nothing.
    if text != label(span), width < 48 { return nil }
    return (text, isBehind ? extent.maxX + 6 : start - 6 - width, width)
  }

  /// The room from the first to the last mark of a span; an open side takes as much as its fading.
  private func extent(_ span: Span, _ plot: Box) -> Box {
    if span.isMoment {
      let x = plot.x + min(1, max(0, time.middle(of: span.first))) * plot.width
      return Box(x: x - 5, y: 0, width: 10, height: 0)
    }
    var left = plot.maxX
    var right = plot.x
    for piece in span.pieces {
      let box = box(piece, plot)
      left = min(left, box.x)
      right = max(right, box.maxX)
    }
    return Box(x: left, y: 0, width: right - left, height: 0)
  }

  private static let fading = 64.0

  /// The room of a piece, without its height.
  private func box(_ piece: SpanPiece, _ plot: Box) -> Box {
    func x(_ position: Double) -> Double { plot.x + min(1, max(0, position)) * plot.width }
    var left = piece.from == .min ? plot.x : x(time.start(of: piece.from))
    var right = piece.through == .max ? plot.maxX : x(time.end(of: piece.through))
    // A day may be finer than a hair.
    if right - left < 2 {
      (left, right) = (max(plot.x, min(left, plot.maxX - 2)), min(plot.maxX, max(left, plot.x) + 2))
    }
    return Box(x: left, y: 0, width: max(0, right - left), height: 0)
  }

  private func draw(
    _ placed: Placed, middle y: Double, _ color: Int, _ rows: Rows, _ left: Double, in scene: inout Scene
  ) {
    let span = placed.span
    if span.isMoment, let piece = span.pieces.first {
      let radius = rows.labelSize > 0 ? 4.2 : 2.2
      let x = scene.plot.x + min(1, max(0, time.middle(of: piece.from))) * scene.plot.width
      let place = Point(
        x: min(scene.plot.maxX - radius * 1.2, max(scene.plot.x + radius * 1.2, x)), y: y)
      scene.add(.mark, .marker(.diamond, place, radius: radius), "f\(color) dot", note: note(span))
    } else {
      let label = placed.label.map { label in
        label.x - 4...label.x + TextMetrics.width(label.text, size: rows.labelSize) + 4
      }
      for piece in span.pieces { draw(piece, of: span, y, color, rows, sparing: label, in: &scene) }
    }
    if let label = placed.label {
      let place = Point(x: label.x, y: y + rows.labelSize * 0.34)
      scene.text(SceneText(text: label.text, place: place, size: rows.labelSize), "ink halo")
    } else if rows.labelSize > 0, chart.subject == .entities {
      let text = TextMetrics.fitted(label(span), to: 230, size: rows.labelSize)
      let place = Point(x: left - 10, y: y + rows.labelSize * 0.34)
      scene.text(SceneText(text: text, place: place, size: rows.labelSize, anchor: .end), "ink")
    }
  }

  private func draw(
    _ piece: SpanPiece, of span: Span, _ y: Double, _ color: Int, _ rows: Rows,
    sparing label: ClosedRange<Double>?, in scene: inout Scene
  ) {
    var bar = box(piece, scene.plot)
    bar.y = y - rows.barHeight / 2
    bar.height = rows.barHeight
    let isOpenBefore = piece.from == .min || piece.from < time.first
    let isOpenAfter = piece.through == .max || piece.through > time.last
    guard piece.certainty == .certain else {
      return drawPossible(
        bar, fadesBefore: piece.from == .min, fadesAfter: piece.through == .max, color, note(span),
        sparing: label, in: &scene)
    }
    let tip = min(rows.barHeight * 0.8, bar.width)
    if isOpenAfter { bar.width -= tip }
    if isOpenBefore {
      bar.x += tip
      bar.width = max(0, bar.width - tip)
    }
    // One outline for bar and arrows, so that no seam shows between them.
    let before = isOpenBefore ? [Point(x: bar.x - tip, y: y)] : []
    let after = isOpenAfter ? [Point(x: bar.maxX + tip, y: y)] : []
    let outline =
      [Point(x: bar.x, y: bar.maxY)] + before + [Point(x: bar.x, y: bar.y), Point(x: bar.maxX, y: bar.y)]
      + after
      + [Point(x: bar.maxX, y: bar.maxY)]
    scene.add(.mark, .polygon(outline), "f\(color)", note: note(span))
  }

  /// Hatched; where it is open it fades into a dotted line, which says that it may go on to the edge.
  private func drawPossible(
    _ bar: Box, fadesBefore: Bool, fadesAfter: Bool, _ color: Int, _ note: String,
    sparing label: ClosedRange<Double>?, in scene: inout Scene
  ) {
    guard fadesBefore || fadesAfter, bar.width > 12 else {
      return scene.add(.mark, .box(bar, radius: 0), "h\(color)", note: note)
    }
    let length = min(SpanFigure.fading, bar.width)
    let solid = fadesBefore ? bar.maxX : bar.x
    let way = fadesBefore ? -1.0 : 1
    for step in 0..<4 {
      let edge = solid + way * length * Double(step) / 4
      let box = Box(
        x: fadesBefore ? edge - length / 4 : edge, y: bar.y, width: length / 4, height: bar.height)
      scene.add(.mark, .box(box, radius: 0), step == 0 ? "h\(color)" : "h\(color) fade\(step)", note: note)
    }
    let rest = [solid + way * length, fadesBefore ? bar.x : bar.maxX].sorted()
    // The dots leave out the name that stands on them.
    let parts = label.map {
      [(rest[0], min(rest[1], $0.lowerBound)), (max(rest[0], $0.upperBound), rest[1])]
    }
    for (from, to) in parts ?? [(rest[0], rest[1])] where to - from > 3 {
      let line = Scene.Shape.line(Point(x: from, y: bar.midY), Point(x: to, y: bar.midY))
      scene.add(.mark, line, "thin dotted s\(color)", note: note)
    }
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

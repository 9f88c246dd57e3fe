import Projections

extension SpanFigure {
  func draw(
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
      for (from, to) in parts(bar.x, bar.maxX, without: label) where to > from {
        let box = Box(x: from, y: bar.y, width: to - from, height: bar.height)
        scene.add(.mark, .box(box, radius: 0), "h\(color)", note: note)
      }
      return
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
    for (from, to) in parts(rest[0], rest[1], without: label) where to - from > 3 {
      let line = Scene.Shape.line(Point(x: from, y: bar.midY), Point(x: to, y: bar.midY))
      scene.add(.mark, line, "thin dotted s\(color)", note: note)
    }
  }

  /// What is left of a mark from one place to another by the name that stands on it; two parts where that is in between.
  private func parts(
    _ from: Double, _ to: Double, without label: ClosedRange<Double>?
  ) -> [(Double, Double)] {
    guard let label, label.lowerBound < to, label.upperBound > from else { return [(from, to)] }
    return [(from, label.lowerBound), (label.upperBound, to)]
  }
}

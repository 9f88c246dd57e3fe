import Projections

extension SpanFigure {
  /// How far an open side takes to fade.
  static let fading = 64.0

  /// The measures of the rows: with names, or so many that there is no room for any.
  struct Rows {
    let height: Double
    let barHeight: Double
    let labelSize: Double

    static let named = Rows(height: 19, barHeight: 9, labelSize: 11.5)
    static let dense = Rows(height: 7, barHeight: 4.5, labelSize: 0)
  }

  /// A span in a row of its lane.
  struct Placed {
    let span: Span
    let row: Int
    /// Its name, as much of it as fits, and where it begins; nil where it stands in the gutter or nowhere.
    let label: (text: String, x: Double)?
  }

  /// Puts spans into as few rows as they need: in the first in which nothing is in their way.
  func pack(_ lane: SpanLane, _ rows: Rows, _ hasGutter: Bool, _ plot: Box) -> [Placed] {
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

  /// As much of a name as fits behind a span, or before it where there is more room; upon it where neither has any, and
  /// nil where that has none too.
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
    if text == label(span) || width >= SpanFigure.shortestLabel {
      return (text, isBehind ? extent.maxX + 6 : start - 6 - width, width)
    }
    let upon = TextMetrics.fitted(label(span), to: min(extent.width - 24, 330), size: size)
    let uponWidth = TextMetrics.width(upon, size: size)
    if uponWidth < min(wanted, SpanFigure.shortestLabel) { return nil }
    return (upon, extent.x + (extent.width - uponWidth) / 2, uponWidth)
  }

  /// A few letters of a name tell nothing.
  private static let shortestLabel = 48.0

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

  /// The room of a piece, without its height.
  func box(_ piece: SpanPiece, _ plot: Box) -> Box {
    func x(_ position: Double) -> Double { plot.x + min(1, max(0, position)) * plot.width }
    var left = piece.from == .min ? plot.x : x(time.start(of: piece.from))
    var right = piece.through == .max ? plot.maxX : x(time.end(of: piece.through))
    // A day may be finer than a hair.
    if right - left < 2 {
      (left, right) = (max(plot.x, min(left, plot.maxX - 2)), min(plot.maxX, max(left, plot.x) + 2))
    }
    return Box(x: left, y: 0, width: max(0, right - left), height: 0)
  }
}

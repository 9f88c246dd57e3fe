import Projections

extension SpanFigure {
  /// Draws the figure in the terminal: a row a span below the name of its lane.
  func write(_ options: ChartOutputOptions, to output: inout StandardOutput) {
    let columns = options.canvas.columns
    let text = CaptionText(caption: caption, columns: columns, styler: options.styler)
    text.writeHead(to: &output)
    let names = chart.lanes.flatMap { $0.spans.map { $0.label.safeForTerminal.displayWidth } }
    let share = chart.subject == .events ? columns / 2 : columns * 2 / 5
    let left = min(names.max() ?? 0, share) + 2
    for (index, lane) in chart.lanes.enumerated() {
      output.line()
      output.line(options.styler("\(name(lane)) (\(lane.spans.count))", .heading))
      for span in lane.spans {
        let name = options.glyphs.cut(span.label.safeForTerminal, to: left - 2).padded(to: left)
        let bar = bar(span, columns - left, options.glyphs).withoutTrailingSpaces
        output.line(name + options.styler.series(bar, index % 8))
      }
    }
    var axis = Canvas(columns: columns, rows: 3)
    axis.timeAxis(time, row: 0, left: left, options.glyphs)
    for row in 0..<axis.filledRows { output.line(axis.line(row, options.styler)) }
    output.line()
    for line in wrap(legend(options.glyphs), to: columns) { output.line(line) }
    text.writeFoot(to: &output)
  }

  /// The days of a span as characters: each shows the surest of what its days have.
  private func bar(_ span: Span, _ width: Int, _ glyphs: Glyphs) -> String {
    var cells = [Character](repeating: " ", count: width)
    for certainty in [Certainty.possible, .certain] {
      for piece in span.pieces where piece.certainty == certainty {
        let glyph =
          span.isMoment
          ? glyphs.span.moment : certainty == .certain ? glyphs.span.certain : glyphs.span.possible
        let first = Canvas.cell(piece.from == .min ? 0 : time.start(of: piece.from), width)
        let last = Canvas.cell(piece.through == .max ? 1 : time.end(of: piece.through) - 1e-9, width)
        for cell in first...max(first, last) { cells[cell] = glyph }
      }
    }
    if span.first == .min || span.first < time.first { cells[0] = glyphs.span.before }
    if span.last == .max || span.last > time.last { cells[width - 1] = glyphs.span.after }
    return String(cells)
  }

  private func legend(_ glyphs: Glyphs) -> String {
    let spans = chart.lanes.flatMap(\.spans)
    let pieces = spans.filter { !$0.isMoment }.flatMap(\.pieces)
    let items: [(Character, String, Bool)] = [
      (glyphs.span.moment, "on this day", spans.contains(where: \.isMoment)),
      (glyphs.span.certain, "certain", pieces.contains { $0.certainty == .certain }),
      (glyphs.span.possible, "possible", pieces.contains { $0.certainty == .possible }),
      (glyphs.span.before, "before", spans.contains { $0.first == .min || $0.first < time.first }),
      (glyphs.span.after, "after", spans.contains { $0.last == .max || $0.last > time.last }),
    ]
    return items.filter(\.2).map { "\($0.0) \($0.1)" }.joined(separator: "   ")
  }
}

import EventLog
import Projections

extension ValueFigure {
  /// Draws the figure in the terminal.
  func write(_ options: ChartOutputOptions, to output: inout StandardOutput) {
    let (columns, lines) = options.canvas
    let text = CaptionText(caption: caption, columns: columns, styler: options.styler)
    text.writeHead(to: &output)
    let legend = form == .points ? legendLines(options.glyphs, columns, options.styler) : []
    for line in legend { output.line(line) }
    output.line()
    let rows = max(5, lines - 6 - legend.count)
    let labelRoom = form == .lines ? min(columns / 3, lineNameWidth + 3) : 0
    var picture = TerminalPlot(
      columns: columns - labelRoom, rows: rows, names: axisNames(rows), time: time, glyphs: options.glyphs)
    var margin: [Int: (String, Int)] = [:]
    switch form {
    case .points: drawPoints(in: &picture, options.glyphs)
    case .lines:
      drawLines(in: &picture, options.glyphs)
      margin = lineNames(picture, room: labelRoom, options.glyphs)
    }
    for row in 0..<picture.canvas.filledRows {
      var line = picture.canvas.line(row, options.styler)
      if let (name, index) = margin[row] {
        let plain = picture.canvas.line(row, Styler(isOn: false)).displayWidth
        let gap = String(repeating: " ", count: max(0, columns - labelRoom - plain) + 1)
        line += gap + options.styler.series(name, index)
      }
      output.line(line)
    }
    output.line()
    text.writeFoot(to: &output)
  }

  /// The named numbers of the axis, by row: where two fall into one, the first.
  private func axisNames(_ rows: Int) -> [Int: String] {
    var names: [Int: String] = [:]
    let ticks = scale.ticks.filter(\.isNamed)
    for tick in ticks {
      let row = rows - 1 - Canvas.cell(scale.position(tick.number), rows)
      if names[row] == nil { names[row] = tickText(tick.number) }
    }
    return names
  }

  /// The countries and their marks, over the width.
  private func legendLines(_ glyphs: Glyphs, _ columns: Int, _ styler: Styler) -> [String] {
    if groups.count < 2, groups.first?.name == "no country" { return [] }
    var lines: [String] = []
    var width = columns + 1
    for group in groups.prefix(glyphs.marks.count) {
      let isRest = group.index == glyphs.marks.count - 1 && groups.count > glyphs.marks.count
      let count =
        isRest ? groups.dropFirst(group.index).reduce(0) { $0 + $1.series.count } : group.series.count
      let name = " \(isRest ? "other countries" : group.name) \(count)"
      let item = styler.series(String(glyphs.mark(group.index)), group.index) + name
      let itemWidth = 1 + name.displayWidth
      if width + 3 + itemWidth > columns {
        lines.append(item)
        width = itemWidth
      } else {
        lines[lines.count - 1] += "   " + item
        width += 3 + itemWidth
      }
    }
    return lines
  }

  private func row(_ number: ExactNumber, _ rows: Int) -> Int {
    rows - 1 - Canvas.cell(min(1, max(0, scale.position(number))), rows)
  }
}

// MARK: - Points

extension ValueFigure {
  private func drawPoints(in picture: inout TerminalPlot, _ glyphs: Glyphs) {
    var labels: [(row: Int, column: Int, name: String)] = []
    for group in groups.reversed() {
      for series in group.series {
        for point in series.points {
          guard let number = point.measure.low ?? point.measure.high else { continue }
          let row = row(number, picture.rows)
          let left = picture.column(point.earliest == .min ? 0 : time.start(of: point.earliest))
          let right = picture.column(point.latest == .max ? 1 : time.end(of: point.latest), isEnd: true)
          let isOpen = point.earliest == .min
          let column = isOpen ? right : point.latest == .max ? left : (left + right) / 2
          let line = isOpen ? glyphs.level.possible : glyphs.level.certain
          for place in left...max(left, right) where place != column {
            picture.canvas.putBehind(line, row, place, .dim)
          }
          picture.canvas.put(glyphs.mark(group.index), row, column, .series(group.index))
          labels.append((row, column, series.name.safeForTerminal))
        }
      }
    }
    for label in labels.sorted(by: { ($0.row, $1.column) < ($1.row, $0.column) }) {
      picture.label(label.name, label.row, label.column)
    }
  }
}

// MARK: - Lines

extension ValueFigure {
  /// How many columns the widest name behind a line takes.
  private var lineNameWidth: Int { groups.map { $0.name.safeForTerminal.displayWidth }.max() ?? 0 }

  private func drawLines(in picture: inout TerminalPlot, _ glyphs: Glyphs) {
    for group in groups.reversed() {
      for series in group.series {
        var lastY: Int?
        for step in series.steps {
          guard let number = step.holder.measure.high ?? step.holder.measure.low else { continue }
          let left = time.start(of: step.from == .min ? time.first : step.from)
          let right = step.through == .max ? 1 : time.end(of: step.through)
          lastY = picture.step(
            from: left, through: right, height: scale.position(number), after: lastY,
            isDashed: step.certainty == .possible, index: group.index)
        }
      }
    }
    for group in groups.reversed() { mark(group, in: &picture, glyphs) }
  }

  /// The mark of a series, at the end of its line.
  private func mark(_ group: Group, in picture: inout TerminalPlot, _ glyphs: Glyphs) {
    guard let step = group.series.last?.steps.last,
      let number = step.holder.measure.high ?? step.holder.measure.low
    else { return }
    let column = picture.column(step.through == .max ? 1 : time.end(of: step.through), isEnd: true)
    picture.canvas.put(
      glyphs.mark(group.index), row(number, picture.rows), column, .series(group.index))
  }

  /// The names behind the lines, by row: each as near as possible to the end of its line.
  private func lineNames(
    _ picture: TerminalPlot, room: Int, _ glyphs: Glyphs
  ) -> [Int: (String, Int)] {
    let shown = groups.prefix(picture.rows)
    let wanted = shown.map { group -> Double in
      let measure = group.series.last?.steps.last?.holder.measure
      return Double((measure?.high ?? measure?.low).map { row($0, picture.rows) } ?? 0)
    }
    let heights = LabelColumn.heights(wanted, step: 1, from: 0, through: Double(picture.rows - 1))
    var names: [Int: (String, Int)] = [:]
    var next = 0
    for (group, height) in zip(shown, heights) {
      let row = min(max(next, Int(height.rounded())), picture.rows - 1)
      let name = "\(glyphs.mark(group.index)) " + glyphs.cut(group.name.safeForTerminal, to: room - 3)
      if names[row] == nil { names[row] = (name, group.index) }
      next = row + 1
    }
    return names
  }
}

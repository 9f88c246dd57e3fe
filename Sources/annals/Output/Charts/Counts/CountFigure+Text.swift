import Projections

extension CountFigure {
  /// Draws the figure in the terminal; columns that do not fit go into further blocks below.
  func write(_ options: ChartOutputOptions, to output: inout StandardOutput) {
    let columns = options.canvas.columns
    let text = CaptionText(caption: caption, columns: columns, styler: options.styler)
    text.writeHead(to: &output)
    let names = chart.rows.map { options.glyphs.cut(name($0.key).safeForTerminal, to: max(8, columns / 3)) }
    let nameWidth = names.map(\.displayWidth).max() ?? 0
    let cells = chart.rows.map { row in
      zip(row.certain, row.possible).map { cell($0, $1, options.glyphs) }
    }
    let heads = chart.periods.map { PeriodText.column($0, chart.length) }
    let cellWidth =
      max(
        cells.joined().map(\.displayWidth).max() ?? 1, heads.map(\.label.displayWidth).max() ?? 1) + 1
    let sums = sumWidths
    let most = max(1, (columns - nameWidth - sums.unplaced - sums.total) / cellWidth)
    let blocks = (heads.count + most - 1) / most
    // Blocks of equal width read better than a full one and a rest.
    let perBlock = (heads.count + blocks - 1) / blocks
    for start in stride(from: 0, to: heads.count, by: perBlock) {
      let range = start..<min(start + perBlock, heads.count)
      let isLast = range.upperBound == heads.count
      output.line()
      for line in headLines(heads, range, nameWidth, cellWidth, isLast ? sums : nil) {
        output.line(options.styler(line, .dim))
      }
      for (index, row) in chart.rows.enumerated() {
        var line = names[index].padded(to: nameWidth)
        for column in range { line += cells[index][column].rightAligned(to: cellWidth) }
        if isLast { line += sumText(row, sums) }
        output.line(line)
      }
    }
    output.line()
    for line in legend(options.glyphs) { for part in wrap(line, to: columns) { output.line(part) } }
    text.writeFoot(to: &output)
  }

  private typealias Sums = (unplaced: Int, total: Int)

  private var sumWidths: Sums {
    let unplaced = chart.rows.map { String($0.unplaced).count }.max() ?? 0
    let total = chart.rows.map { String($0.total).count }.max() ?? 0
    return (hasUnplaced ? max(unplaced, 7) + 2 : 0, max(total, 3) + 2)
  }

  private func sumText(_ row: CountRow, _ widths: Sums) -> String {
    let unplaced = row.unplaced == 0 ? "" : String(row.unplaced)
    return (hasUnplaced ? unplaced.rightAligned(to: widths.unplaced) : "")
      + String(row.total).rightAligned(to: widths.total)
  }

  private func headLines(
    _ heads: [(label: String, context: String?)], _ range: Range<Int>, _ nameWidth: Int, _ cellWidth: Int,
    _ sums: Sums?
  ) -> [String] {
    var labels = String(repeating: " ", count: nameWidth)
    var contexts = labels
    for column in range {
      labels += heads[column].label.rightAligned(to: cellWidth)
      let end = nameWidth + (column - range.lowerBound + 1) * cellWidth
      guard let context = heads[column].context else { continue }
      let isNew = column == range.lowerBound || heads[column - 1].context != context
      // A context stands over the first of its columns, where the one before leaves room.
      let start = end - min(cellWidth - 1, heads[column].label.displayWidth)
      if isNew, contexts.displayWidth < start || column == range.lowerBound {
        contexts = contexts.padded(to: start) + context
      }
    }
    if let sums {
      labels += hasUnplaced ? "undated".rightAligned(to: sums.unplaced) : ""
      labels += "all".rightAligned(to: sums.total)
    }
    return heads.contains { $0.context != nil } ? [contexts, labels] : [labels]
  }

  /// A cell: how much of it by a shade, and the counts.
  private func cell(_ certain: Int, _ possible: Int, _ glyphs: Glyphs) -> String {
    if certain == 0, possible == 0 { return String(glyphs.none) }
    let shade =
      certain == 0 ? "" : String(glyphs.shades[steps.color(of: certain, among: glyphs.shades.count)])
    return shade + CountFigure.cell(certain, possible)
  }

  private func legend(_ glyphs: Glyphs) -> [String] {
    var lines: [String] = []
    if most > 0 {
      var ranges: [Int: ClosedRange<Int>] = [:]
      for step in steps.starts.indices {
        let last = step + 1 < steps.starts.count ? steps.starts[step + 1] - 1 : most
        let shade = steps.color(of: steps.starts[step], among: glyphs.shades.count)
        ranges[shade] = min(ranges[shade]?.lowerBound ?? .max, steps.starts[step])...last
      }
      lines.append(
        ranges.sorted { $0.key < $1.key }.map { shade, range in
          let counts = range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
          return "\(glyphs.shades[shade]) \(counts)"
        }.joined(separator: "   "))
    }
    if chart.rows.contains(where: { $0.possible.contains { $0 > 0 } }) {
      lines.append("+n: so many more may lie in it, by their dates")
    }
    return lines
  }
}

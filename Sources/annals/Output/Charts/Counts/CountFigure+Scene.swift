import Projections

extension CountFigure {
  private static let rowHeight = 25.0
  private static let margin = Scene.margin

  /// The columns of a heat map: where they stand, and how wide they are.
  private struct Columns {
    let left: Double
    let width: Double
    let count: Int

    func x(_ column: Int) -> Double { left + Double(column) * width }
    var right: Double { x(count) }
  }

  /// The figure as a picture: as wide as its columns need, and at least as wide as `least`.
  func scene(width: Double, least: Double = 560) -> Scene {
    let names = chart.rows.map { TextMetrics.fitted(name($0.key).safeForTerminal, to: 190, size: 12.5) }
    let left = CountFigure.margin + (names.map { TextMetrics.width($0, size: 12.5) }.max() ?? 0) + 12
    let sums = (hasUnplaced ? 62.0 : 0) + 52
    let count = chart.periods.count
    let room = (width - left - sums - CountFigure.margin) / Double(count)
    let columns = Columns(left: left, width: min(64, max(17, room)), count: count)
    let total = max(least, columns.right + sums + CountFigure.margin)
    var scene = Scene(width: total, height: 200, title: caption.title, summary: summary)
    let top = scene.heading(caption) + 8
    let first = header(columns, from: top, in: &scene)
    let bottom = first + Double(chart.rows.count) * CountFigure.rowHeight
    scene.plot = Box(x: left, y: first, width: columns.right - left, height: bottom - first)
    for (index, row) in chart.rows.enumerated() {
      let y = first + Double(index) * CountFigure.rowHeight
      let place = Point(x: left - 10, y: y + 16.5)
      scene.text(SceneText(text: names[index], place: place, size: 12.5, anchor: .end), "ink")
      draw(row, columns, y, in: &scene)
    }
    let legend = drawLegend(from: bottom + 16, left, in: &scene)
    scene.height = scene.footer(caption, from: legend + 10) + 12
    return scene
  }

  private var summary: String {
    let rows = chart.rows.prefix(40).map { "\(name($0.key).safeForTerminal) \($0.total)" }
    return "\(caption.subtitle). In all: \(rows.joined(separator: ", "))."
  }

  /// The names of the periods; gives the height below them.
  private func header(_ columns: Columns, from top: Double, in scene: inout Scene) -> Double {
    let names = chart.periods.map { PeriodText.column($0, chart.length) }
    let hasContext = names.contains { $0.context != nil }
    let y = top + (hasContext ? 30 : 14)
    var (end, contextEnd) = (-Double.infinity, -Double.infinity)
    for (column, name) in names.enumerated() {
      let label = SceneText(
        text: name.label, place: Point(x: columns.x(column) + columns.width / 2, y: y), size: 11.5,
        anchor: .middle)
      if label.box.x >= end + 3, label.box.x >= 0 {
        scene.text(label, "muted")
        end = label.box.maxX
      }
      guard let context = name.context, column == 0 || names[column - 1].context != context else { continue }
      let text = SceneText(
        text: context, place: Point(x: columns.x(column) + 2, y: y - 16), size: 12, isBold: true)
      if text.box.x >= contextEnd + 4 {
        scene.text(text, "ink")
        contextEnd = text.box.maxX
      }
    }
    let sums = (hasUnplaced ? [("undated", 50.0)] : []) + [("all", hasUnplaced ? 102 : 40)]
    for (text, x) in sums {
      let place = Point(x: columns.right + x, y: y)
      let label = SceneText(text: text, place: place, size: 11.5, anchor: .end)
      if label.box.x > end + 3, label.box.x > contextEnd + 3 || !hasContext { scene.text(label, "muted") }
    }
    return y + 8
  }

  private func draw(_ row: CountRow, _ columns: Columns, _ y: Double, in scene: inout Scene) {
    let name = name(row.key).safeForTerminal
    for column in 0..<columns.count {
      let (certain, possible) = (row.certain[column], row.possible[column])
      let box = Box(
        x: columns.x(column) + 0.75, y: y + 0.75, width: columns.width - 1.5,
        height: CountFigure.rowHeight - 1.5)
      let period = PeriodText.name(chart.periods.lowerBound + Int64(column), chart.length)
      let note = "\(name), \(period): \(certain)" + (possible > 0 ? ", and up to \(possible) more" : "")
      if certain == 0 {
        scene.add(.mark, .box(box, radius: 2), "band", note: possible == 0 ? nil : note)
        if possible > 0 { scene.add(.mark, .box(box, radius: 2), "h0 faint", note: note) }
      } else {
        let color = steps.color(of: certain, among: ChartPalette.heat.count)
        scene.add(.mark, .box(box, radius: 2), "q\(color)", note: note)
      }
      number(certain, possible, in: box, &scene)
    }
    var sums = [(row.total, hasUnplaced ? 102.0 : 40)]
    if hasUnplaced, row.unplaced > 0 { sums.append((row.unplaced, 50)) }
    for (count, x) in sums {
      let text = SceneText(
        text: grouped(String(count)), place: Point(x: columns.right + x, y: y + 16.5), size: 12, anchor: .end,
        isBold: count == row.total && x > 60 || !hasUnplaced)
      scene.text(text, count == row.total ? "ink" : "muted")
    }
  }

  /// The counts of a cell: all of it where there is room, else what is certain, else nothing.
  private func number(_ certain: Int, _ possible: Int, in box: Box, _ scene: inout Scene) {
    let texts = [CountFigure.cell(certain, possible), certain > 0 ? String(certain) : ""]
    for text in texts where !text.isEmpty {
      for size in [11.5, 10, 8.5] where TextMetrics.width(text, size: size) <= box.width - 2 {
        let place = Point(x: box.midX, y: box.midY + size * 0.35)
        let color = steps.color(of: max(1, certain), among: ChartPalette.heat.count)
        let style = certain == 0 ? "ink halo" : color >= ChartPalette.firstStrongHeat ? "strong" : "ink"
        return scene.text(SceneText(text: text, place: place, size: size, anchor: .middle), style)
      }
    }
  }

  private func drawLegend(from top: Double, _ left: Double, in scene: inout Scene) -> Double {
    var (x, y) = (left, top)
    func add(_ text: String, _ styles: [String], to scene: inout Scene) {
      let width = TextMetrics.width(text, size: 11.5) + 40
      if x + width > scene.width - CountFigure.margin, x > left { (x, y) = (left, y + 20) }
      for style in styles { scene.add(.aid, .box(Box(x: x, y: y, width: 20, height: 13), radius: 2), style) }
      scene.text(SceneText(text: text, place: Point(x: x + 25, y: y + 10.5), size: 11.5), "ink")
      x += width
    }
    if most > 0 {
      for step in steps.starts.indices {
        let color = steps.color(of: steps.starts[step], among: ChartPalette.heat.count)
        add(steps.name(step, most: most), ["q\(color)"], to: &scene)
      }
    }
    if chart.rows.contains(where: { $0.possible.contains { $0 > 0 } }) {
      add("+n: so many more may lie in it, by their dates", ["band", "h0 faint"], to: &scene)
    }
    return y + 16
  }
}

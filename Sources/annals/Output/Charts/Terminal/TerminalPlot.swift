/// A plot in the terminal: the axes, and the cells between them.
struct TerminalPlot {
  var canvas: Canvas
  /// How many rows the plot has; the names of the time axis stand below.
  let rows: Int
  private let left: Int
  private let glyphs: Glyphs

  /// A plot with the names of some of its rows.
  init(columns: Int, rows: Int, names: [Int: String], time: DayScale, glyphs: Glyphs) {
    let width = names.values.map(\.displayWidth).max() ?? 0
    self.rows = rows
    self.glyphs = glyphs
    left = min(width + 2, columns / 2)
    canvas = Canvas(columns: columns, rows: rows + 3)
    for row in 0..<rows {
      canvas.put(names[row] == nil ? glyphs.upright : glyphs.tick, row, left - 1, .dim)
      if let name = names[row] { canvas.put(name.rightAligned(to: left - 2), row, 0, .plain) }
    }
    canvas.put(glyphs.corner, rows, left - 1, .dim)
    canvas.timeAxis(time, row: rows, left: left, glyphs)
  }

  private var width: Int { canvas.columns - left }

  /// The column of a place from 0 to 1; the end of a stretch belongs to the column before it.
  func column(_ position: Double, isEnd: Bool = false) -> Int {
    left + Canvas.cell(isEnd ? position - 1e-9 : position, width)
  }

  /// Writes a name beside a mark where there is room: behind it, before it, over it or below.
  mutating func label(_ name: String, _ row: Int, _ column: Int) {
    let width = name.displayWidth
    let places = [
      (row, column + 2), (row, column - 1 - width), (row - 1, column + 1), (row + 1, column + 1),
      (row - 1, column - width), (row + 1, column - width),
    ]
    for (row, start) in places where row >= 0 && row < rows && start >= left {
      guard canvas.isFree(row, max(left, start - 1)..<min(canvas.columns, start + width + 1)),
        start + width <= canvas.columns
      else { continue }
      return canvas.put(name, row, start, .plain)
    }
  }

  /// Draws a level line and the riser from the one before; gives its height for the next.
  mutating func step(
    from first: Double, through last: Double, height: Double, after before: Int?, isDashed: Bool, index: Int
  ) -> Int {
    let ink = Canvas.Ink.series(index)
    if !glyphs.hasBraille {
      let row = rows - 1 - Canvas.cell(height, rows)
      for column in column(first)...max(column(first), column(last, isEnd: true)) {
        let character = isDashed ? glyphs.level.possible : glyphs.mark(index)
        canvas.put(character, row, column, ink)
      }
      return row
    }
    let y = rows * 4 - 1 - Canvas.cell(height, rows * 4)
    let (start, end) = (Canvas.cell(first, width * 2), Canvas.cell(last - 1e-9, width * 2))
    for x in start...max(start, end) where !isDashed || x % 4 < 2 { canvas.dot(left * 2 + x, y, ink) }
    if let before {
      for riser in min(before, y)...max(before, y) where !isDashed || riser % 4 < 2 {
        canvas.dot(left * 2 + start, riser, ink)
      }
    }
    return y
  }
}

extension Canvas {
  /// Draws a time axis in the row `row` from `left` on, and its names in the two rows below.
  mutating func timeAxis(_ scale: DayScale, row: Int, left: Int, _ glyphs: Glyphs) {
    let width = columns - left
    for column in left..<columns { put(glyphs.base, row, column, .dim) }
    let ticks = CalendarTick.ticks(scale, count: max(2, width / 8))
    let contexts = ticks.filter { $0.context != nil }
    var (end, contextEnd) = (-1, -1)
    for tick in ticks {
      let column = left + Canvas.cell(scale.start(of: tick.day), width)
      put(glyphs.baseTick, row, column, .dim)
      let label = tick.label
      if column > end, column + label.displayWidth <= columns {
        put(label, row + 1, column, .plain)
        end = column + label.displayWidth
      }
      guard let context = tick.context, column > contextEnd else { continue }
      let next = contexts.first { $0.day > tick.day }.map {
        left + Canvas.cell(scale.start(of: $0.day), width)
      }
      let room = min(next ?? columns + 1, columns + 1) - column - 1
      if context.displayWidth <= room {
        put(context, row + 2, column, .dim)
        contextEnd = column + context.displayWidth
      }
    }
  }

  /// The cell of so many that a place from 0 to 1 lies in.
  static func cell(_ position: Double, _ count: Int) -> Int {
    min(count - 1, max(0, Int((position * Double(count)).rounded(.down))))
  }
}

/// What a terminal is to show: a grid of cells, drawn into by row and column, both from 0.
///
/// Nothing is drawn outside, and never half of a wide character.
struct Screen {
  struct Cell: Hashable {
    var glyph = Glyph.space
    var look = Look.plain
  }

  let width: Int
  let height: Int
  let glyphs: GlyphTable
  private(set) var cells: [Cell]

  /// An empty screen.
  init(width: Int, height: Int, glyphs: GlyphTable) {
    self.width = width
    self.height = height
    self.glyphs = glyphs
    cells = Array(repeating: Cell(), count: width * height)
  }

  /// The cells of a row.
  func row(_ row: Int) -> ArraySlice<Cell> { cells[row * width..<(row + 1) * width] }

  /// Empties all cells.
  mutating func clear() { for index in cells.indices { cells[index] = Cell() } }

  /// Draws text from a column on, in at most `limit` columns; what does not fit is cut, with `…` where `isCut`.
  ///
  /// Gives how many columns it took.
  @discardableResult
  mutating func draw(
    _ text: String, row: Int, column: Int, limit: Int = .max, _ look: Look = .plain, cut: Bool = true
  ) -> Int {
    guard row >= 0, row < height, column >= 0, column < width else { return 0 }
    let room = min(limit, width - column)
    if room <= 0 { return 0 }
    var end = column + room
    let isTooLong = cut && text.utf8.count > room && text.displayWidth > room
    if isTooLong { end -= 1 }
    var at = column
    for character in text {
      let columns = character.displayWidth
      if columns == 0 { continue }
      if at + columns > end { break }
      set(row, at, glyphs.glyph(character), look, columns: columns)
      at += columns
    }
    if isTooLong {
      set(row, at, glyphs.glyph("…"), look, columns: 1)
      at += 1
    }
    return at - column
  }

  /// Gives cells another look.
  mutating func restyle(row: Int, columns: Range<Int>, _ change: (inout Look) -> Void) {
    guard row >= 0, row < height else { return }
    for column in columns.clamped(to: 0..<width) { change(&cells[row * width + column].look) }
  }

  private mutating func set(_ row: Int, _ column: Int, _ glyph: Glyph, _ look: Look, columns: Int) {
    let start = row * width + column
    // What is drawn over half of a wide character takes the other half away.
    if cells[start].glyph == .continuation, column > 0 { cells[start - 1].glyph = .space }
    let last = column + columns - 1
    if last + 1 < width, cells[row * width + last + 1].glyph == .continuation {
      cells[row * width + last + 1].glyph = .space
    }
    cells[start] = Cell(glyph: glyph, look: look)
    if columns == 2 { cells[start + 1] = Cell(glyph: .continuation, look: look) }
  }
}

extension Screen {
  /// The rows as text, without looks and the spaces at their ends.
  var text: [String] {
    (0..<height).map { row in
      var bytes: [UInt8] = []
      for cell in self.row(row) where cell.glyph != .continuation { glyphs.write(cell.glyph, to: &bytes) }
      while bytes.last == 0x20 { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}

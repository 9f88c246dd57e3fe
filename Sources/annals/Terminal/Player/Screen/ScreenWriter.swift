/// Turns screens into what a terminal must be sent: of each frame only the cells that changed.
struct ScreenWriter {
  private let palette: Palette
  /// Whether frames are wrapped so that the terminal shows them at once.
  private let isSynchronized: Bool
  private var shown: Screen?
  private var look: Look?

  init(_ palette: Palette, isSynchronized: Bool) {
    self.palette = palette
    self.isSynchronized = isSynchronized
  }

  /// Forgets what the terminal shows: the next frame is drawn whole.
  mutating func forget() { shown = nil }

  /// What turns the screen shown into `screen`; empty when nothing changed.
  mutating func frame(_ screen: Screen) -> [UInt8] {
    var bytes: [UInt8] = []
    look = nil
    let old = shown.flatMap { $0.width == screen.width && $0.height == screen.height ? $0 : nil }
    if old == nil { bytes += Array("\u{1B}[0m\u{1B}[2J".utf8) }
    let before = old ?? Screen(width: screen.width, height: screen.height, glyphs: screen.glyphs)
    for row in 0..<screen.height { write(row, of: screen, over: before, to: &bytes) }
    shown = screen
    if bytes.isEmpty { return [] }
    bytes += Array("\u{1B}[0m".utf8)
    if !isSynchronized { return bytes }
    return Array("\u{1B}[?2026h".utf8) + bytes + Array("\u{1B}[?2026l".utf8)
  }

  /// So many unchanged cells are written again rather than jumped over, as that takes fewer bytes.
  private static let shortGap = 5

  private mutating func write(_ row: Int, of new: Screen, over old: Screen, to bytes: inout [UInt8]) {
    let (cells, before) = (new.row(row), old.row(row))
    let base = row * new.width
    let blank = Screen.Cell()
    // The end of the row that is to be empty is cleared at once.
    let used = cells.lastIndex { $0 != blank }.map { $0 - base + 1 } ?? 0
    let usedBefore = before.lastIndex { $0 != blank }.map { $0 - base + 1 } ?? 0
    var column = 0
    var cursor = -1
    while column < used {
      guard cells[base + column] != before[base + column] else {
        column += 1
        continue
      }
      if cells[base + column].glyph == .continuation { column -= 1 }
      if cursor >= 0, column > cursor, column - cursor <= ScreenWriter.shortGap,
        cells[base + cursor].glyph != .continuation
      {
        column = cursor
      }
      if column != cursor { move(row, column, cursor, to: &bytes) }
      write(cells[base + column], new.glyphs, to: &bytes)
      let isWide = column + 1 < new.width && cells[base + column + 1].glyph == .continuation
      column += isWide ? 2 : 1
      // Where terminals may differ about the width, the cursor is set anew.
      cursor = cells[base + column - (isWide ? 2 : 1)].glyph.hasSureWidth ? column : -1
    }
    if used < usedBefore {
      if cursor != used { move(row, used, -1, to: &bytes) }
      setLook(.plain, to: &bytes)
      bytes += Array("\u{1B}[K".utf8)
    }
  }

  private func move(_ row: Int, _ column: Int, _ cursor: Int, to bytes: inout [UInt8]) {
    if cursor >= 0, column > cursor {
      bytes += Array("\u{1B}[\(column - cursor)C".utf8)
    } else {
      bytes += Array("\u{1B}[\(row + 1);\(column + 1)H".utf8)
    }
  }

  private mutating func write(_ cell: Screen.Cell, _ glyphs: GlyphTable, to bytes: inout [UInt8]) {
    setLook(cell.look, to: &bytes)
    glyphs.write(cell.glyph, to: &bytes)
  }

  private mutating func setLook(_ new: Look, to bytes: inout [UInt8]) {
    if look == new { return }
    bytes += palette.sequence(new)
    look = new
  }
}

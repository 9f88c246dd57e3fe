/// A grid of terminal cells to draw on; what lies outside of it is not drawn.
struct Canvas {
  /// How a cell is coloured.
  enum Ink: Equatable {
    case plain, dim
    case series(Int)
  }

  private struct Cell {
    /// What stands in the cell; nil for the second half of a wide character.
    var character: Character?
    var ink: Ink
    var isFree: Bool
  }

  let columns: Int
  let rows: Int
  private var cells: [Cell]
  /// The dots of the cells that lines run through, eight a cell as in braille.
  private var dots: [UInt8]

  init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (max(1, columns), max(1, rows))
    cells = Array(repeating: Cell(character: " ", ink: .plain, isFree: true), count: self.columns * self.rows)
    dots = Array(repeating: 0, count: cells.count)
  }

  /// Whether nothing stands in some columns of a row, all of which are there.
  func isFree(_ row: Int, _ range: Range<Int>) -> Bool {
    guard (0..<rows).contains(row), range.lowerBound >= 0, range.upperBound <= columns else { return false }
    return range.allSatisfy { cells[row * columns + $0].isFree && dots[row * columns + $0] == 0 }
  }

  /// Puts a character of one column.
  mutating func put(_ character: Character, _ row: Int, _ column: Int, _ ink: Ink, isFree: Bool = false) {
    guard (0..<rows).contains(row), (0..<columns).contains(column) else { return }
    cells[row * columns + column] = Cell(character: character, ink: ink, isFree: isFree)
    dots[row * columns + column] = 0
  }

  /// Puts a character where nothing stands yet.
  mutating func putBehind(_ character: Character, _ row: Int, _ column: Int, _ ink: Ink) {
    if isFree(row, column..<column + 1) { put(character, row, column, ink) }
  }

  /// Puts a text, wide characters in two columns, up to the edge.
  mutating func put(_ text: String, _ row: Int, _ column: Int, _ ink: Ink) {
    var column = column
    for character in text {
      let width = character.displayWidth
      if width == 0 {
        append(character, row, column - 1)
        continue
      }
      guard column >= 0, column + width <= columns else { return }
      put(character, row, column, ink)
      if width == 2, (0..<rows).contains(row) {
        cells[row * columns + column + 1] = Cell(character: nil, ink: ink, isFree: false)
      }
      column += width
    }
  }

  /// A combining character joins the one before it.
  private mutating func append(_ mark: Character, _ row: Int, _ column: Int) {
    guard (0..<rows).contains(row), (0..<columns).contains(column) else { return }
    let place = row * columns + column
    if let base = cells[place].character { cells[place].character = (String(base) + String(mark)).first }
  }

  /// Sets a dot of the fine grid, which has 2 columns and 4 rows a cell.
  mutating func dot(_ x: Int, _ y: Int, _ ink: Ink) {
    guard x >= 0, y >= 0, x < columns * 2, y < rows * 4 else { return }
    let place = (y / 4) * columns + x / 2
    guard cells[place].isFree else { return }
    let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    dots[place] |= bits[y % 4][x % 2]
    cells[place].ink = ink
  }

  /// How many rows there are up to the last one in which anything stands.
  var filledRows: Int {
    (0..<rows).last { row in (0..<columns).contains { !isFree(row, $0..<$0 + 1) } }.map { $0 + 1 } ?? 0
  }

  /// A row as text, without spaces at its end.
  func line(_ row: Int, _ styler: Styler) -> String {
    var runs: [(text: String, ink: Ink)] = []
    for column in 0..<columns {
      let cell = cells[row * columns + column]
      guard var character = cell.character else { continue }
      let pattern = dots[row * columns + column]
      if pattern != 0 { character = Character(Unicode.Scalar(UInt32(0x2800) + UInt32(pattern)) ?? " ") }
      if let last = runs.last, last.ink == cell.ink || character == " " {
        runs[runs.count - 1].text.append(character)
      } else {
        runs.append((String(character), cell.ink))
      }
    }
    while let last = runs.last, last.text.allSatisfy({ $0 == " " }) { runs.removeLast() }
    if let last = runs.last { runs[runs.count - 1].text = last.text.withoutTrailingSpaces }
    return runs.map { Canvas.styled($0.text, $0.ink, styler) }.joined()
  }

  private static func styled(_ text: String, _ ink: Ink, _ styler: Styler) -> String {
    switch ink {
    case .plain: text
    case .dim: styler(text, .dim)
    case .series(let index): styler.series(text, index)
    }
  }
}

extension String {
  /// The text without the spaces at its end.
  var withoutTrailingSpaces: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}

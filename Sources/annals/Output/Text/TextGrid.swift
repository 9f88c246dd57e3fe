/// Rows in columns that stand under each other; one column takes what width is left, and its texts are wrapped in it.
///
/// Off a terminal nothing is wrapped: a text that is wider than its column moves what is behind it to the right.
struct TextGrid {
  /// A piece of text and how it is shown.
  struct Cell {
    var text: String
    var style: Style?
    /// The beginning of the text, which is shown plain.
    var lead: String

    init(_ text: String, _ style: Style? = nil, lead: String = "") {
      self.text = lead + text
      self.style = style
      self.lead = lead
    }
  }

  /// A row: its cells, and what is told below them, beginning at the wide column.
  struct Row {
    var cells: [Cell]
    var below: [Cell] = []
  }

  /// Spaces before every row.
  var indent: Int
  /// How much further in the second and later lines of the wide column stand.
  var hang = 0
  /// Which column takes the width that is left.
  var wide: Int
  let styler: Styler
  /// The columns of the terminal; nil off one.
  let width: Int?

  /// A wide column is no wider than this off a terminal, and no narrower than the other on one.
  private static let (mostOffTerminal, least) = (60, 24)

  /// The lines of each of `rows`, aligned with each other.
  func lines(_ rows: [Row]) -> [[String]] {
    guard let count = rows.map(\.cells.count).max(), count > wide else { return [] }
    var widths = (0..<count).map { column in
      rows.map { column < $0.cells.count ? $0.cells[column].text.displayWidth : 0 }.max() ?? 0
    }
    let start = indent + widths[..<wide].reduce(0) { $0 + ($1 > 0 ? $1 + 2 : 0) }
    let behind = widths[(wide + 1)...].reduce(0) { $0 + ($1 > 0 ? $1 + 2 : 0) }
    guard let width else {
      widths[wide] = min(widths[wide], TextGrid.mostOffTerminal)
      return rows.map { aligned($0, widths, start: start) }
    }
    let room = width - start - behind
    if widths[wide] <= room || room >= TextGrid.least {
      widths[wide] = min(widths[wide], room)
      return rows.map { aligned($0, widths, start: start) }
    }
    return rows.map { width - start >= TextGrid.least ? loose($0, widths, start: start) : stacked($0) }
  }

  /// Everything in its column.
  private func aligned(_ row: Row, _ widths: [Int], start: Int) -> [String] {
    let text = row.cells[wide].text
    let parts =
      width == nil
      ? [text] : wrap(text, to: max(1, widths[wide] - (text.displayWidth > widths[wide] ? hang : 0)))
    var first = head(row, widths)
    var gap = ""
    for (column, cell) in row.cells.enumerated().dropFirst(wide) where widths[column] > 0 {
      let text = column == wide ? parts[0] : cell.text
      if !text.isEmpty {
        first += gap + styled(text, cell)
        gap = ""
      }
      gap += String(repeating: " ", count: max(0, widths[column] - text.displayWidth) + 2)
    }
    return [first] + parts.dropFirst().map { margin(start + hang) + styled($0, row.cells[wide]) }
      + below(row, margin: start + hang)
  }

  /// The cells behind the wide one stand behind its text where they fit, else below it.
  private func loose(_ row: Row, _ widths: [Int], start: Int) -> [String] {
    let room = (width ?? .max) - start - hang
    let parts = wrap(row.cells[wide].text, to: room)
    let tail = row.cells[(wide + 1)...].map(\.text).filter { !$0.isEmpty }.joined(separator: "  ")
    var lines = parts.enumerated().map { index, part in
      (index == 0 ? head(row, widths) : margin(start + hang)) + styled(part, row.cells[wide])
    }
    if parts[parts.count - 1].displayWidth + 2 + tail.displayWidth <= room {
      lines[lines.count - 1] += "  " + styler(tail, .dim)
    } else {
      lines += wrap(tail, to: room).map { margin(start + hang) + styler($0, .dim) }
    }
    return lines + below(row, margin: start + hang)
  }

  /// For a terminal too narrow for columns: what is before the wide column, then it and the rest below.
  private func stacked(_ row: Row) -> [String] {
    let head = row.cells[..<wide].filter { $0.text.contains { $0 != " " } }
    let tail = row.cells[(wide + 1)...].map(\.text).filter { !$0.isEmpty }.joined(separator: "  ")
    let start = indent + 4
    var lines: [String] = []
    if !head.isEmpty {
      lines.append(margin(indent) + head.map { styled($0.text, $0) }.joined(separator: "  "))
    }
    for cell in [row.cells[wide], Cell(tail, .dim)] + row.below where !cell.text.isEmpty {
      lines += wrap(cell.text, to: max(8, (width ?? 80) - start)).map {
        margin(start) + styled($0, cell)
      }
    }
    return lines
  }

  private func head(_ row: Row, _ widths: [Int]) -> String {
    row.cells[..<wide].enumerated().reduce(margin(indent)) { line, cell in
      if widths[cell.offset] == 0 { return line }
      let gap = widths[cell.offset] - cell.element.text.displayWidth + 2
      return line + styled(cell.element.text, cell.element) + margin(gap)
    }
  }

  private func below(_ row: Row, margin start: Int) -> [String] {
    row.below.flatMap { cell in
      (width.map { wrap(cell.text, to: max(20, $0 - start)) } ?? [cell.text]).map {
        margin(start) + styled($0, cell)
      }
    }
  }

  private func margin(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// A part of a cell's text, as the cell is shown.
  private func styled(_ part: String, _ cell: Cell) -> String {
    guard let style = cell.style else { return part }
    guard !cell.lead.isEmpty, part.hasPrefix(cell.lead) else { return styler(part, style) }
    return cell.lead + styler(String(part.dropFirst(cell.lead.count)), style)
  }
}

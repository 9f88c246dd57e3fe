import Countries

extension PlayerView {
  private static let help: [(key: String, what: String)] = [
    ("Space", "play or pause"),
    ("← →", "one event back or on (h, l)"),
    ("PgUp PgDn", "one period back or on (shift ← →)"),
    ("Home End", "the beginning, the end"),
    ("↑ ↓", "select an event that has happened (k, j)"),
    ("s, Enter", "the selected event in full, with its source"),
    ("+ -", "faster, slower"),
    ("m", "pace by events or by days"),
    ("g", "go to a date"),
    ("/", "search; n, N the next and the one before"),
    ("c", "choose countries"),
    ("Esc", "close, forget the search"),
    ("q", "quit"),
  ]

  func drawHelp(_ layout: Layout, _ screen: inout Screen) {
    let marks: [(key: String, what: String)] = [
      ("?3", "three more are possible on this day, not certain"), ("+", "just happened"),
    ]
    let lines = PlayerView.help + (layout.height >= 22 ? marks : [])
    let wide = lines.map { 12 + $0.what.displayWidth }.max() ?? 0
    let box = drawBox("Keys", width: wide, height: lines.count, layout, &screen)
    for (row, line) in zip(box.rows, lines) {
      screen.draw(line.key, row: row, column: box.columns.lowerBound, .strong)
      screen.draw(
        line.what, row: row, column: box.columns.lowerBound + 12, limit: box.columns.count - 12)
    }
  }

  func drawChooser(_ chooser: Chooser, _ layout: Layout, _ screen: inout Screen) {
    let names = chooser.places.map { place in
      "\(chooser.chosen.contains(place.place) ? symbols.checked : symbols.unchecked) \(place.place.code)  \(place.place.name)"
    }
    let wide = max(50, (names.map(\.displayWidth).max() ?? 0) + 10)
    let box = drawBox("Countries", width: wide, height: chooser.places.count + 2, layout, &screen)
    let visible = max(1, box.rows.count - 2)
    let first = min(max(0, chooser.cursor - visible / 2), max(0, chooser.places.count - visible))
    for (offset, number) in (first..<min(first + visible, chooser.places.count)).enumerated() {
      let row = box.rows.lowerBound + offset
      let count = grouped(String(chooser.places[number].events))
      let look: Look = number == chooser.cursor ? .selected : .plain
      if number == chooser.cursor {
        screen.draw(
          String(repeating: " ", count: box.columns.count), row: row, column: box.columns.lowerBound, look)
      }
      screen.draw(
        names[number], row: row, column: box.columns.lowerBound, limit: box.columns.count - count.count - 1,
        look)
      screen.draw(count, row: row, column: box.columns.upperBound - count.count, look)
    }
    guard let last = box.rows.last else { return }
    screen.draw(
      "Space choose  a all  x none  Enter play  Esc back", row: last, column: box.columns.lowerBound,
      limit: box.columns.count, .faint)
  }

  /// An empty box in the middle of the screen, with a title; gives what is inside.
  private func drawBox(
    _ title: String, width: Int, height: Int, _ layout: Layout, _ screen: inout Screen
  ) -> (rows: Range<Int>, columns: Range<Int>) {
    let inside = (width: min(width, layout.width - 6), height: min(height, layout.height - 3))
    let top = max(0, (layout.height - inside.height - 2) / 2)
    let left = max(0, (layout.width - inside.width - 4) / 2)
    let line = String(repeating: symbols.line, count: inside.width + 2)
    screen.draw("┌\(line)┐", row: top, column: left, .accent)
    screen.draw(" \(title) ", row: top, column: left + 2, .title)
    let blank = String(repeating: " ", count: inside.width + 2)
    for row in top + 1...top + inside.height {
      let end = draw([("│", .accent), (blank, .plain)], row: row, column: left, end: layout.width, &screen)
      screen.draw("│", row: row, column: end, .accent)
    }
    screen.draw("└\(line)┘", row: top + inside.height + 1, column: left, .accent)
    return (top + 1..<top + 1 + inside.height, left + 2..<left + 2 + inside.width)
  }
}

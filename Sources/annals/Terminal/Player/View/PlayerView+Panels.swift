import Countries
import EventLog
import PartialDates
import Projections

extension PlayerView {
  /// A panel a place: how many entities it has of each type, its largest figures, and what happened there last.
  func drawPanels(_ player: inout Player, _ layout: Layout, _ screen: inout Screen) throws(LogError) {
    player.memory.arrange(layout.panelRows)
    for (line, rows) in layout.panelRows.enumerated() {
      for column in 0..<layout.columns {
        let place = line * layout.columns + column
        if place >= player.feed.places.count { return }
        let start = layout.width * column / layout.columns + 1
        let end = layout.width * (column + 1) / layout.columns - 1
        if column > 0 {
          for row in rows { screen.draw(symbols.bar, row: row, column: start - 1, .faint) }
        }
        let left = start + (column > 0 ? 1 : 0)
        try drawPanel(place, rows, left..<end, &player, &screen)
      }
    }
  }

  private func drawPanel(
    _ place: Int, _ rows: Range<Int>, _ columns: Range<Int>, _ player: inout Player, _ screen: inout Screen
  ) throws(LogError) {
    let happened = player.feed.positions[place].prefix(while: player.playhead.position)
    drawTitle(player.feed.places[place], happened.count, rows.lowerBound, columns, &screen)
    var row = rows.lowerBound + 1
    row = drawCounts(
      place, row, maximum: rows.count >= 7 ? 3 : rows.count >= 5 ? 2 : 1, columns, &player, &screen)
    let figureRows = rows.count <= 4 ? 1 : min(player.feed.fold.figures.count, rows.count / 3)
    for figure in 0..<min(figureRows, player.feed.fold.figures.count) where row < rows.upperBound {
      if try drawFigure(figure, of: place, row, columns, &player, &screen) { row += 1 }
    }
    try drawLatest(happened, row..<rows.upperBound, columns, place, &player, &screen)
    player.memory.shown(panel: place)
  }

  private func drawTitle(
    _ place: Place, _ events: Int, _ row: Int, _ columns: Range<Int>, _ screen: inout Screen
  ) {
    let count = columns.count < 33 ? grouped(String(events)) : counted(events, "event")
    let code = place.code.count <= 2 ? "  \(place.code)" : ""
    let room = columns.count - count.count - code.count - 2
    let end = screen.draw(place.name, row: row, column: columns.lowerBound, limit: room, .strong)
    screen.draw(code, row: row, column: columns.lowerBound + end, .faint)
    screen.draw(count, row: row, column: columns.upperBound - count.count, .faint)
  }

  /// Counts by type, most first; a count that changed stands out, and `?` says how many more are only possible.
  private func drawCounts(
    _ place: Int, _ first: Int, maximum: Int, _ columns: Range<Int>, _ player: inout Player,
    _ screen: inout Screen
  ) -> Int {
    let counts = player.feed.fold.entities(of: place)
    if counts.isEmpty {
      screen.draw("nothing yet", row: first, column: columns.lowerBound, limit: columns.count, .faint)
      return first + 1
    }
    var row = first
    var at = columns.lowerBound
    for (number, count) in counts.enumerated() {
      let certain = count.certain > 0 || count.possible == 0 ? "\(count.certain)" : ""
      let possible = count.possible > 0 ? "\(certain.isEmpty ? "" : " ")?\(count.possible)" : ""
      let isFresh = player.memory.isFresh(
        count.type, "\(certain)\(possible)", panel: place, now: player.now, isPlaying: player.isPlaying)
      let width = count.type.count + 1 + certain.count + possible.count
      let isLast = number == counts.count - 1
      let needed = width + (at > columns.lowerBound ? 3 : 0) + (row == first + maximum - 1 && !isLast ? 2 : 0)
      if at + needed > columns.upperBound, at > columns.lowerBound {
        if row == first + maximum - 1 {
          screen.draw(" …", row: row, column: at, .faint)
          break
        }
        row += 1
        at = columns.lowerBound
      }
      if at > columns.lowerBound { at += screen.draw(" \(symbols.dot) ", row: row, column: at, .faint) }
      at = draw(
        [
          (count.type + " ", isFresh ? .fresh : .plain), (certain, isFresh ? .freshMark : .strong),
          (possible, isFresh ? .fresh : .possible),
        ], row: row, column: at, end: columns.upperBound, &screen)
    }
    return row + 1
  }

  private func drawFigure(
    _ figure: Int, of place: Int, _ row: Int, _ columns: Range<Int>, _ player: inout Player,
    _ screen: inout Screen
  ) throws(LogError) -> Bool {
    guard let largest = player.feed.fold.largest(figure, of: place) else { return false }
    let about = player.feed.fold.figures[figure]
    let text = compact(largest.value)
    let name = try player.store.name(largest.entity)
    let isFresh = player.memory.isFresh(
      "figure \(figure)", text + name, panel: place, now: player.now, isPlaying: player.isPlaying)
    let isPossible = largest.certainty == .possible
    draw(
      [
        ((columns.count < 32 ? "" : "largest ") + "\(about.attribute) ", isFresh ? .fresh : .plain),
        (text, isFresh ? .freshMark : .strong), (isPossible ? "?" : "", .possible),
        ("  \(name)", .plain),
      ], row: row, column: columns.lowerBound, end: columns.upperBound, &screen)
    return true
  }

  /// A value in few columns: three digits where the exact number is long; the details show it whole.
  private func compact(_ value: Value) -> String {
    let exact = self.value(value)
    guard exact.count > 10, case .number(let number) = value else { return exact }
    let amount = number.approximation
    for (name, scale) in [("T", 1e12), ("B", 1e9), ("M", 1e6)] where amount.magnitude >= scale {
      let digits = amount.magnitude >= scale * 100 ? 1.0 : amount.magnitude >= scale * 10 ? 10 : 100
      let rounded = (amount / scale * digits).rounded() / digits
      return (rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)") + " \(name)"
    }
    return exact
  }

  /// What happened there last, the newest first.
  private func drawLatest(
    _ happened: ArraySlice<UInt32>, _ rows: Range<Int>, _ columns: Range<Int>, _ place: Int,
    _ player: inout Player, _ screen: inout Screen
  ) throws(LogError) {
    for (row, position) in zip(rows, happened.reversed()) {
      guard let event = try player.store.event(player.feed.timeline.sequence(Int(position))) else { continue }
      let isFresh = player.memory.isFresh(
        "event \(event.sequence)", "", panel: place, now: player.now, isPlaying: player.isPlaying)
      let name = try player.store.name(event.content.entity)
      let mark = isFresh ? "+" : symbols.dot
      draw(
        [
          ("\(mark) ", isFresh ? .freshMark : .faint), (name, isFresh ? .fresh : .plain),
          (" \(event.content.kind.verb)", .faint),
        ], row: row, column: columns.lowerBound, end: columns.upperBound, &screen)
    }
  }
}

extension [UInt32] {
  /// The elements below a number, of an array that rises. Complexity: O(log n).
  fileprivate func prefix(while limit: Int) -> ArraySlice<UInt32> {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(self[middle]) < limit { low = middle + 1 } else { high = middle }
    }
    return self[..<low]
  }
}

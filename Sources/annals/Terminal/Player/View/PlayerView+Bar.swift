import PartialDates

extension PlayerView {
  /// How dense the events are along the time, up to the playhead in the accent's colour, over an axis with periods.
  func drawBar(_ player: Player, _ layout: Layout, _ screen: inout Screen) {
    let columns = 1..<layout.width - 1
    let counts = density(player, columns.count)
    let head = column(of: player.playhead.exactDay, player, columns.count)
    let levels = symbols.blocks.count
    let most = Double(counts.max() ?? 0).squareRoot()
    for (index, count) in counts.enumerated() where count > 0 {
      // The square root keeps single events visible beside a day on which fifty are dated.
      let height = max(
        1, Int((Double(count).squareRoot() / most * Double(levels * layout.bar.count)).rounded()))
      let look: Look = index <= head ? .accent : .faint
      for row in 0..<layout.bar.count {
        let part = min(levels, height - row * levels)
        if part <= 0 { break }
        screen.draw(symbols.blocks[part - 1], row: layout.bar.upperBound - 1 - row, column: 1 + index, look)
      }
    }
    drawAxis(player, layout, columns.count, head, &screen)
    markFound(player, layout, columns.count, &screen)
  }

  private func drawAxis(
    _ player: Player, _ layout: Layout, _ width: Int, _ head: Int, _ screen: inout Screen
  ) {
    let scale = player.feed.scale
    for index in 0..<width {
      let isCut = scale.isCut((Double(index) + 0.5) / Double(width))
      screen.draw(isCut ? symbols.cutLine : symbols.line, row: layout.axis, column: 1 + index, .faint)
    }
    var free = 0
    let period = player.feed.period.onAxis
    var day = period.start(of: player.feed.days.lowerBound)
    let last = player.feed.days.upperBound
    while day <= last {
      let isBefore = day < player.feed.days.lowerBound
      let at = isBefore ? 0 : column(of: Double(day), player, width)
      let label = period.label(day)
      if at >= free, at + label.count + 1 <= width {
        // The day at the playhead is in the header.
        let isCovered = (at..<at + label.count).contains(head)
        if !isCovered { screen.draw(label, row: layout.axis, column: 1 + at, .faint) }
        free = at + label.count + 1
      }
      // Through a long stretch that is cut, not every period is looked at.
      let ahead = scale.day(Double(free) / Double(width))
      day = max(period.next(after: day), period.start(of: ahead))
    }
    screen.draw(symbols.playhead, row: layout.axis, column: 1 + head, .title)
  }

  /// Events found stand out on the bar.
  private func markFound(_ player: Player, _ layout: Layout, _ width: Int, _ screen: inout Screen) {
    guard let found = player.search?.found, found.count <= 10_000 else { return }
    for position in found {
      let at = column(of: Double(player.feed.timeline.day(position)), player, width)
      screen.restyle(row: layout.bar.upperBound - 1, columns: 1 + at..<2 + at) { $0 = .fresh }
    }
  }

  private func column(of day: Double, _ player: Player, _ width: Int) -> Int {
    min(width - 1, max(0, Int(player.feed.scale.place(day) * Double(width))))
  }

  /// How many events fall on each column.
  private func density(_ player: Player, _ width: Int) -> [Int] {
    let timeline = player.feed.timeline
    var counts = [Int](repeating: 0, count: width)
    var before = 0
    for index in 0..<width {
      let end = player.feed.scale.day(Double(index + 1) / Double(width))
      let through = index == width - 1 ? timeline.count : timeline.count(before: end)
      counts[index] = max(0, through - before)
      before = max(before, through)
    }
    return counts
  }
}

import EventLog
import Projections

extension PlayerView {
  /// The events that have happened, the newest at the bottom.
  func drawFeed(_ player: Player, _ layout: Layout, _ screen: inout Screen) throws(LogError) {
    if let rule = layout.rule { drawRule(player, rule, &screen) }
    guard let selected = player.selected else {
      if player.feed.timeline.count > 0, !layout.feed.isEmpty {
        let hint = player.isPlaying ? "" : "Space plays, → goes to the first event"
        screen.draw(hint, row: layout.feed.lowerBound, column: 3, .faint)
      }
      return
    }
    let newest = player.playhead.position - 1
    // The list scrolls only as far as the selected event needs.
    var row = layout.feed.upperBound
    var bottom = newest
    if try height(from: selected, through: newest, player, layout) > layout.feed.count {
      bottom = selected
    }
    var position = bottom
    while position >= 0, row > layout.feed.lowerBound {
      guard let event = try player.store.event(player.feed.timeline.sequence(position)) else { break }
      let lines = summary(event, layout)
      row -= lines.count
      draw(event, lines, row, isSelected: position == selected, isNewest: position == newest, layout, &screen)
      position -= 1
    }
  }

  private func drawRule(_ player: Player, _ row: Int, _ screen: inout Screen) {
    for column in 0..<screen.width { screen.draw(symbols.line, row: row, column: column, .faint) }
    let places = player.feed.filter.places
    let about = places.isEmpty ? "" : " in " + places.map(\.code).joined(separator: ", ")
    let end = screen.draw(" Events\(about) ", row: row, column: 2, limit: max(0, screen.width - 4), .strong)
    let legend = " ? possible on this day, not certain "
    if end + legend.count + 8 < screen.width {
      let start = screen.width - 2 - legend.count
      draw(
        [(" ?", .possible), (String(legend.dropFirst(2)), .faint)], row: row, column: start,
        end: screen.width, &screen)
    }
  }

  /// How many rows some events take, as far as that matters.
  private func height(
    from first: Int, through last: Int, _ player: Player, _ layout: Layout
  ) throws(LogError) -> Int {
    if last - first >= layout.feed.count { return .max }
    var rows = 0
    for position in first...last {
      guard let event = try player.store.event(player.feed.timeline.sequence(position)) else { continue }
      rows += summary(event, layout).count
    }
    return rows
  }

  private func dateWidth(_ layout: Layout) -> Int { layout.feedWidth < 110 ? 16 : 21 }

  private func textColumn(_ layout: Layout) -> Int {
    layout.feedWidth < 60 ? 2 : 3 + dateWidth(layout) + 1 + (layout.feedWidth < 100 ? 6 : 9)
  }

  private func summary(_ event: Event, _ layout: Layout) -> [String] {
    let note = layout.feedWidth < 60 ? "\(event.content.date)  " : ""
    let text = note + EventListText.summary(event)
    let lines = wrap(text, to: max(10, layout.feedWidth - textColumn(layout) - 1))
    return lines.count > 4 ? Array(lines.prefix(3)) + [lines[3] + " …"] : lines
  }

  private func draw(
    _ event: Event, _ lines: [String], _ row: Int, isSelected: Bool, isNewest: Bool, _ layout: Layout,
    _ screen: inout Screen
  ) {
    let text = textColumn(layout)
    let look: Look = isSelected ? .strong : .plain
    for (index, line) in lines.enumerated() where layout.feed.contains(row + index) {
      screen.draw(line, row: row + index, column: text, limit: layout.feedWidth - text - 1, look)
    }
    guard layout.feed.contains(row) else { return }
    if isSelected { screen.draw(symbols.selected, row: row, column: 1 - (text == 2 ? 1 : 0), .title) }
    if layout.feedWidth < 60 { return }
    let date = event.content.date.description
    screen.draw(date, row: row, column: 3, limit: dateWidth(layout), isSelected ? .title : .accent)
    let codes = event.content.countries.map(\.description).joined(separator: " ")
    let column = 3 + dateWidth(layout) + 1
    screen.draw(codes, row: row, column: column, limit: text - column - 1, .faint)
  }

  /// The selected event in full, with its source.
  func drawDetails(_ player: Player, _ layout: Layout, _ screen: inout Screen) throws(LogError) {
    guard let details = layout.details else { return }
    let columns = details.columns
    if columns.lowerBound > 0 {
      for row in details.rows { screen.draw(symbols.bar, row: row, column: columns.lowerBound - 2, .faint) }
    }
    let start = columns.lowerBound == 0 ? 1 : columns.lowerBound
    guard let selected = player.selected,
      let event = try player.store.event(player.feed.timeline.sequence(selected))
    else {
      screen.draw("No event has happened yet.", row: details.rows.lowerBound, column: start, .faint)
      return
    }
    let width = columns.upperBound - start - 1
    let text = EventText(styler: Styler(isOn: false), width: width).full(event)
    let lines = text.split(separator: "\n")
    let heading = lines.firstIndex { $0.hasPrefix("  date ") } ?? 1
    for (index, line) in lines.prefix(details.rows.count).enumerated() {
      let isCut = index == details.rows.count - 1 && lines.count > details.rows.count
      screen.draw(
        isCut ? "  … (a taller window shows the rest)" : String(line), row: details.rows.lowerBound + index,
        column: start,
        limit: width, index < heading ? .strong : .plain)
    }
  }
}

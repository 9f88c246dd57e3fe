import EventLog
import PartialDates
import Projections

/// Draws the player: the day and the time bar, the panels of the places, the events, and what lies over them.
struct PlayerView {
  let symbols: Symbols
  let glyphs = GlyphTable()
  let value = ValueText { _ in nil }

  /// The screen that shows the player.
  ///
  /// - Throws: ``LogError`` when something that is shown is damaged.
  func draw(_ player: inout Player, size: (width: Int, height: Int)) throws(LogError) -> Screen {
    var screen = Screen(width: size.width, height: size.height, glyphs: glyphs)
    guard size.width >= Layout.minimum.width, size.height >= Layout.minimum.height else {
      drawTooSmall(&screen)
      return screen
    }
    let layout = Layout(
      width: size.width, height: size.height, panelCount: player.feed.places.count,
      showsDetails: player.showsDetails)
    drawHeader(player, layout, &screen)
    drawBar(player, layout, &screen)
    try drawPanels(&player, layout, &screen)
    try drawFeed(player, layout, &screen)
    try drawDetails(player, layout, &screen)
    drawFoot(player, layout, &screen)
    switch player.mode {
    case .helping: drawHelp(layout, &screen)
    case .choosing(let chooser): drawChooser(chooser, layout, &screen)
    case .watching, .prompting: break
    }
    return screen
  }

  private func drawTooSmall(_ screen: inout Screen) {
    let text =
      "annals replay needs \(Layout.minimum.width)×\(Layout.minimum.height) characters; here are "
      + "\(screen.width)×\(screen.height). Make the window larger, or press q."
    for (row, line) in wrap(text, to: max(1, screen.width)).enumerated() {
      screen.draw(line, row: row, column: 0)
    }
  }

  /// Draws pieces of text one after the other; gives the column behind them.
  @discardableResult
  func draw(
    _ pieces: [(text: String, look: Look)], row: Int, column: Int, end: Int, _ screen: inout Screen
  ) -> Int {
    var at = column
    for (text, look) in pieces {
      if at >= end { break }
      at += screen.draw(text, row: row, column: at, limit: end - at, look)
    }
    return at
  }
}

import PartialDates

extension PlayerView {
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// The day, whether and how fast it is played, and how many events have happened.
  func drawHeader(_ player: Player, _ layout: Layout, _ screen: inout Screen) {
    let day = CivilDay(daysSinceEpoch: player.playhead.day)
    let weekday = PlayerView.weekdays[day.weekday - 1]
    let count = player.feed.timeline.count
    let shown = grouped(String(player.playhead.position))
    let total = counted(count, "event")
    let progress =
      count == 0 ? "no event fits" : layout.width < 60 ? "\(shown)/\(count)" : "\(shown) of \(total)"
    let isPlaying = player.isPlaying
    let state = isPlaying ? "\(symbols.playing) \(player.pace.text)" : "\(symbols.paused) paused"
    let left = draw(
      [("\(day)", .title), (layout.width < 60 ? "" : "  \(weekday)", .faint)], row: 0, column: 1,
      end: layout.width, &screen)
    let right = layout.width - 1 - progress.displayWidth
    screen.draw(progress, row: 0, column: max(left + 1, right))
    // In the middle of what is left, where it does not move with the weekday.
    let middle = max(left + 2, (layout.width - state.displayWidth) / 2)
    if middle + state.displayWidth < right {
      screen.draw(state, row: 0, column: middle, isPlaying ? .plain : .strong)
    }
  }
}

extension PlayerView {
  /// What is typed, what is said for a moment, or the keys.
  func drawFoot(_ player: Player, _ layout: Layout, _ screen: inout Screen) {
    let row = layout.foot
    if case .prompting(let prompt) = player.mode { return drawPrompt(prompt, row, &screen) }
    if let search = player.search, search.found == nil {
      let percent = Int(search.progress * 100)
      screen.draw("searching for '\(search.text.safeForTerminal)' … \(percent) %", row: row, column: 1)
      return
    }
    if let message = player.message {
      let look: Look = message.isFault ? .fault : .accent
      screen.draw(message.text.safeForTerminal, row: row, column: 1, limit: layout.width - 2, look)
      return
    }
    drawKeys(player, row, &screen)
  }

  private func drawPrompt(_ prompt: Prompt, _ row: Int, _ screen: inout Screen) {
    let label = prompt.purpose == .date ? "go to date: " : "search: "
    let hint =
      prompt.purpose == .date
      ? "such as 2021, 2021-08-05, Mar 2022, last year" : "in summaries, names and values"
    var at = 1 + screen.draw(label, row: row, column: 1, .title)
    // The end of a long line is what is being typed.
    let room = max(8, screen.width - at - 3)
    var text = prompt.text.safeForTerminal
    while text.displayWidth > room { text.removeFirst() }
    at += screen.draw(text, row: row, column: at, .strong)
    at += screen.draw(" ", row: row, column: at, .selected)
    let note = prompt.fault ?? (prompt.text.isEmpty ? hint : "")
    screen.draw(note.safeForTerminal, row: row, column: at + 2, prompt.fault == nil ? .faint : .fault)
  }

  private func drawKeys(_ player: Player, _ row: Int, _ screen: inout Screen) {
    let period = player.feed.period.rawValue
    // The most useful first: what does not fit is in the help.
    let keys = [
      ("Space", player.isPlaying ? "pause" : "play"), (symbols.arrows, "step"), ("PgUp/PgDn", period),
      ("s", player.showsDetails ? "close" : "source"), ("/", "search"), ("g", "date"), ("c", "countries"),
      ("+/-", "speed"),
    ]
    let ends = [("?", "help"), ("q", "quit")]
    let last = ends.reduce(0) { $0 + $1.0.count + $1.1.count + 3 } - 2
    var at = 1
    let end = screen.width - last - 3
    for (key, what) in keys where at + key.displayWidth + what.count + 1 <= end {
      at = draw([(key, .strong), (" \(what)", .faint)], row: row, column: at, end: screen.width, &screen) + 2
    }
    at = max(at, screen.width - 1 - last)
    for (key, what) in ends {
      at = draw([(key, .strong), (" \(what)", .faint)], row: row, column: at, end: screen.width, &screen) + 2
    }
  }
}

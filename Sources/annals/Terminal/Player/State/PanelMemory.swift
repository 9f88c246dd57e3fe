/// What panels showed last, so that what changed since can be made to stand out for a moment.
struct PanelMemory {
  private struct Entry {
    var value: String
    var changed: Double
    var move: Int
  }

  private var entries: [String: Entry] = [:]
  private var move = 0

  /// For how many seconds something is fresh while the timeline is played.
  static let freshness = 1.4

  /// Begins a move to another moment; a jump makes nothing fresh, as all may have changed.
  mutating func begin(isJump: Bool) {
    move += 1
    if isJump { entries.removeAll(keepingCapacity: true) }
  }

  private var rows: [Range<Int>] = []

  /// Tells where the panels stand: what only a larger panel shows has not just changed.
  mutating func arrange(_ rows: [Range<Int>]) {
    if self.rows != rows { entries.removeAll(keepingCapacity: true) }
    self.rows = rows
  }

  /// Whether what stands at `key` became `value` in the last move, or a moment ago while the timeline is played.
  ///
  /// What was not there before is fresh when the panel itself was.
  mutating func isFresh(_ key: String, _ value: String, panel: Int, now: Double, isPlaying: Bool) -> Bool {
    let panelKey = "\(panel)"
    let wasShown = entries[panelKey] != nil
    let full = "\(panel)/\(key)"
    if let entry = entries[full], entry.value == value {
      return isPlaying ? now - entry.changed < PanelMemory.freshness : entry.move == move
    }
    entries[full] = Entry(value: value, changed: wasShown ? now : -.infinity, move: wasShown ? move : -1)
    return wasShown
  }

  /// Tells that a panel has been shown.
  mutating func shown(panel: Int) {
    if entries["\(panel)"] == nil { entries["\(panel)"] = Entry(value: "", changed: -.infinity, move: -1) }
  }
}

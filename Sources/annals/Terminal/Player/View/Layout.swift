/// Where the parts of the player stand on a screen of some size.
struct Layout: Hashable, Sendable {
  /// The least size on which it can be played.
  static let minimum = (width: 40, height: 10)

  let width: Int
  let height: Int
  /// Rows of the time bar, without its axis.
  let bar: Range<Int>
  /// Rows of the panels.
  let panels: Range<Int>
  /// How many panels stand beside each other.
  let columns: Int
  /// Rows of each line of panels.
  let panelRows: [Range<Int>]
  /// The row of the line above the events; nil where there is no room for it.
  let rule: Int?
  /// Rows of the events.
  let feed: Range<Int>
  /// Rows and columns of the details; nil when they are not shown.
  let details: (rows: Range<Int>, columns: Range<Int>)?
  /// The columns of the events.
  let feedWidth: Int

  /// The row of the axis.
  var axis: Int { bar.upperBound }
  /// The row of the keys and of what is typed.
  var foot: Int { height - 1 }

  static func == (left: Layout, right: Layout) -> Bool {
    left.width == right.width && left.height == right.height && left.panelRows == right.panelRows
      && left.feed == right.feed && left.feedWidth == right.feedWidth
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(width)
    hasher.combine(height)
  }

  /// A layout for `panelCount` panels at most.
  init(width: Int, height: Int, panelCount: Int, showsDetails: Bool) {
    self.width = width
    self.height = height
    let barHeight = height < 30 ? 1 : height < 44 ? 2 : 3
    bar = 1..<1 + barHeight
    let top = bar.upperBound + (height < 16 ? 1 : 2)
    let isWide = width >= 120
    let takesPanels = showsDetails && !isWide
    let least = width < 100 ? 26 : 33
    let columns = max(1, min(panelCount, width / least))
    self.columns = columns
    let room = height - 1 - top
    let budget = takesPanels ? 0 : room / 2
    panelRows = Layout.panelRows(top, budget, columns: columns, count: panelCount)
    let end = panelRows.last?.upperBound ?? top
    panels = top..<end
    let hasRule = height >= 14 && end < height - 3
    let lower = takesPanels ? max(top, height - 1 - max(3, room / 4)) : end
    rule = hasRule ? lower : nil
    feed = lower + (hasRule ? 1 : 0)..<height - 1
    if !showsDetails {
      details = nil
      feedWidth = width
    } else if isWide {
      let start = width * 11 / 20
      details = (feed, start..<width)
      feedWidth = start - 2
    } else {
      details = (top..<lower, 0..<width)
      feedWidth = width
    }
  }

  private static func panelRows(_ top: Int, _ budget: Int, columns: Int, count: Int) -> [Range<Int>] {
    guard count > 0, budget >= 3 else { return [] }
    // A panel has its name, its counts, a figure and what happened last; lines of panels have a free row between.
    let lines = max(1, min((count + columns - 1) / columns, (budget + 1) / 5))
    // The places with most events come first, and have the most to show.
    let even = (budget - (lines - 1)) / lines
    let lower = min(even, 6)
    let first = min(budget - (lines - 1) * (lower + 1), count == 1 ? 14 : 11)
    var rows = [top..<top + first]
    while rows.count < lines {
      let start = (rows.last?.upperBound ?? top) + 1
      rows.append(start..<start + lower)
    }
    return rows
  }
}

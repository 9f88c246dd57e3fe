import EventLog

/// The days on which the kept facts of each cell may begin: what may begin on one of them contests a fact that is kept.
struct ContestWindows {
  /// From the first to the last day of a cell's windows; an empty span where nothing is kept.
  private struct Span {
    var first = Int64.max
    var last = Int64.min
  }

  /// Nearly all facts lie outside the span of their cell, so that the windows are seldom looked at.
  private var spans: [Span]
  private var windows: [UInt32: [ClosedRange<Int64>]] = [:]

  init(_ rows: [SnapshotContent.Row], _ periods: [ValidPeriod], cellCount: Int) {
    spans = Array(repeating: Span(), count: cellCount)
    windows.reserveCapacity(rows.count)
    for row in rows {
      let period = periods[Int(row.date)]
      let window =
        period.startEarliest == .min
        ? period.startLatest...period.startLatest : period.startEarliest...period.startLatest
      windows[row.number, default: []].append(window)
      let cell = Int(row.number)
      // A number that the log does not define is told by the replay that meets it.
      if !spans.indices.contains(cell) { continue }
      spans[cell].first = min(spans[cell].first, window.lowerBound)
      spans[cell].last = max(spans[cell].last, window.upperBound)
    }
  }

  /// Whether a fact of a cell that begins on one of some days contests what is kept.
  func meets(_ cell: UInt32, _ days: ClosedRange<Int64>) -> Bool {
    guard Int(cell) < spans.count else { return false }
    let span = spans[Int(cell)]
    guard span.first <= days.upperBound, days.lowerBound <= span.last else { return false }
    return windows[cell]?.contains { $0.overlaps(days) } ?? false
  }
}

import EventLog
import Projections

/// A search in what is played: it goes on a little with every frame, and then holds the events found.
struct SearchState {
  let text: String
  private var scan: TextScan
  /// The positions found, once all has been looked at.
  private(set) var found: [Int]?

  init(_ text: String, _ index: TimelineIndex) {
    self.text = text
    scan = TextScan(index, text)
  }

  var progress: Double { scan.progress }

  /// Goes on for some seconds at most; true when it has just come to its end.
  ///
  /// - Throws: ``LogError`` when a text is damaged.
  mutating func advance(seconds: Double, _ timeline: Timeline) throws(LogError) -> Bool {
    if found != nil { return false }
    let start = MonotonicClock.seconds
    while try scan.advance() {
      if MonotonicClock.seconds - start > seconds { return false }
    }
    found = scan.positions(in: timeline)
    return true
  }

  /// The same search in another timeline of the same log.
  mutating func moved(to timeline: Timeline) {
    if found != nil { found = scan.positions(in: timeline) }
  }

  /// The event found that comes next when `shown` events are shown, going round at the end; nil when there is none.
  func next(after shown: Int, isForward: Bool) -> Int? {
    guard let found, let first = found.first, let last = found.last else { return nil }
    return isForward ? found.first { $0 >= shown } ?? first : found.last { $0 < shown - 1 } ?? last
  }
}

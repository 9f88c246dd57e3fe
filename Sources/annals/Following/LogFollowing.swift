import EventLog
import Projections

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Prints the last events of a log, and then those that other processes append, until it is told to stop.
struct LogFollowing {
  let directory: String
  let filter: EventFilter
  /// With how many events it begins.
  let limit: Int
  let formatting: FormatOptions

  /// Where a date and its countries end, when nothing has been listed yet that they could be aligned with.
  private static let dateWidthMin = 10
  private static let countryWidthMin = 5

  func run() throws {
    Interruption.unblock()
    do {
      try Interruption.deferring { try follow() }
    } catch let interruption as Interruption.Signalled where interruption.signal == SIGINT {
      // Ctrl-C is how following ends: nothing went wrong.
    }
  }

  private func follow() throws {
    // Made before the log is read, so that nothing is appended in between unseen.
    var follower = try LogFollower(directory: directory, after: 0)
    let log = try LogReader(directory: directory)
    follower.skip(through: log.lastSequence)
    let first = try last(of: log)
    // What comes now may take for ever, and nothing is worked at meanwhile.
    ProgressDisplay.end()
    write(first, alignedWith: first)
    while true {
      let new = try follower.newEvents().filter(filter.includes)
      if !new.isEmpty { write(new, alignedWith: first) }
      try Interruption.check()
      guard follower.wait(output: 1) else { return }
      try Interruption.check()
    }
  }

  /// The last wanted events of the log, in the order recorded.
  private func last(of log: LogReader) throws -> [Event] {
    if limit == 0 { return [] }
    let start = filter.isEmpty ? log.lastSequence - min(log.lastSequence, UInt64(limit)) : 0
    var cursor = try log.cursor(after: start)
    var kept: [Event] = []
    while let event = try cursor.next() {
      guard filter.includes(event) else { continue }
      kept.append(event)
      if kept.count >= 2 * limit + 1024 { kept.removeFirst(kept.count - limit) }
      try Interruption.check()
    }
    return kept.suffix(limit)
  }

  private func write(_ events: [Event], alignedWith first: [Event]) {
    var output = StandardOutput()
    if formatting.format == .jsonl {
      output.jsonLines(events) { $0.event($1) }
    } else {
      // Nothing is known of what comes later: an event is shown as it was appended, corrected since or not.
      let list = EventListText(
        Corrections(), styler: formatting.styler, width: Terminal.columns,
        dates: first.map(\.content.date), countrySets: first.map(\.content.countries),
        dateWidthMin: LogFollowing.dateWidthMin, countryWidthMin: LogFollowing.countryWidthMin)
      for event in events { list.write(event, to: &output) }
    }
  }
}

import EventLog
import TestSupport
import Testing

/// A log on a simulated disk, and what its writers were promised: the oracle of the crash tests.
final class CrashWorld {
  /// A rule that a log broke.
  struct Broken: Error, CustomStringConvertible {
    var description: String
  }

  static let layout = FrameLayout(eventsPerFrame: 3, blockRows: 2)
  static let directory = "data/log"

  var disk: SimulatedDisk
  private let limits: SealLimits
  /// Events whose append returned, or that were read before such an append.
  private(set) var acknowledged: [Event] = []
  /// Batches behind them whose append failed: each may be there, as a whole, when those before it are.
  private var uncertain: [[EventDraft]] = []
  /// What the writer that was opened last sees.
  private var view: [Event] = []
  private var clock = TestClock()

  init(disk: SimulatedDisk = SimulatedDisk(), limits: SealLimits = SealLimits()) {
    self.disk = disk
    self.limits = limits
  }

  /// A world of its own that begins as this one is.
  func copy() -> CrashWorld {
    let copy = CrashWorld(disk: SimulatedDisk(copyOf: disk), limits: limits)
    copy.acknowledged = acknowledged
    copy.uncertain = uncertain
    copy.clock = clock.copy()
    return copy
  }

  func makeLog() throws(LogError) {
    _ = try LogWriter.makeLog(in: CrashWorld.directory, fileSystem: disk)
  }

  /// Makes the log where an interrupted making has not.
  func makeLogIfMissing() throws(LogError) {
    do {
      try makeLog()
    } catch {
      if error.code != .alreadyExists { throw error }
    }
  }

  func writer() throws(LogError) -> LogWriter {
    let writer = try LogWriter(
      directory: CrashWorld.directory, fileSystem: disk, layout: CrashWorld.layout, limits: limits,
      now: clock.now)
    view = try reader().events()
    return writer
  }

  func reader() throws(LogError) -> LogReader {
    try LogReader(directory: CrashWorld.directory, fileSystem: disk)
  }

  /// Appends a batch, and notes what became of it.
  func append(_ drafts: [EventDraft], with writer: LogWriter) throws {
    let outcomes: [AppendOutcome]
    do throws(LogError) {
      outcomes = try writer.append(drafts)
    } catch {
      if error.code == .inputOutput { uncertain.append(drafts) }
      throw error
    }
    for (outcome, draft) in zip(outcomes, drafts) {
      let event = Event(
        sequence: outcome.sequence, id: outcome.id, recorded: outcome.recorded, content: draft.content)
      if outcome.isNew { view.append(event) }
      guard view.indices.contains(Int(outcome.sequence) - 1), view[Int(outcome.sequence) - 1] == event else {
        throw Broken(description: "event \(outcome.sequence) is not what its append reported")
      }
    }
    // What was acknowledged, and what stood before it, must stay from now on.
    acknowledged = view
    uncertain = []
  }

  /// Checks what a reader sees: every acknowledged event as it was, whole batches behind, nothing else.
  @discardableResult
  func check(_ label: String) throws -> [Event] {
    let reader = try reader()
    let events = try reader.events()
    guard events.starts(with: acknowledged) else {
      throw Broken(
        description: "\(label): of \(acknowledged.count) acknowledged events the log holds \(events.count), "
          + "the first \(zip(events, acknowledged).prefix { $0 == $1 }.count) as they were")
    }
    if let tail = reader.tail, !tail.lost.isEmpty { throw Broken(description: "\(label): \(tail.report)") }
    var rest = events.dropFirst(acknowledged.count)
    for batch in uncertain {
      if rest.isEmpty { break }
      let new = rest.prefix(batch.count)
      guard new.map(\.id) == batch.compactMap(\.id), new.map(\.content) == batch.map(\.content) else {
        throw Broken(description: "\(label): an append that failed is there in part")
      }
      rest = rest.dropFirst(batch.count)
    }
    guard rest.isEmpty else { throw Broken(description: "\(label): events that nobody appended") }
    guard events.map(\.sequence) == (1...UInt64(max(1, events.count))).prefix(events.count).map({ $0 }),
      zip(events, events.dropFirst()).allSatisfy({ $0.recorded < $1.recorded })
    else { throw Broken(description: "\(label): sequences or recorded times do not rise") }
    return events
  }

  /// Batches that came to nothing can come no more.
  func forgetUncertain(notIn events: [Event]) {
    var seen = events.count - acknowledged.count
    uncertain = uncertain.filter { batch in
      seen -= batch.count
      return seen >= 0
    }
  }

  /// Checks that the log goes on: it is whole, the next append is acknowledged and stays through a power failure.
  func checkGoesOn(_ label: String, seed: UInt64) throws {
    let events = try check(label)
    forgetUncertain(notIn: events)
    do {
      let writer = try writer()
      try append([try TestLog.draft("after-\(label)-\(events.count)")], with: writer)
      // The failed appends are done again; what is there already must be found, and not be taken in twice.
      if let last = events.last {
        try append([EventDraft(id: last.id, content: last.content)], with: writer)
      }
    }
    disk.losePower(DiskFate(.dropsAll, seed: seed))
    try check(label + ", after a further append and a power failure")
    _ = try reader().verify(layout: CrashWorld.layout)
  }
}

/// The one writer of a log.
///
/// It holds an exclusive lock on the directory from its making to its end. What ``append(_:expecting:)`` returns
/// is durable. After a failed write or sync the writer is poisoned: it refuses further work, and the next writer
/// recovers what is there.
public final class LogWriter {
  /// What stood behind the last whole frame and was cut off when the writer opened the log; nil when nothing did.
  public let cutTail: LogTail?

  private let files: LogFiles
  private let lock: any DirectoryLock
  private let segment: any File
  private let mark: any File
  private let identity: LogIdentity
  private let now: @Sendable () -> Instant
  private var index: AppendIndex
  private var commit: CommitMark
  private var isPoisoned = false

  /// How many events go into one frame at most.
  static let eventsPerFrame = 16_384

  /// The sequence of the last event; 0 for an empty log.
  public var lastSequence: UInt64 { commit.lastSequence }

  /// Makes an empty log in `directory`, which is made too, with its parents, where it is missing.
  ///
  /// - Throws: ``LogError`` when a log is there already, or the directory cannot be written.
  public static func makeLog(
    in directory: String, fileSystem: any FileSystem = PosixFileSystem()
  ) throws(LogError) -> LogIdentity {
    let identity = LogIdentity.random()
    try LogFiles(directory: directory, fileSystem: fileSystem).make(identity)
    return identity
  }

  /// Takes the lock of the log in `directory` and makes it ready for appending.
  ///
  /// An incomplete last frame is cut off and reported in ``cutTail``; bytes of it that had been acknowledged are
  /// first kept aside in a file beside the segment.
  ///
  /// - Throws: ``LogError`` when there is no log, another writer has it, or it is damaged.
  /// - Complexity: O(n) in the log.
  public init(
    directory: String, fileSystem: any FileSystem = PosixFileSystem(),
    now: @escaping @Sendable () -> Instant = Instant.now
  ) throws(LogError) {
    files = LogFiles(directory: directory, fileSystem: fileSystem)
    self.now = now
    lock = try files.takeLock()
    let (segment, header) = try files.openSegment(.readWrite)
    self.segment = segment
    identity = header.identity
    let old = try files.readMark(of: header.identity)
    let extent = try LogExtent(file: segment, header: header, mark: old)
    let reader = LogReader(
      directory: directory, file: segment, header: header, extent: extent, isMarked: old != nil)
    var index = AppendIndex()
    try reader.forEachEvent { event throws(LogError) in index.insert(event) }
    self.index = index
    cutTail = extent.tail
    commit = CommitMark(
      counter: old?.counter ?? 0, durableLength: extent.length, lastSequence: index.lastSequence,
      lastRecorded: index.lastRecorded)
    mark = try files.recover(segment, extent: extent, old: old, new: &commit, in: header.identity)
  }

  /// The event with this idempotency key.
  public func event(id: String) -> Event? { index.event(id: id) }

  /// Appends events and makes them durable: all of them, or on an error none.
  ///
  /// A draft whose id is in the log already with the same content adds nothing and reports the event that is
  /// there. With `expecting`, the append is refused unless that is the last sequence.
  ///
  /// - Throws: ``LogError``: a draft breaks a rule, the log has moved on, or the disk fails.
  /// - Complexity: O(n) in the drafts, and two syncs.
  public func append(_ drafts: [EventDraft], expecting: UInt64? = nil) throws(LogError) -> [AppendOutcome] {
    if isPoisoned {
      throw LogError(
        .inputOutput, "an earlier write to \(segment.path) failed", advice: "open the log again, then append")
    }
    try LogWriter.check(expecting, against: commit.lastSequence)
    var next = index
    let plan: AppendPlan
    let frames: [UInt8]
    do {
      plan = try AppendPlan(drafts, index: &next, now: now())
      frames = try encode(plan.events)
    } catch {
      throw LogError(error)
    }
    if let last = plan.events.last {
      try write(frames, through: last)
      index = next
    }
    return plan.outcomes
  }

  static func check(_ expected: UInt64?, against last: UInt64) throws(LogError) {
    guard let expected, expected != last else { return }
    throw LogError(
      .movedOn, "the log has moved on: its last event is \(last), not \(expected)",
      advice:
        "look at what came (annals log --order recorded --reverse), then try again with --expect \(last)")
  }

  private func encode(_ events: [Event]) throws(EventError) -> [UInt8] {
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: events.count, by: LogWriter.eventsPerFrame) {
      let end = min(start + LogWriter.eventsPerFrame, events.count)
      bytes += try FrameCodec.encode(events[start..<end], in: identity)
    }
    return bytes
  }

  private func write(_ frames: [UInt8], through last: Event) throws(LogError) {
    var next = commit
    next.counter += 1
    next.durableLength += frames.count
    next.lastSequence = last.sequence
    next.lastRecorded = last.recorded
    do {
      try segment.writeAll(frames, at: commit.durableLength)
      try segment.sync()
      try mark.writeAll(next.encoded(in: identity), at: next.offset)
      try mark.sync()
    } catch {
      isPoisoned = true
      throw LogError(error)
    }
    commit = next
  }
}

extension LogReader {
  /// What appending `drafts` would do, without doing it.
  ///
  /// - Throws: ``LogError`` as ``LogWriter/append(_:expecting:)`` would.
  /// - Complexity: O(n) in the log.
  public func dryRun(
    _ drafts: [EventDraft], expecting: UInt64? = nil, now: Instant = .now()
  ) throws(LogError) -> (events: [Event], outcomes: [AppendOutcome]) {
    var index = AppendIndex()
    try forEachEvent { event throws(LogError) in index.insert(event) }
    try LogWriter.check(expecting, against: index.lastSequence)
    do {
      let plan = try AppendPlan(drafts, index: &index, now: now)
      return (plan.events, plan.outcomes)
    } catch {
      throw LogError(error)
    }
  }
}

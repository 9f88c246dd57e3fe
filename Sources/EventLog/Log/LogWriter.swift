/// The one writer of a log.
///
/// It holds an exclusive lock on the directory from its making to its end. What ``append(_:expecting:)`` returns
/// is durable. After a failed write or sync the writer is poisoned: it refuses further work, and the next writer
/// recovers what is there.
public final class LogWriter {
  /// What stood behind the last whole frame and was cut off when the writer opened the log; nil when nothing did.
  public let cutTail: LogTail?

  let files: LogFiles
  var segment: any File
  let mark: any File
  var header: SegmentHeader
  /// The frames of the segment.
  var frames: [Frame]
  let layout: FrameLayout
  let limits: SealLimits
  let now: @Sendable () -> Instant
  private let lock: any DirectoryLock
  var commit: CommitMark
  /// What an append needs to know of the log; nil while one has it, and after one that came to nothing.
  var tables: AppendTables?
  var isPoisoned = false
  /// Whether the mark in force is known to be durable: this writer has synced one.
  ///
  /// The mark that it found may be in the page cache alone, left by a writer that was killed or whose sync failed.
  var isMarkDurable = false
  /// Whether this writer found the log empty and has since appended only events that brought their own recorded
  /// times; the next append may go on with the migration.
  public internal(set) var isMigrating = false

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
  /// - Complexity: O(t) for tables of t names.
  public convenience init(
    directory: String, fileSystem: any FileSystem = PosixFileSystem(),
    now: @escaping @Sendable () -> Instant = Instant.now
  ) throws(LogError) {
    try self.init(directory: directory, fileSystem: fileSystem, layout: FrameLayout(), now: now)
  }

  /// A writer whose frames and chunks have other sizes than usual.
  package init(
    directory: String, fileSystem: any FileSystem, layout: FrameLayout, limits: SealLimits = SealLimits(),
    now: @escaping @Sendable () -> Instant = Instant.now
  ) throws(LogError) {
    self.layout = layout
    self.limits = limits
    files = LogFiles(directory: directory, fileSystem: fileSystem)
    self.now = now
    lock = try files.takeLock()
    (segment, header) = try files.openSegment(.readWrite)
    let old = try files.readMark(of: header.identity)
    let extent = try LogExtent(file: segment, header: header, mark: old)
    let reader = LogReader(directory: directory, file: segment, header: header, extent: extent)
    tables = try AppendTables(reader)
    cutTail = extent.tail
    frames = extent.frames
    commit = CommitMark(
      counter: old?.counter ?? 0, durableLength: extent.length, lastSequence: extent.lastSequence,
      lastRecorded: reader.lastRecorded ?? Instant(microseconds: 0))
    mark = try files.recover(segment, extent: extent, old: old, new: &commit, in: header.identity)
  }

  /// The event with this idempotency key.
  ///
  /// - Throws: ``LogError`` when a frame is damaged.
  public func event(id: String) throws(LogError) -> Event? {
    try readTables()
    return try tables?.index.event(EventKey(id))
  }

  /// Reads the tables again where they are not at hand.
  func readTables() throws(LogError) {
    if tables != nil { return }
    let extent = try LogExtent(file: segment, header: header, mark: commit)
    tables = try AppendTables(
      LogReader(directory: files.directory, file: segment, header: header, extent: extent))
  }
}

/// A stable view of a log: what had been acknowledged when it was opened.
///
/// Readers take no lock and disturb nobody; events appended later are not seen.
public struct LogReader: Sendable {
  /// What tells this log from every other.
  public let identity: LogIdentity
  /// The directory that the log is in.
  public let directory: String
  /// What stands behind the last whole frame; nil when nothing does.
  public let tail: LogTail?
  /// Whether the log has a valid commit mark; the next append makes one where it has none.
  public let isMarked: Bool
  /// The sequence of the last event; 0 for an empty log.
  public let lastSequence: UInt64
  let formatVersion: Int
  let path: String
  let frames: [Frame]
  /// The bytes of the segment that hold acknowledged events.
  let length: Int

  /// Opens the log in `directory` for reading.
  ///
  /// - Throws: ``LogError`` when there is no log, or the head of a frame is damaged. Damage inside of a frame is met
  ///   when the frame is read.
  /// - Complexity: O(f) for f frames when the log was closed in order; otherwise its bytes are checked once.
  public init(directory: String, fileSystem: any FileSystem = PosixFileSystem()) throws(LogError) {
    try self.init(directory: directory, fileSystem: fileSystem, allowingEarlierVersions: false)
  }

  /// Opens a log of this or of an earlier format version: of the latter only events can be read, and no state.
  package init(
    directory: String, fileSystem: any FileSystem = PosixFileSystem(), allowingEarlierVersions: Bool
  ) throws(LogError) {
    let files = LogFiles(directory: directory, fileSystem: fileSystem)
    var attempts = 3
    while true {
      attempts -= 1
      // The mark first: a segment that takes another's place is there before the mark tells of it.
      let marks = try files.readMarks()
      let (file, header) = try files.openSegment(.read, allowingEarlierVersions: allowingEarlierVersions)
      do {
        let extent = try LogExtent(
          file: file, header: header, mark: CommitMark.inForce(in: marks, of: header.identity))
        self.init(directory: directory, file: file, header: header, extent: extent)
        return
      } catch {
        // A writer may have appended and sealed between the two looks; damage stays.
        if error.code != .damaged || attempts == 0 { throw error }
      }
    }
  }

  init(directory: String, file: any File, header: SegmentHeader, extent: LogExtent) {
    identity = header.identity
    formatVersion = Int(header.version)
    self.directory = directory
    path = file.path
    frames = extent.frames
    length = extent.length
    tail = extent.tail
    isMarked = extent.isMarked
    lastSequence = extent.lastSequence
  }

  /// When the last event was recorded; nil for an empty log.
  public var lastRecorded: Instant? { frames.last?.header.lastRecorded }

  /// The digest of the log after its last event. Complexity: O(1); ``verify(progress:)`` computes it anew.
  public var digest: LogDigest { frames.last?.header.digest ?? .empty }
}

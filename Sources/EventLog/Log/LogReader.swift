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
  /// The sequence of the last event, as the commit mark has it; nil when there is no valid mark.
  let markedSequence: UInt64?
  let file: any File
  let header: SegmentHeader
  /// The bytes of the segment that hold acknowledged events.
  let length: Int

  /// Opens the log in `directory` for reading.
  ///
  /// - Throws: ``LogError`` when there is no log, or its header is damaged. Damage further in is met when the
  ///   events are read.
  /// - Complexity: O(1) when the log was closed in order; otherwise its frames are walked over once.
  public init(directory: String, fileSystem: any FileSystem = PosixFileSystem()) throws(LogError) {
    let files = LogFiles(directory: directory, fileSystem: fileSystem)
    let (file, header) = try files.openSegment(.read)
    let mark = try files.readMark(of: header.identity)
    let extent = try LogExtent(file: file, header: header, mark: mark)
    self.init(directory: directory, file: file, header: header, extent: extent, isMarked: mark != nil)
  }

  init(directory: String, file: any File, header: SegmentHeader, extent: LogExtent, isMarked: Bool) {
    self.isMarked = isMarked
    identity = header.identity
    self.directory = directory
    self.file = file
    self.header = header
    length = extent.length
    tail = extent.tail
    markedSequence = extent.markedSequence
  }
}

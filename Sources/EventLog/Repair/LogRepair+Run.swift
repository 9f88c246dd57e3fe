extension LogRepair {
  /// Writes every intact event of the log in `directory` into a new log in `output`, and changes nothing else.
  ///
  /// Ids, contents and recorded times stay; sequences close up where events are lost. A correction whose event is lost
  /// is kept without its link, for what it says still stands; a retraction of a lost event is left out. `progress` is
  /// told the bytes read so far and in all.
  ///
  /// - Throws: ``LogError`` when `output` exists and is not empty, when no identity of the log can be read, when the
  ///   disk fails, or when another log than this was damaged on purpose so that its intact events contradict each other.
  /// - Complexity: O(n); the tables and a part of one frame are in memory at a time.
  public static func write(
    intactEventsOf directory: String, into output: String, fileSystem: any FileSystem = PosixFileSystem(),
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(LogError) -> LogRepair {
    let source = try SalvageSource(LogFiles(directory: directory, fileSystem: fileSystem))
    try checkEmpty(output, fileSystem)
    let identity = try LogWriter.makeLog(in: output, fileSystem: fileSystem)
    let last = source.walk.frames.last?.header.lastRecorded
    // The recorded times are taken over, whatever the clock says.
    let writer = try LogWriter(
      directory: output, fileSystem: fileSystem, now: { max(.now(), last ?? .now()) })
    var pass = try SalvagePass(source)
    try writer.append(from: { try pass.next(progress) }, outcome: { _ in })
    return pass.report(directory: output, identity: identity, kept: writer.lastSequence)
  }

  private static func checkEmpty(_ directory: String, _ fileSystem: any FileSystem) throws(LogError) {
    do {
      if try fileSystem.list(directory).isEmpty { return }
    } catch {
      if error.isNotFound { return }
      throw LogError(error)
    }
    throw LogError(
      .alreadyExists, "\(directory) is not empty",
      advice: "name a directory that is empty or does not exist yet")
  }
}

/// A damaged log as far as it can be read.
struct SalvageSource {
  let path: String
  let walk: SalvageWalk
  let tables: SalvagedTables
  /// The last sequence that had been acknowledged, as far as that is known.
  let lastSequence: UInt64
  /// Where the bytes end that hold acknowledged events, or the file when it is shorter.
  let limit: Int

  init(_ files: LogFiles) throws(LogError) {
    let marks = try files.readMarks()
    let file: any File
    let size: Int
    let head: [UInt8]
    do {
      file = try files.fileSystem.open(files.segmentPath, .read)
      size = try file.size()
      head = try file.bytes(at: 0, count: SegmentHeader.length)
    } catch {
      if error.isNotFound { throw LogError.noLog(in: files.directory) }
      throw LogError(error)
    }
    let identity: LogIdentity
    if SegmentHeader.isIntact(head) {
      identity = try files.openSegment(.read, allowingEarlierVersions: true).header.identity
    } else if let told = CommitMark.identity(in: marks) {
      identity = told
    } else {
      throw LogError(
        .damaged,
        "\(files.segmentPath), offset 0: neither the segment nor the commit mark tells the log's identity",
        advice: "restore one of the two files from a copy")
    }
    let mark = CommitMark.inForce(in: marks, of: identity)
    path = file.path
    limit = min(mark?.durableLength ?? size, size)
    walk = try SalvageWalk(file: file, identity: identity, limit: limit)
    tables = try SalvagedTables(walk.frames)
    let last = walk.frames.last?.header.lastSequence ?? 0
    lastSequence = max(mark?.lastSequence ?? 0, last)
  }
}

extension CommitMark {
  /// The identity that a valid slot of a mark file tells; nil when none is valid.
  fileprivate static func identity(in file: [UInt8]) -> LogIdentity? {
    stride(from: 0, through: file.count - slotLength, by: slotLength).lazy.compactMap { start in
      let identity = LogIdentity(bytes: Array(file[start + 8..<start + 24]))
      return CommitMark.inForce(in: Array(file[start..<start + slotLength]), of: identity) == nil
        ? nil : identity
    }.first
  }
}

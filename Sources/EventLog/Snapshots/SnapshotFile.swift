import Countries

/// A snapshot in its file.
package struct SnapshotFile: Sendable {
  /// Which log it is of, and up to where.
  package let header: SnapshotHeader
  /// The path of the file.
  package let path: String
  /// Its length in bytes.
  package let length: Int
  private let file: any File

  /// Opens a snapshot; nil when the file is none of this version, or its head is damaged.
  ///
  /// Snapshots are a cache: what cannot be read is as if it were not there.
  package init?(path: String, fileSystem: any FileSystem = PosixFileSystem()) {
    guard let file = try? fileSystem.open(path, .read), let length = try? file.size(),
      let head = try? file.bytes(at: 0, count: SnapshotHeader.length), let header = SnapshotHeader(head),
      header.indexOffset == length - header.partCount * SnapshotIndex.entryLength
    else { return nil }
    self.file = file
    self.path = path
    self.length = length
    self.header = header
  }

  /// Whether it stands for the first events of a log as the log is.
  package func belongs(to log: LogReader) -> Bool {
    header.identity == log.identity
      && header.frameChecksum == log.frameChecksum(endingAt: header.lastSequence)
  }

  /// Its facts and ties as a fold reads them, and the events that were void; nil when it is damaged.
  package func read() -> (frame: FoldFrame, voided: [UInt64])? {
    let frame = try? Frame(file: file, offset: SnapshotHeader.length, limit: length, in: header.identity)
    guard let frame, frame.chunks(.voided).reduce(0, { $0 + $1.rows }) <= header.lastSequence,
      let folded = try? FoldFrame(frame, isSnapshot: true), (try? frame.checkChunks()) != nil,
      let voided = try? frame.column(.voided, as: UInt64.self)
    else { return nil }
    return (folded, voided)
  }

  /// What it holds of one country; nil when it is damaged, or no event up to it tied anything to the country.
  package func part(of country: CountryCode) -> Part? {
    guard let place = index()?.places[country] else { return nil }
    let frame = try? Frame(file: file, offset: place.lowerBound, limit: place.upperBound, in: header.identity)
    guard let frame, let folded = try? FoldFrame(frame, isSnapshot: true), (try? frame.checkChunks()) != nil,
      let voided = try? frame.column(.voided, as: UInt64.self),
      let entities = try? LogTables.numbers([frame], .partEntity),
      let cells = try? LogTables.numbers([frame], .partCell),
      let ties = try? LogTables.numbers([frame], .partTie)
    else { return nil }
    return Part(frame: folded, voided: voided, entities: entities, cells: cells, ties: ties)
  }

  /// What a snapshot holds of one country.
  package struct Part: Sendable {
    /// Its facts and ties as a fold reads them, with local numbers.
    package let frame: FoldFrame
    /// The events that were void.
    package let voided: [UInt64]
    /// The log's numbers of its entities, cells and ties, by their local numbers.
    package let entities: [UInt32]
    let cells: [UInt32]
    let ties: [UInt32]
  }

  private func index() -> SnapshotIndex? {
    let count = header.partCount * SnapshotIndex.entryLength
    guard let bytes = try? file.bytes(at: header.indexOffset, count: count), bytes.count == count,
      crc32c(bytes) == header.indexChecksum
    else { return nil }
    return SnapshotIndex(bytes, length: header.indexOffset)
  }

  /// How the name of a snapshot ends that was made without anybody asking for it.
  private static let automaticSuffix = ".auto.snapshot"

  /// Whether it was made without anybody asking for it, so that a later one may take its place.
  package var isAutomatic: Bool { path.hasSuffix(SnapshotFile.automaticSuffix) }

  /// Writes a snapshot of a log into `directory`: whole and under its own name, or not at all.
  ///
  /// - Throws: ``LogError`` when the directory cannot be written, or no frame of the log ends at `lastSequence`.
  package static func write(
    _ content: SnapshotContent, _ definitions: FoldDefinitions, of log: LogReader, lastSequence: UInt64,
    horizon: Int64,
    projectionVersion: UInt32, isAutomatic: Bool,
    directory: String, fileSystem: any FileSystem = PosixFileSystem()
  ) throws(LogError) -> SnapshotFile? {
    guard let checksum = log.frameChecksum(endingAt: lastSequence), lastSequence <= UInt64(UInt32.max) else {
      return nil
    }
    let header = SnapshotHeader(
      projectionVersion: projectionVersion, identity: log.identity, lastSequence: lastSequence,
      horizon: horizon,
      frameChecksum: checksum)
    let files = LogFiles(directory: directory, fileSystem: fileSystem)
    do {
      try files.makeDirectory(directory)
      let suffix = isAutomatic ? SnapshotFile.automaticSuffix : ".snapshot"
      let name = "\(log.identity)-\(lastSequence)-\(horizon)\(suffix)"
      try files.place(
        SnapshotEncoder.encode(content, definitions, header), at: name, among: try fileSystem.list(directory))
      return SnapshotFile(path: files.path(name), fileSystem: fileSystem)
    } catch {
      throw LogError(error)
    }
  }
}

extension LogReader {
  /// The checksum of the header of the frame that ends with a sequence; nil when none does.
  fileprivate func frameChecksum(endingAt sequence: UInt64) -> UInt32? {
    guard let frame = frame(of: sequence), frame.header.lastSequence == sequence else { return nil }
    return crc32c(frame.header.encoded(in: identity))
  }
}

extension SnapshotFile {
  /// Removes the file.
  ///
  /// - Throws: ``LogError`` when it cannot be removed.
  package func remove(_ fileSystem: any FileSystem) throws(LogError) {
    do {
      try fileSystem.remove(path)
    } catch {
      throw LogError(error)
    }
  }
}

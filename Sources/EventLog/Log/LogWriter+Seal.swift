extension LogWriter {
  /// Frames of fewer events than this are small: single appends make them.
  private static let smallFrameEvents = 4096
  /// How many small frames a segment has at least before they are sealed into large ones.
  private static let smallFramesBeforeSealing = 64
  /// A segment of more bytes is left as it is: writing it anew would take longer than reading its small frames.
  private static let sealedBytesMax = 64 << 20

  /// Whether the small frames of the segment are many enough to be worth one large frame.
  ///
  /// The more events there are, the more small frames must have gathered: so an event is written anew a few times in
  /// the life of a log, and not at every append.
  private var isWorthSealing: Bool {
    let small = frames.count { $0.header.eventCount < LogWriter.smallFrameEvents }
    let threshold = max(LogWriter.smallFramesBeforeSealing, Int(commit.lastSequence) / 256)
    return small >= threshold && commit.durableLength <= LogWriter.sealedBytesMax
  }

  /// Seals the small frames of the segment into large ones when there are many.
  ///
  /// The same events, with their sequences, are written into a new file, which takes the segment's name in one step. A
  /// crash before that leaves the segment as it was; one after it leaves a segment that is shorter than the commit
  /// mark says and ends with the same event, which readers accept. Sealing is no part of an append: what had been
  /// acknowledged stays acknowledged when it fails.
  func sealIfWorthwhile() {
    guard isWorthSealing, !isPoisoned else { return }
    do {
      guard let bytes = try sealedSegment(), bytes.count < commit.durableLength else { return }
      try files.place(
        bytes, at: LogFiles.segmentName, among: try files.fileSystem.list(files.directory))
      try adoptSegment()
    } catch {
      // The segment's name leads to the old file or to the new one; the next writer finds out which.
      isPoisoned = true
    }
  }

  /// The segment with its events in frames as large as they can be.
  private func sealedSegment() throws -> [UInt8]? {
    let reader = LogReader(
      directory: files.directory, file: segment, header: header,
      extent: try LogExtent(file: segment, header: header, mark: commit))
    var bytes = header.encoded
    var dictionary = DictionaryBuilder()
    var builder: FrameBuilder?
    var digest = LogDigest.empty
    func finish() {
      guard var full = builder else { return }
      bytes += full.finish(dictionary.pending, in: header.identity)
      digest = full.digest
      builder = nil
    }
    try reader.forEachEvent { event throws(LogError) in
      if builder == nil {
        builder = FrameBuilder(
          firstSequence: event.sequence, bases: dictionary.sizes, digest: digest, layout: layout)
        dictionary.beginFrame()
      }
      try builder?.append(event, &dictionary)
      if builder?.isFull(hasLongTexts: dictionary.hasLongTexts) == true { finish() }
    }
    finish()
    return bytes
  }

  /// Goes on with the file that has the segment's name now.
  private func adoptSegment() throws {
    (segment, header) = try files.openSegment(.readWrite)
    let size = try segment.size()
    var next = commit
    next.counter += 1
    next.durableLength = size
    try mark.writeAll(next.encoded(in: header.identity), at: next.offset)
    try mark.sync()
    commit = next
    isStale = true
    frames = try LogExtent(file: segment, header: header, mark: commit).frames
  }
}

extension LogWriter {
  /// Seals the small frames at the end of the segment into large ones when there are many.
  ///
  /// The same events, with their sequences, are written into a new file behind a copy of what stands before them, and
  /// it takes the segment's name in one step. A crash before that leaves the segment as it was; one after it leaves a
  /// segment that is shorter than the commit mark says and ends with the same event, which readers accept. Sealing is
  /// no part of an append: what had been acknowledged stays acknowledged when it fails.
  func sealIfWorthwhile() {
    guard !isPoisoned, let plan = SealPlan(frames, length: commit.durableLength, limits) else { return }
    do {
      let bytes = try sealedFrames(plan)
      guard plan.keptLength + bytes.count < commit.durableLength else { return }
      let names = try files.fileSystem.list(files.directory)
      try files.place(at: LogFiles.segmentName, among: names) { file throws(FileError) in
        try segment.copy(plan.keptLength, to: file)
        try file.writeAll(bytes, at: plan.keptLength)
      }
      try adoptSegment()
    } catch {
      // The segment's name leads to the old file or to the new one; the next writer finds out which.
      isPoisoned = true
    }
  }

  /// The events behind the frames that stay, in frames as large as they can be.
  private func sealedFrames(_ plan: SealPlan) throws -> [UInt8] {
    let reader = LogReader(
      directory: files.directory, file: segment, header: header,
      extent: try LogExtent(file: segment, header: header, mark: commit))
    let kept = reader.firstFrames(plan.keptFrames)
    var dictionary = kept.map(DictionaryBuilder.init) ?? DictionaryBuilder()
    var bytes: [UInt8] = []
    var builder: FrameBuilder?
    var digest = kept?.digest ?? .empty
    func finish() {
      guard var full = builder else { return }
      bytes += full.finish(dictionary.pending, in: header.identity)
      digest = full.digest
      builder = nil
    }
    var cursor = try reader.cursor(after: kept?.lastSequence ?? 0)
    while let event = try cursor.next() {
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
    tables = nil
    frames = try LogExtent(file: segment, header: header, mark: commit).frames
  }
}

extension File {
  /// Copies the first `length` bytes to the beginning of another file.
  fileprivate func copy(_ length: Int, to other: any File) throws(FileError) {
    let step = 1 << 20
    for offset in stride(from: 0, to: length, by: step) {
      let part = try bytes(at: offset, count: min(step, length - offset))
      if part.count < min(step, length - offset) { throw FileError.endsTooEarly(path) }
      try other.writeAll(part, at: offset)
    }
  }
}

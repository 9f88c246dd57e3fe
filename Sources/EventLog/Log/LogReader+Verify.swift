extension LogReader {
  /// Checks every byte and every rule of the log.
  ///
  /// Each event is decoded and checked as if it were appended now, and each frame built again from its events: every
  /// column must come out the same. `progress` is told the bytes checked so far and in all.
  ///
  /// - Throws: ``LogError`` at the first frame that breaks a rule.
  /// - Complexity: O(n), about three times what appending the same events takes.
  public func verify(progress: (Int, Int) -> Void = { _, _ in }) throws(LogError) -> LogStatistics {
    try verify(layout: FrameLayout(), progress: progress)
  }

  /// Checks every byte and every rule of the log, and looks for the event after which it had a digest.
  ///
  /// When a digest was noted elsewhere, its sequence proves that every event up to it is as it was then; it is 0 for the
  /// digest of an empty log, and nil for one that the log never had.
  ///
  /// - Throws: ``LogError`` at the first frame that breaks a rule.
  /// - Complexity: that of ``verify(progress:)``: the log is read once.
  public func verify(
    seeking digest: LogDigest, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(LogError) -> (statistics: LogStatistics, sequence: UInt64?) {
    var found: UInt64? = digest == .empty ? 0 : nil
    let statistics = try verify(
      layout: FrameLayout(), seeking: digest, { found = found ?? $0 }, progress: progress)
    return (statistics, found)
  }

  /// Checks a log that was written with `layout`; `found` is told the sequence after which it had the digest `sought`.
  package func verify(
    layout: FrameLayout, seeking sought: LogDigest? = nil, _ found: (UInt64) -> Void = { _ in },
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(LogError) -> LogStatistics {
    let tables = try tables()
    var index = try AppendIndex(LogReader(self, frames: []), keepsEvents: true)
    var dictionary = DictionaryBuilder()
    var digest = LogDigest.empty
    for frame in frames {
      progress(frame.offset, length)
      try frame.guarding {
        try frame.checkChunks()
        let decoder = EventDecoder(frame, tables)
        let count = frame.header.eventCount
        var events: [Event] = []
        events.reserveCapacity(count)
        for row in stride(from: 0, to: count, by: LogReader.rowsAtATime) {
          let block = try decoder.events(rows: row..<min(row + LogReader.rowsAtATime, count))
          for event in block { try index.insertVerified(event) }
          events += block
          // To build the frame again takes about as long.
          progress(frame.offset + frame.header.frameLength * events.count / count / 2, length)
        }
        index.frameWritten(frame)
        if let sequence = try frame.checkColumns(events, after: digest, &dictionary, layout, sought) {
          found(sequence)
        }
      }
      digest = frame.header.digest
      progress(frame.offset + frame.header.frameLength, length)
    }
    return statistics
  }

  /// The view as it was after its first frames; nil when it has none.
  package func firstFrames(_ count: Int) -> LogReader? {
    frames.isEmpty ? nil : LogReader(self, frames: Array(frames.prefix(count)))
  }

  /// The same view with only some of its frames.
  init(_ whole: LogReader, frames: [Frame]) {
    identity = whole.identity
    formatVersion = whole.formatVersion
    directory = whole.directory
    tail = whole.tail
    isMarked = whole.isMarked
    path = whole.path
    length = whole.length
    self.frames = frames
    lastSequence = frames.last?.header.lastSequence ?? 0
  }
}

extension Frame {
  /// Builds the frame again from its events and compares every column with what is stored.
  ///
  /// `dictionary` holds the tables before the frame, and afterwards those after it; `digest` is that before it. Gives the
  /// sequence of the event after which the log has the digest `sought`, if that is one of the frame's.
  fileprivate func checkColumns(
    _ events: [Event], after digest: LogDigest, _ dictionary: inout DictionaryBuilder, _ layout: FrameLayout,
    _ sought: LogDigest?
  ) throws -> UInt64? {
    var builder = FrameBuilder(
      firstSequence: header.firstSequence, bases: dictionary.sizes, digest: digest, layout: layout,
      sought: sought)
    dictionary.beginFrame()
    for event in events { try builder.append(event, &dictionary) }
    let rebuilt = builder.chunks(dictionary.pending)
    guard rebuilt.entries.count == entries.count else {
      throw FormatFault("the frame has other chunks than its events need")
    }
    for (stored, expected) in zip(entries, rebuilt.entries) {
      guard stored.kind == expected.kind, stored.part == expected.part, stored.form == expected.form,
        stored.rows == expected.rows, stored.base == expected.base,
        stored.contentLength == expected.contentLength,
        try content(stored) == rebuilt.content(expected)
      else { throw FormatFault("a column of the frame differs from what its events say") }
    }
    guard builder.digest == header.digest else {
      throw FormatFault("the frame's digest is not that of its events and of those before them")
    }
    guard builder.agrees(with: header) else {
      throw FormatFault("the frame header differs from what its events say")
    }
    return builder.found
  }
}

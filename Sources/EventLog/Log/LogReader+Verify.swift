extension LogReader {
  /// Reads the whole log, checks every byte and every rule of it, and gives its sizes.
  ///
  /// `progress` is told the bytes checked so far and in all.
  ///
  /// - Throws: ``LogError`` at the first byte that breaks a rule of the format, or when two events have one id, or
  ///   a correction names an event that does not stand before it.
  /// - Complexity: O(n); the events' ids and contents are held in memory.
  public func verify(progress: (Int, Int) -> Void = { _, _ in }) throws(LogError) -> LogStatistics {
    var index = AppendIndex()
    return try statistics { header, events, offset throws(LogError) in
      for event in events { try index.insertVerified(event, frameOffset: offset, path: file.path) }
      progress(offset + FrameHeader.length + header.payloadLength, length)
    }
  }

  /// The sizes of the log, and every event on the way.
  ///
  /// - Throws: ``LogError`` at the first byte that breaks a rule of the format.
  /// - Complexity: O(n).
  public func statistics(_ body: (Event) -> Void) throws(LogError) -> LogStatistics {
    try statistics { _, events, _ throws(LogError) in events.forEach(body) }
  }

  private func statistics(
    _ body: (FrameHeader, [Event], Int) throws(LogError) -> Void
  ) throws(LogError) -> LogStatistics {
    var contentBytes = 0
    var events: UInt64 = 0
    let frames = try forEachFrame { header, batch, offset throws(LogError) in
      contentBytes += header.contentLength
      events += UInt64(batch.count)
      try body(header, batch, offset)
    }
    return LogStatistics(
      formatVersion: Int(SegmentHeader.formatVersion), frames: frames, events: events,
      compressedBytes: length, contentBytes: contentBytes)
  }
}

extension LogReader {
  /// The sequence of the event after which the log had a digest, computed from the events anew; 0 for that of an empty
  /// log, nil when it never had it.
  ///
  /// When a digest was noted elsewhere, this proves that every event up to the sequence is as it was then. `progress`
  /// is told how many events have been looked at, and how many there are.
  ///
  /// - Throws: ``LogError`` when a frame is damaged.
  /// - Complexity: O(n).
  public func sequence(
    of digest: LogDigest, progress: (UInt64, UInt64) -> Void = { _, _ in }
  ) throws(LogError) -> UInt64? {
    var current = LogDigest.empty
    if digest == current { return 0 }
    var cursor = try cursor()
    var writer = JSONWriter()
    while let event = try cursor.next() {
      current.extend(by: event, &writer)
      if current == digest { return event.sequence }
      if event.sequence.isMultiple(of: 1024) { progress(event.sequence, lastSequence) }
    }
    return nil
  }
}

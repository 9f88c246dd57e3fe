/// Makes a log of the present format version from one of an earlier version, or of the same.
///
/// Events keep their sequences, ids and recorded times. The log that is read is left as it is.
public enum LogUpgrade {
  /// Copies the events of the log in `directory` into a new log in `target`.
  ///
  /// `progress` is told how many events have been copied, and how many there are.
  ///
  /// - Throws: ``LogError`` when the one cannot be read, or the other is there already or cannot be written.
  /// - Complexity: O(n); a part of a frame is in memory at a time.
  /// - Returns: The format version of the log that was read.
  public static func upgrade(
    _ directory: String, to target: String, fileSystem: any FileSystem = PosixFileSystem(),
    progress: (UInt64, UInt64) -> Void = { _, _ in }
  ) throws(LogError) -> Int {
    let old = try LogReader(directory: directory, fileSystem: fileSystem, allowingEarlierVersions: true)
    if let tail = old.tail, !tail.lost.isEmpty {
      throw LogError(
        .damaged,
        "the log in \(directory) has lost events \(tail.lost.lowerBound) to \(tail.lost.upperBound - 1)",
        advice: "restore it from a copy, or open it for writing with the version of annals that made it")
    }
    var cursor = try old.cursor()
    _ = try LogWriter.makeLog(in: target, fileSystem: fileSystem)
    let writer = try LogWriter(directory: target, fileSystem: fileSystem)
    var count: UInt64 = 0
    try writer.append(
      from: {
        guard let event = try cursor.next() else { return nil }
        count += 1
        if count.isMultiple(of: 1024) { progress(count, old.lastSequence) }
        return EventDraft(event)
      }, outcome: { _ in })
    progress(old.lastSequence, old.lastSequence)
    return old.formatVersion
  }
}

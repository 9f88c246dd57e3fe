/// Sizes of a log.
public struct LogStatistics: Hashable, Sendable {
  /// The format version of its segments.
  public let formatVersion: Int
  /// How many frames it has.
  public let frames: Int
  /// How many events it has.
  public let events: UInt64
  /// How many facts they assert: values set or taken away, and members that joined or left.
  public let facts: Int
  /// Bytes of acknowledged events on disk, headers included.
  public let compressedBytes: Int
  /// Bytes of the same columns before compression.
  public let contentBytes: Int
  /// The digest of the log after its last event.
  public let digest: LogDigest
}

extension LogReader {
  /// How many facts the frames assert that end at or before a sequence. Complexity: O(f) for f frames.
  package func facts(through sequence: UInt64 = .max) -> Int {
    frames.reduce(0) { $1.header.lastSequence <= sequence ? $0 + $1.header.factCount : $0 }
  }

  /// The sizes of the log. Complexity: O(f) for f frames; no event is read.
  public var statistics: LogStatistics {
    LogStatistics(
      formatVersion: formatVersion, frames: frames.count, events: lastSequence,
      facts: facts(), compressedBytes: length,
      contentBytes: frames.reduce(0) { sum, frame in
        frame.entries.reduce(sum) { $0 + $1.contentLength }
      }, digest: digest)
  }
}

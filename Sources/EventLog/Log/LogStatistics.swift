/// Sizes of a log.
public struct LogStatistics: Hashable, Sendable {
  /// The format version of its segments.
  public let formatVersion: Int
  /// How many frames it has.
  public let frames: Int
  /// How many events it has.
  public let events: UInt64
  /// Bytes of acknowledged events on disk, headers included.
  public let compressedBytes: Int
  /// Bytes of the same events before compression.
  public let contentBytes: Int
}

/// The 128 bytes at the head of a snapshot file: which log it is of, and up to where.
///
/// | offset | size | what |
/// |---|---|---|
/// | 0 | 8 | magic: `ANNALSNP` |
/// | 8 | 4 | version of the snapshot format, 2 |
/// | 12 | 4 | version of the fold that made it |
/// | 16 | 16 | log identity |
/// | 32 | 8 | sequence of the last event that it stands for, which is the last of a frame |
/// | 40 | 8 | horizon: the day from which on it may be used, days since 1970-01-01 |
/// | 48 | 4 | checksum of the header of the frame that ends there |
/// | 52 | 4 | CRC-32C of the index of the parts |
/// | 56 | 8 | offset of that index, which ends the file |
/// | 64 | 4 | number of parts, one a country |
/// | 68 | 56 | zero |
/// | 124 | 4 | CRC-32C of bytes 0 to 123 |
package struct SnapshotHeader: Hashable, Sendable {
  static let length = 128
  static let magic = Array("ANNALSNP".utf8)
  static let formatVersion: UInt32 = 2

  /// The version of the fold that made it.
  package var projectionVersion: UInt32
  /// The log that it is of.
  package var identity: LogIdentity
  /// The sequence of the last event that it stands for.
  package var lastSequence: UInt64
  /// The day from which on it may be used.
  package var horizon: Int64
  var frameChecksum: UInt32
  var indexChecksum: UInt32 = 0
  var indexOffset = 0
  var partCount = 0

  var encoded: [UInt8] {
    var bytes = SnapshotHeader.magic
    bytes.appendInteger(SnapshotHeader.formatVersion)
    bytes.appendInteger(projectionVersion)
    bytes += identity.bytes
    bytes.appendInteger(lastSequence)
    bytes.appendInteger(horizon)
    bytes.appendInteger(frameChecksum)
    bytes.appendInteger(indexChecksum)
    bytes.appendInteger(UInt64(indexOffset))
    bytes.appendInteger(UInt32(partCount))
    bytes.appendZeros(upTo: 124)
    bytes.appendInteger(crc32c(bytes))
    return bytes
  }
}

extension SnapshotHeader {
  /// Reads a header; nil when it is not one of this version, or damaged.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= SnapshotHeader.length, bytes.starts(with: SnapshotHeader.magic),
      bytes.integer(at: 124) == crc32c(bytes[0..<124]),
      bytes.integer(at: 8, as: UInt32.self) == SnapshotHeader.formatVersion
    else { return nil }
    self.init(
      projectionVersion: bytes.integer(at: 12), identity: LogIdentity(bytes: Array(bytes[16..<32])),
      lastSequence: bytes.integer(at: 32), horizon: bytes.integer(at: 40),
      frameChecksum: bytes.integer(at: 48), indexChecksum: bytes.integer(at: 52),
      indexOffset: Int(truncatingIfNeeded: bytes.integer(at: 56, as: UInt64.self)),
      partCount: Int(bytes.integer(at: 64, as: UInt32.self)))
    guard indexOffset >= 0, partCount <= SnapshotIndex.maximumCount else { return nil }
  }
}

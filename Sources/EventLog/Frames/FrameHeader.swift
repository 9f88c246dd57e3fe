/// The 256 bytes at the head of a frame.
///
/// | offset | size | what |
/// |---|---|---|
/// | 0 | 4 | magic: `46 52 4D 32` (`FRM2`) |
/// | 4 | 4 | flags: 1 = an event of the frame corrects or retracts |
/// | 8 | 8 | length of the frame in bytes, header and directory included, at most 2^32 |
/// | 16 | 4 | number of chunks, which is that of the directory's entries, at most 2^16 |
/// | 20 | 4 | number of events, 1 to 2^20 |
/// | 24 | 4 | number of facts |
/// | 28 | 4 | CRC-32C of the directory as it is stored |
/// | 32 | 8 | sequence of the first event |
/// | 40 | 8 | recorded time of the first event, microseconds since 1970-01-01T00:00:00Z |
/// | 48 | 8 | recorded time of the last event |
/// | 56 | 8 | the first day on which anything in the frame may begin to hold, days since 1970-01-01; least = no such day |
/// | 64 | 8 | the last start: the last day by which a head or rest has begun; least = there is none |
/// | 72 | 32 | how many entries each of the log's tables has before the frame: entities, attributes, kinds, sources, dates, country sets, cells, ties; 4 bytes each |
/// | 104 | 4 | length of the directory as it is stored: an LZ4 block when that is shorter than its 40 bytes a chunk |
/// | 108 | 88 | the countries of the events: bit 26 *a* + *b* for the letters number *a* and *b* |
/// | 196 | 24 | zero |
/// | 220 | 32 | digest of the log after the last event |
/// | 252 | 4 | CRC-32C of the log identity followed by bytes 0 to 251 |
struct FrameHeader: Hashable, Sendable {
  static let length = 256
  static let magic: [UInt8] = [0x46, 0x52, 0x4D, 0x32]
  static let maximumEvents = 1 << 20
  static let maximumLength = 1 << 32
  static let maximumChunks = 1 << 16

  var hasCorrections: Bool
  var frameLength: Int
  var chunkCount: Int
  var eventCount: Int
  var factCount: Int
  var directoryChecksum: UInt32
  var firstSequence: UInt64
  var firstRecorded: Instant
  var lastRecorded: Instant
  var firstStart: Int64
  var lastStart: Int64
  var bases: TableSizes
  var storedDirectoryLength: Int
  var countries = CountryBits()
  var digest = LogDigest.empty
  /// Bytes of the header itself, which format version 1 had fewer of.
  var headerLength = FrameHeader.length

  var lastSequence: UInt64 { firstSequence + UInt64(eventCount) - 1 }

  /// Whether the rest of the facts is in the order of their events, as it was not in format version 1.
  var hasRestInOrder: Bool { headerLength == FrameHeader.length }

  /// Bytes of header and directory: where the chunks begin.
  var prefixLength: Int { headerLength + storedDirectoryLength }

  /// Bytes of the directory once decompressed.
  var directoryLength: Int { chunkCount * ChunkEntry.length }

  func encoded(in log: LogIdentity) -> [UInt8] {
    var bytes = FrameHeader.magic
    bytes.appendInteger(UInt32(hasCorrections ? 1 : 0))
    bytes.appendInteger(UInt64(frameLength))
    for count in [chunkCount, eventCount, factCount] { bytes.appendInteger(UInt32(count)) }
    bytes.appendInteger(directoryChecksum)
    bytes.appendInteger(firstSequence)
    bytes.appendInteger(firstRecorded.microseconds)
    bytes.appendInteger(lastRecorded.microseconds)
    bytes.appendInteger(firstStart)
    bytes.appendInteger(lastStart)
    for size in bases.all { bytes.appendInteger(UInt32(size)) }
    bytes.appendInteger(UInt32(storedDirectoryLength))
    bytes += countries.bytes
    bytes.appendZeros(upTo: 220)
    bytes += digest.bytes
    bytes.appendInteger(crc32c(bytes, seed: crc32c(log.bytes)))
    return bytes
  }
}

extension FrameHeader {
  /// The layouts of the header that logs have been written with.
  private enum Layout {
    case version1, version2

    init(_ bytes: [UInt8]) throws(FormatFault) {
      if bytes.starts(with: FrameHeader.magic) {
        self = .version2
      } else if bytes.starts(with: [0x46, 0x52, 0x4D, 0x31]) {
        self = .version1
      } else {
        throw FormatFault("no frame begins here")
      }
    }

    /// The bytes of the header.
    var length: Int { self == .version1 ? 128 : FrameHeader.length }
  }

  /// Reads a header; nil when the bytes end before it does. The error says which rule of the table it breaks.
  init?(_ bytes: [UInt8], in log: LogIdentity) throws(FormatFault) {
    if bytes.count < 4 { return nil }
    let layout = try Layout(bytes)
    let end = layout.length - 4
    if bytes.count < layout.length { return nil }
    guard bytes.integer(at: end) == crc32c(bytes[0..<end], seed: crc32c(log.bytes)) else {
      throw FormatFault("the frame header fails its checksum")
    }
    func count(_ offset: Int) -> Int { Int(bytes.integer(at: offset, as: UInt32.self)) }
    let flags: UInt32 = bytes.integer(at: 4)
    self.init(
      hasCorrections: flags == 1, frameLength: Int(truncatingIfNeeded: bytes.integer(at: 8, as: UInt64.self)),
      chunkCount: count(16), eventCount: count(20), factCount: count(24),
      directoryChecksum: bytes.integer(at: 28),
      firstSequence: bytes.integer(at: 32), firstRecorded: Instant(microseconds: bytes.integer(at: 40)),
      lastRecorded: Instant(microseconds: bytes.integer(at: 48)), firstStart: bytes.integer(at: 56),
      lastStart: bytes.integer(at: 64), bases: TableSizes((0..<8).map { count(72 + 4 * $0) }),
      storedDirectoryLength: count(104), headerLength: layout.length)
    if layout == .version2 {
      countries = CountryBits(bytes: Array(bytes[108..<196]))
      digest = LogDigest(bytes: Array(bytes[220..<252]))
    }
    try checkSizes(flags: flags)
  }

  private func checkSizes(flags: UInt32) throws(FormatFault) {
    guard flags <= 1 else {
      throw FormatFault("the frame has flags that this version of annals does not know")
    }
    guard (1...FrameHeader.maximumEvents).contains(eventCount), chunkCount <= FrameHeader.maximumChunks,
      (0...FrameHeader.maximumLength).contains(frameLength),
      storedDirectoryLength <= directoryLength, directoryLength <= storedDirectoryLength * 255,
      frameLength >= prefixLength
    else { throw FormatFault("the frame declares a size that it cannot have") }
    guard firstRecorded <= lastRecorded else {
      throw FormatFault("the frame declares times that run backwards")
    }
  }
}

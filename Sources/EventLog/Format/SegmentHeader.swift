/// The first 64 bytes of a segment file.
///
/// | offset | size | what |
/// |---|---|---|
/// | 0 | 8 | magic: `89 41 4E 4E 41 4C 53 0A` |
/// | 8 | 4 | format version, 2 |
/// | 12 | 4 | zero |
/// | 16 | 16 | log identity |
/// | 32 | 8 | sequence of the segment's first event |
/// | 40 | 20 | zero |
/// | 60 | 4 | CRC-32C of bytes 0 to 59 |
struct SegmentHeader: Hashable {
  static let length = 64
  static let magic: [UInt8] = [0x89, 0x41, 0x4E, 0x4E, 0x41, 0x4C, 0x53, 0x0A]
  static let formatVersion: UInt32 = 2

  var version = SegmentHeader.formatVersion
  var identity: LogIdentity
  var firstSequence: UInt64

  var encoded: [UInt8] {
    var bytes = SegmentHeader.magic
    bytes.appendInteger(version)
    bytes.appendZeros(upTo: 16)
    bytes += identity.bytes
    bytes.appendInteger(firstSequence)
    bytes.appendZeros(upTo: 60)
    bytes.appendInteger(crc32c(bytes))
    return bytes
  }

  /// Whether the first bytes of a file are a header that matches its checksum, of whatever version.
  static func isIntact(_ bytes: [UInt8]) -> Bool {
    bytes.count >= SegmentHeader.length && bytes.starts(with: SegmentHeader.magic)
      && bytes.integer(at: 60) == crc32c(bytes[0..<60])
  }

  init(identity: LogIdentity, firstSequence: UInt64) {
    self.identity = identity
    self.firstSequence = firstSequence
  }

  /// Reads a header; the error says which rule of the table it breaks.
  init(_ bytes: [UInt8]) throws(FormatFault) {
    guard bytes.count >= SegmentHeader.length else { throw FormatFault("the file ends inside its header") }
    guard bytes.starts(with: SegmentHeader.magic) else { throw FormatFault("the file is not a log segment") }
    guard SegmentHeader.isIntact(bytes) else {
      throw FormatFault("the segment header fails its checksum")
    }
    version = bytes.integer(at: 8)
    guard (1...SegmentHeader.formatVersion).contains(version) else {
      throw FormatFault("format version \(version) is not known to this version of annals")
    }
    identity = LogIdentity(bytes: Array(bytes[16..<32]))
    firstSequence = bytes.integer(at: 32)
  }
}

/// The rule of the format that some bytes break.
struct FormatFault: Error, Hashable {
  let rule: String

  init(_ rule: String) { self.rule = rule }

  /// A number stands for nothing.
  static let undefined = FormatFault("something refers to a name that is not defined")
}

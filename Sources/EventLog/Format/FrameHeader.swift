/// The 64 bytes before each frame's payload.
///
/// | offset | size | what |
/// |---|---|---|
/// | 0 | 4 | magic: `46 52 4D 45` (`FRME`) |
/// | 4 | 2 | codec of the payload: 0 = JSON Lines in one LZ4 block |
/// | 6 | 2 | zero |
/// | 8 | 4 | length of the payload in bytes, at most 2^30 |
/// | 12 | 4 | length of the payload's content once decompressed, at most 2^30 |
/// | 16 | 8 | sequence of the first event |
/// | 24 | 4 | number of events, at least 1 |
/// | 28 | 4 | zero |
/// | 32 | 8 | recorded time of the first event, microseconds since 1970 |
/// | 40 | 8 | recorded time of the last event |
/// | 48 | 4 | CRC-32C of the payload |
/// | 52 | 8 | zero |
/// | 60 | 4 | CRC-32C of the log identity followed by bytes 0 to 59 |
struct FrameHeader: Hashable {
  static let length = 64
  static let magic: [UInt8] = [0x46, 0x52, 0x4D, 0x45]
  static let maximumLength = 1 << 30

  var codec: UInt16 = 0
  var payloadLength: Int
  var contentLength: Int
  var firstSequence: UInt64
  var eventCount: Int
  var firstRecorded: Instant
  var lastRecorded: Instant
  var payloadChecksum: UInt32

  var lastSequence: UInt64 { firstSequence + UInt64(eventCount) - 1 }

  func encoded(in log: LogIdentity) -> [UInt8] {
    var bytes = FrameHeader.magic
    bytes.appendInteger(codec)
    bytes.appendInteger(UInt16(0))
    bytes.appendInteger(UInt32(payloadLength))
    bytes.appendInteger(UInt32(contentLength))
    bytes.appendInteger(firstSequence)
    bytes.appendInteger(UInt32(eventCount))
    bytes.appendInteger(UInt32(0))
    bytes.appendInteger(firstRecorded.microseconds)
    bytes.appendInteger(lastRecorded.microseconds)
    bytes.appendInteger(payloadChecksum)
    bytes.appendZeros(upTo: 60)
    bytes.appendInteger(crc32c(bytes, seed: crc32c(log.bytes)))
    return bytes
  }
}

extension FrameHeader {
  /// Reads a header; the error says which rule of the table it breaks.
  init(_ bytes: [UInt8], in log: LogIdentity) throws(FormatFault) {
    guard bytes.count >= FrameHeader.length else { throw FormatFault("the file ends inside a frame header") }
    guard bytes.starts(with: FrameHeader.magic) else { throw FormatFault("no frame begins here") }
    guard bytes.integer(at: 60) == crc32c(bytes[0..<60], seed: crc32c(log.bytes)) else {
      throw FormatFault("the frame header fails its checksum")
    }
    self.init(
      codec: bytes.integer(at: 4), payloadLength: Int(bytes.integer(at: 8, as: UInt32.self)),
      contentLength: Int(bytes.integer(at: 12, as: UInt32.self)), firstSequence: bytes.integer(at: 16),
      eventCount: Int(bytes.integer(at: 24, as: UInt32.self)),
      firstRecorded: Instant(microseconds: bytes.integer(at: 32)),
      lastRecorded: Instant(microseconds: bytes.integer(at: 40)), payloadChecksum: bytes.integer(at: 48))
    guard codec == 0 else { throw FormatFault("codec \(codec) is not known to this version of annals") }
    guard payloadLength <= FrameHeader.maximumLength, contentLength <= FrameHeader.maximumLength else {
      throw FormatFault("the frame declares more than 2^30 bytes")
    }
    // LZ4 expands a byte to 255 at most, so a greater claim is a lie that would only cost memory.
    guard contentLength <= payloadLength * 255 else {
      throw FormatFault("the frame declares more content than its payload can hold")
    }
    guard eventCount > 0, firstRecorded <= lastRecorded else {
      throw FormatFault("the frame declares no events, or times that run backwards")
    }
  }
}

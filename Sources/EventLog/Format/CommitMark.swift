/// How much of the log has been acknowledged: written after the events are durable, before they are acknowledged.
///
/// The file holds two slots of 512 bytes; a new mark goes into the slot whose number is its counter's last bit, so
/// that a torn write leaves the one before. The mark in force is the valid one with the greatest counter.
///
/// | offset | size | what |
/// |---|---|---|
/// | 0 | 8 | magic: `ANNALSDM` |
/// | 8 | 16 | log identity |
/// | 24 | 8 | counter, rising by 1 |
/// | 32 | 8 | durable length of the segment in bytes |
/// | 40 | 8 | sequence of the last event, 0 for none |
/// | 48 | 8 | recorded time of the last event, microseconds since 1970; 0 for none |
/// | 56 | 452 | zero |
/// | 508 | 4 | CRC-32C of bytes 0 to 507 |
struct CommitMark: Hashable {
  static let slotLength = 512
  static let magic = Array("ANNALSDM".utf8)

  var counter: UInt64
  var durableLength: Int
  var lastSequence: UInt64
  var lastRecorded: Instant

  /// Where the mark goes in the file.
  var offset: Int { Int(counter & 1) * CommitMark.slotLength }

  func encoded(in log: LogIdentity) -> [UInt8] {
    var bytes = CommitMark.magic + log.bytes
    bytes.appendInteger(counter)
    bytes.appendInteger(UInt64(durableLength))
    bytes.appendInteger(lastSequence)
    bytes.appendInteger(lastRecorded.microseconds)
    bytes.appendZeros(upTo: 508)
    bytes.appendInteger(crc32c(bytes))
    return bytes
  }

  /// The mark in force in the bytes of a mark file; nil when no slot is valid.
  static func inForce(in file: [UInt8], of log: LogIdentity) -> CommitMark? {
    stride(from: 0, through: file.count - slotLength, by: slotLength).compactMap { start in
      CommitMark(slot: Array(file[start..<start + slotLength]), of: log)
    }.max { $0.counter < $1.counter }
  }

  private init?(slot: [UInt8], of log: LogIdentity) {
    guard slot.starts(with: CommitMark.magic), Array(slot[8..<24]) == log.bytes,
      slot.integer(at: 508) == crc32c(slot[0..<508]),
      let length = Int(exactly: slot.integer(at: 32, as: UInt64.self))
    else { return nil }
    self.init(
      counter: slot.integer(at: 24), durableLength: length, lastSequence: slot.integer(at: 40),
      lastRecorded: Instant(microseconds: slot.integer(at: 48)))
  }

  init(counter: UInt64, durableLength: Int, lastSequence: UInt64, lastRecorded: Instant) {
    self.counter = counter
    self.durableLength = durableLength
    self.lastSequence = lastSequence
    self.lastRecorded = lastRecorded
  }
}

import CChecksum

/// What a log says up to some event, in 32 bytes: no other history has the same digest.
///
/// The digest of an empty log is 32 zero bytes. That after an event is the SHA-256 (FIPS 180-4) of the digest before it
/// followed by the event in its external JSON form, as an export prints it, without the line feed. So it depends on
/// the events alone, not on frames or files, and can be computed from an export with any SHA-256.
public struct LogDigest: Hashable, Sendable {
  static let length = 32

  /// The 32 bytes.
  public private(set) var bytes: [UInt8]

  /// The digest of an empty log.
  public static let empty = LogDigest(bytes: [UInt8](repeating: 0, count: length))

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads 64 hexadecimal digits; nil when the text is anything else.
  public init?(_ text: some StringProtocol) {
    let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == text.utf8.count, digits.count == 2 * LogDigest.length else { return nil }
    bytes = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }

  /// Goes on to the digest after an event; `writer` is used for its external form.
  mutating func extend(by event: Event, _ writer: inout JSONWriter) {
    writer.removeAll()
    writer.event(event)
    extend(by: writer.bytes)
  }

  /// Goes on to the digest after an event, given in its external JSON form.
  mutating func extend(by event: [UInt8]) {
    unsafe bytes.withUnsafeMutableBufferPointer { digest in
      unsafe event.withUnsafeBytes {
        unsafe annals_sha256_chain(digest.baseAddress, $0.baseAddress, $0.count)
      }
    }
  }
}

extension LogDigest: CustomStringConvertible {
  /// The 64 hexadecimal digits, lower case.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

/// How a file writes its text as bytes.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// UTF-16 as its byte order mark says; little-endian without one.
  case utf16 = "utf-16"
  /// UTF-16, the low byte first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, the high byte first.
  case utf16BigEndian = "utf-16be"
  /// ISO 8859-1: every byte is the code point of the same number.
  case latin1 = "latin-1"
  /// Windows code page 1252, as the WHATWG Encoding Standard has it.
  case windows1252 = "windows-1252"

  /// The encoding that a byte order mark at the head of `bytes` tells, and the bytes of the mark; nil without one.
  public static func marked(_ bytes: some Collection<UInt8>) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }
}

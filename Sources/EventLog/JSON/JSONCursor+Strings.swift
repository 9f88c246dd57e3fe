extension JSONCursor {
  /// Takes a string.
  package mutating func string() throws(EventError) -> String {
    _ = peek()
    let start = offset + 1
    guard let plain = try takePlainString() else { return try stringWithEscapes(from: start) }
    return try text(of: plain)
  }

  /// A string without escapes: where it stands between its quotes.
  struct PlainString {
    let range: Range<Int>
    let isASCII: Bool
  }

  /// Takes a string that has no escapes; nil, at its first escape, for one that has some.
  @inline(__always)
  mutating func takePlainString() throws(EventError) -> PlainString? {
    try expect(.quote, "a text in double quotes")
    let start = offset
    let (end, isASCII) = bytes.plainEnd(from: start)
    offset = end
    guard end < bytes.count else { throw unterminated(at: start - 1) }
    switch bytes[end] {
    case .quote:
      offset = end + 1
      return PlainString(range: start..<end, isASCII: isASCII)
    case .backslash: return nil
    default: throw controlCharacter()
    }
  }

  /// The text of a string without escapes.
  @inline(__always)
  mutating func text(of plain: PlainString) throws(EventError) -> String {
    let slice = bytes.extracting(plain.range)
    if plain.isASCII { return String(copying: unsafe UTF8Span(unchecked: slice, isKnownASCII: true)) }
    return try checkedText(in: plain.range)
  }

  private mutating func checkedText(in range: Range<Int>) throws(EventError) -> String {
    let slice = bytes.extracting(range)
    do {
      return String(copying: try UTF8Span(validating: slice))
    } catch {
      offset = range.lowerBound + error.byteOffsets.lowerBound
      throw self.error("bytes that are not UTF-8", advice: "save the file as UTF-8")
    }
  }

  mutating func stringWithEscapes(from start: Int) throws(EventError) -> String {
    var decoded: [UInt8] = (start..<offset).map { bytes[$0] }
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case .quote:
        offset += 1
        guard let text = String(validating: decoded, as: UTF8.self) else {
          offset = start
          throw error("a text with bytes that are not UTF-8", advice: "save the file as UTF-8")
        }
        return text
      case .backslash: decoded.append(contentsOf: try escape())
      case ..<0x20: throw controlCharacter()
      default:
        decoded.append(byte)
        offset += 1
      }
    }
    throw unterminated(at: start - 1)
  }

  /// Takes one escape sequence and gives its UTF-8 bytes.
  private mutating func escape() throws(EventError) -> [UInt8] {
    let letter = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    let simple: UInt8
    switch letter {
    case .quote, .backslash, .slash: simple = letter
    case UInt8(ascii: "n"): simple = .lineFeed
    case UInt8(ascii: "t"): simple = 0x09
    case UInt8(ascii: "r"): simple = 0x0D
    case UInt8(ascii: "b"): simple = 0x08
    case UInt8(ascii: "f"): simple = 0x0C
    case UInt8(ascii: "u"): return try unicodeEscape()
    default:
      throw error("an unknown escape after '\\'", advice: "write \\\\ for a backslash")
    }
    offset += 2
    return [simple]
  }

  private mutating func unicodeEscape() throws(EventError) -> [UInt8] {
    let first = try codeUnit()
    var value = UInt32(first)
    if UTF16.isLeadSurrogate(first), offset + 1 < bytes.count, bytes[offset] == .backslash {
      let second = try codeUnit()
      guard UTF16.isTrailSurrogate(second) else { throw loneSurrogate() }
      value = 0x10000 + ((value - 0xD800) << 10) + (UInt32(second) - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw loneSurrogate() }
    return Array(String(Character(scalar)).utf8)
  }

  /// Takes `\uXXXX`.
  private mutating func codeUnit() throws(EventError) -> UInt16 {
    guard offset + 6 <= bytes.count, bytes[offset + 1] == UInt8(ascii: "u") else { throw loneSurrogate() }
    var value: UInt16 = 0
    for index in offset + 2..<offset + 6 {
      guard let digit = bytes[index].hexadecimalValue else {
        throw error(
          "\\u without four hexadecimal digits", advice: "write \\u and four digits, such as \\u00e9")
      }
      value = value << 4 | UInt16(digit)
    }
    offset += 6
    return value
  }

  private func loneSurrogate() -> EventError {
    error("half of a surrogate pair", advice: "write the character itself in UTF-8")
  }

  private func controlCharacter() -> EventError {
    error("a control character inside a text", advice: "write it as an escape, such as \\n or \\u0001")
  }

  private mutating func unterminated(at start: Int) -> EventError {
    offset = start
    return error("a text without its closing quote", advice: "close it with a double quote")
  }
}

extension UInt8 {
  fileprivate var hexadecimalValue: UInt8? {
    if isDigit { return self - .zero }
    let lower = self | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(lower) ? lower - UInt8(ascii: "a") + 10 : nil
  }
}

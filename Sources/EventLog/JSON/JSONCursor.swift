/// Walks over JSON text (RFC 8259) and hands out its tokens; nothing is built that the caller does not ask for.
///
/// Every read begins at the next token and ends after it. Strings must be valid UTF-8; objects may be nested at
/// most ``maximumDepth`` deep. Complexity: linear in the bytes walked over.
package struct JSONCursor: ~Escapable {
  /// How deep arrays and objects may be nested.
  static let maximumDepth = 32

  package let bytes: Span<UInt8>
  package var offset = 0
  /// In how many containers it is.
  var depth = 0
  /// Where the last key began.
  package private(set) var keyOffset = 0
  /// Texts that were met before, where many of them are read.
  var texts: TextCache?

  @_lifetime(copy bytes)
  package init(_ bytes: Span<UInt8>) {
    self.bytes = bytes
  }

  /// The next byte that is not white space, without taking it; nil at the end.
  @inline(__always)
  package mutating func peek() -> UInt8? {
    if offset < bytes.count, bytes[offset] > .space { return bytes[offset] }
    return skipSpace()
  }

  private mutating func skipSpace() -> UInt8? {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte > .space || !(byte == .space || byte == .lineFeed || byte == 0x0D || byte == 0x09) {
        return byte
      }
      offset += 1
    }
    return nil
  }

  /// Takes `byte` if it comes next.
  @inline(__always)
  package mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    offset += 1
    return true
  }

  @inline(__always)
  package mutating func expect(_ byte: UInt8, _ what: StaticString) throws(EventError) {
    guard take(byte) else { throw unexpected("\(what)") }
  }

  /// Takes the `{` or `[` that opens a container.
  package mutating func open(_ bracket: UInt8, _ what: StaticString) throws(EventError) {
    try expect(bracket, what)
    depth += 1
    if depth > JSONCursor.maximumDepth {
      throw error("arrays and objects are nested too deep", advice: "an event needs 4 levels at most")
    }
  }

  /// Goes to the next member of an object: its key, or nil when `}` was taken.
  package mutating func nextKey(isFirst: inout Bool) throws(EventError) -> String? {
    guard try goToKey(isFirst: &isFirst) else { return nil }
    let key = try string()
    try expect(.colon, "':' after the key")
    return key
  }

  /// Goes to the next member of an object: its key, or nil when `}` was taken. ``keyText`` is the key's text.
  mutating func nextMember(isFirst: inout Bool) throws(EventError) -> JSONKey? {
    guard try goToKey(isFirst: &isFirst) else { return nil }
    let key: JSONKey
    if let plain = try takePlainString() {
      key = JSONKey(bytes, in: plain.range)
      // What is no UTF-8 equals no name, but is an error of its own kind.
      if !plain.isASCII { _ = try keyText }
    } else {
      key = JSONKey(try stringWithEscapes(from: keyOffset + 1))
    }
    try expect(.colon, "':' after the key")
    return key
  }

  /// The text of the last key.
  var keyText: String {
    get throws(EventError) {
      var cursor = self
      cursor.offset = keyOffset
      return try cursor.string()
    }
  }

  /// Goes to the next key of an object, or takes `}`.
  @inline(__always)
  mutating func goToKey(isFirst: inout Bool) throws(EventError) -> Bool {
    if take(UInt8(ascii: "}")) {
      depth -= 1
      return false
    }
    if !isFirst { try expect(.comma, "',' or '}'") }
    isFirst = false
    guard peek() == .quote else { throw unexpected("a key in double quotes") }
    keyOffset = offset
    return true
  }

  /// Goes to the next element of an array: true when there is one, false when `]` was taken.
  package mutating func nextElement(isFirst: inout Bool) throws(EventError) -> Bool {
    if take(UInt8(ascii: "]")) {
      depth -= 1
      return false
    }
    if !isFirst { try expect(.comma, "',' or ']'") }
    isFirst = false
    return true
  }

  /// Takes `true` or `false`.
  package mutating func boolean() throws(EventError) -> Bool {
    if takeWord("true") { return true }
    if takeWord("false") { return false }
    throw unexpected("true or false")
  }

  /// Takes a number that can be held exactly.
  package mutating func number() throws(EventError) -> ExactNumber {
    if let number = takeWholeNumber() ?? takeDecimal() { return number }
    _ = peek()
    let start = offset
    guard let number = try skipNumber() else {
      offset = start
      throw error(
        "a number that cannot be held exactly",
        advice:
          "whole numbers reach to 2^63 - 1, decimals have 18 digits at most; write it as a text otherwise")
    }
    return number
  }

  /// Takes a whole number of up to 18 digits, if one comes next.
  mutating func takeWholeNumber() -> ExactNumber? {
    guard let first = peek() else { return nil }
    var end = first == .dash ? offset + 1 : offset
    let start = end
    var value: Int64 = 0
    while end < bytes.count, bytes[end].isDigit {
      value = value &* 10 &+ Int64(bytes[end] &- .zero)
      end += 1
    }
    guard (1...18).contains(end - start), bytes[start] != .zero || end - start == 1,
      end == bytes.count || !bytes[end].isNumberByte
    else { return nil }
    offset = end
    return ExactNumber(first == .dash ? -value : value)
  }

  /// Takes a number with a point and up to 18 digits, if one comes next.
  private mutating func takeDecimal() -> ExactNumber? {
    guard let first = peek() else { return nil }
    let start = first == .dash ? offset + 1 : offset
    var end = start
    var point: Int?
    var value: Int64 = 0
    while end < bytes.count, bytes[end].isDigit || (bytes[end] == .dot && point == nil) {
      if bytes[end] == .dot {
        point = end
      } else {
        value = value &* 10 &+ Int64(bytes[end] &- .zero)
      }
      end += 1
    }
    guard let point, point > start, point + 1 < end, end - start <= 19,
      bytes[start] != .zero || point == start + 1, end == bytes.count || !bytes[end].isNumberByte
    else { return nil }
    guard let number = ExactNumber(coefficient: first == .dash ? -value : value, scale: end - point - 1)
    else { return nil }
    offset = end
    return number
  }

  /// Takes a number; nil when it cannot be held exactly.
  private mutating func skipNumber() throws(EventError) -> ExactNumber? {
    guard let first = peek(), first.isDigit || first == .dash else { throw unexpected("a number") }
    var end = offset
    while end < bytes.count, bytes[end].isNumberByte { end += 1 }
    let token = (offset..<end).map { bytes[$0] }
    var rest = token[...]
    guard let scanned = ExactNumber.scan(&rest), rest.isEmpty else {
      throw error("malformed number", advice: "write digits, with one point and no leading zeros")
    }
    offset = end
    return scanned.number
  }

  /// Goes over a value of any kind.
  package mutating func skipValue() throws(EventError) {
    var isFirst = true
    switch peek() {
    case UInt8.quote: _ = try string()
    case UInt8(ascii: "{"):
      try open(UInt8(ascii: "{"), "an object")
      while try nextKey(isFirst: &isFirst) != nil { try skipValue() }
    case UInt8(ascii: "["):
      try open(UInt8(ascii: "["), "an array")
      while try nextElement(isFirst: &isFirst) { try skipValue() }
    case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try boolean()
    case UInt8(ascii: "n"): if !takeNull() { throw unexpected("a value") }
    default: _ = try skipNumber()
    }
  }

  /// Takes `null` if it comes next.
  package mutating func takeNull() -> Bool { takeWord("null") }

  private mutating func takeWord(_ word: StaticString) -> Bool {
    guard peek() != nil, offset + word.utf8CodeUnitCount <= bytes.count else { return false }
    let matches = word.withUTF8Buffer { letters in
      letters.indices.allSatisfy { unsafe letters[$0] == bytes[offset + $0] }
    }
    if matches { offset += word.utf8CodeUnitCount }
    return matches
  }
}

extension UInt8 {
  fileprivate var isNumberByte: Bool { isDigit || self == .dot || self == .plus || self == .dash || isLetter }
}

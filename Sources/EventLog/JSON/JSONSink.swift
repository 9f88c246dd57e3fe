/// Compact JSON on its way into a piece of memory of fixed size.
///
/// Once something does not fit, nothing more is written and ``isFull`` tells so: whoever gave the memory then writes
/// the same again into a larger piece. So no byte written asks for memory, or whether it is shared.
@safe struct JSONSink: ~Copyable {
  private let start: UnsafeMutableRawPointer?
  private let capacity: Int
  /// How many bytes have been written.
  private(set) var count = 0
  /// Whether something did not fit.
  private(set) var isFull = false
  /// Whether the next value or key follows another one.
  var needsComma: Bool

  init(_ memory: UnsafeMutableRawBufferPointer, needsComma: Bool) {
    unsafe start = memory.baseAddress
    capacity = memory.count
    self.needsComma = needsComma
  }

  /// The place for `length` more bytes, which the caller writes all; nil when they do not fit.
  @inline(__always)
  mutating func room(for length: Int) -> UnsafeMutableRawPointer? {
    guard capacity - count >= length, !isFull, let start = unsafe start else {
      isFull = true
      return nil
    }
    defer { count += length }
    return unsafe start + count
  }

  /// Writes one byte as it is.
  @inline(__always)
  mutating func put(_ byte: UInt8) {
    if let place = unsafe room(for: 1) { unsafe place.storeBytes(of: byte, as: UInt8.self) }
  }

  /// Writes a text as it is.
  @inline(__always)
  mutating func put(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    if let place = unsafe room(for: length) {
      unsafe place.copyMemory(from: text.utf8Start, byteCount: length)
    }
  }

  /// Writes a text as it is.
  mutating func put(verbatim text: String) {
    for byte in text.utf8 { put(byte) }
  }

  /// Writes a text in quotes, with escapes for quotes, backslashes and control characters.
  mutating func quote(_ text: String) {
    put(.quote)
    unsafe text.utf8.span.withUnsafeBytes { unsafe putEscaped($0) }
    put(.quote)
  }

  private mutating func putEscaped(_ utf8: UnsafeRawBufferPointer) {
    var offset = 0
    while true {
      offset = unsafe putPlain(utf8, from: offset)
      guard offset < utf8.count, !isFull else { return }
      putEscape(of: unsafe utf8[offset])
      offset += 1
    }
  }

  /// Writes the bytes before the first that needs an escape; where that is.
  ///
  /// Whole words are copied before they are looked at, so that one pass does both.
  private mutating func putPlain(_ utf8: UnsafeRawBufferPointer, from first: Int) -> Int {
    guard let place = unsafe room(for: utf8.count - first) else { return first }
    var offset = first
    while offset + 8 <= utf8.count {
      let word = unsafe utf8.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      unsafe place.storeBytes(of: word, toByteOffset: offset - first, as: UInt64.self)
      if JSONBytes.mustBeEscaped(in: word) != 0 { break }
      offset += 8
    }
    if utf8.count - offset < 8, utf8.count - first >= 8, unsafe putPlainEnd(utf8, from: first, to: place) {
      return utf8.count
    }
    while offset < utf8.count {
      let byte = unsafe utf8[offset]
      if byte < 0x20 || byte == .quote || byte == .backslash { break }
      unsafe place.storeBytes(of: byte, toByteOffset: offset - first, as: UInt8.self)
      offset += 1
    }
    count -= utf8.count - offset
    return offset
  }

  /// Writes the last word of a text again, which then has the rest of it; false when that has something to escape.
  @inline(__always)
  private func putPlainEnd(
    _ utf8: UnsafeRawBufferPointer, from first: Int, to place: UnsafeMutableRawPointer
  ) -> Bool {
    let word = unsafe utf8.loadUnaligned(fromByteOffset: utf8.count - 8, as: UInt64.self)
    guard JSONBytes.mustBeEscaped(in: word) == 0 else { return false }
    unsafe place.storeBytes(of: word, toByteOffset: utf8.count - 8 - first, as: UInt64.self)
    return true
  }

  private mutating func putEscape(of byte: UInt8) {
    put(.backslash)
    switch byte {
    case .quote, .backslash: put(byte)
    case .lineFeed: put(UInt8(ascii: "n"))
    case 0x0D: put(UInt8(ascii: "r"))
    case 0x09: put(UInt8(ascii: "t"))
    default:
      put("u00")
      put(UInt8(ascii: "0") + byte >> 4)
      put(byte & 0xF < 10 ? UInt8(ascii: "0") + byte & 0xF : UInt8(ascii: "a") - 10 + byte & 0xF)
    }
  }
}

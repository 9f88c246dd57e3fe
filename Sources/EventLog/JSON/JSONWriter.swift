/// Writes compact JSON: UTF-8 as it is, escapes only for quotes, backslashes and control characters.
///
/// Commas are placed by the writer; the caller opens and closes containers in pairs.
public struct JSONWriter: Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// A writer with nothing written.
  public init() {}

  /// The text written so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Begins an object.
  public mutating func beginObject() { open(UInt8(ascii: "{")) }

  /// Ends the innermost object.
  public mutating func endObject() { close(UInt8(ascii: "}")) }

  /// Begins an array.
  public mutating func beginArray() { open(UInt8(ascii: "[")) }

  /// Ends the innermost array.
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Writes the key of the next member of an object.
  public mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(.colon)
    needsComma = false
  }

  /// Writes a text.
  public mutating func string(_ text: String) {
    separate()
    quote(text)
    needsComma = true
  }

  /// Writes a truth value.
  public mutating func boolean(_ value: Bool) { token(value ? "true" : "false") }

  /// Writes a whole number.
  public mutating func integer(_ value: some BinaryInteger) { token(String(value)) }

  /// Writes an exact number.
  public mutating func number(_ value: ExactNumber) { token(value.description) }

  /// Writes `null`.
  public mutating func null() { token("null") }

  /// Writes a line break between values; JSON Lines puts one after each.
  public mutating func lineBreak() {
    bytes.append(.lineFeed)
    needsComma = false
  }

  /// Writes the comma between elements that are to stand on lines of their own.
  public mutating func comma() {
    bytes.append(.comma)
    needsComma = false
  }

  /// Forgets what has been written, keeping the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func token(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(.comma) }
  }

  private mutating func quote(_ text: String) {
    bytes.append(.quote)
    for byte in text.utf8 {
      if byte >= 0x20, byte != .quote, byte != .backslash {
        bytes.append(byte)
      } else {
        escape(byte)
      }
    }
    bytes.append(.quote)
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(.backslash)
    switch byte {
    case .quote, .backslash: bytes.append(byte)
    case .lineFeed: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default: bytes.append(contentsOf: ("u" + String(byte, radix: 16).leftPadded(to: 4)).utf8)
    }
  }
}

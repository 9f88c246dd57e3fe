import Countries
import PartialDates

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
  public mutating func beginObject() { write { $0.open(UInt8(ascii: "{")) } }

  /// Ends the innermost object.
  public mutating func endObject() { write { $0.close(UInt8(ascii: "}")) } }

  /// Begins an array.
  public mutating func beginArray() { write { $0.open(UInt8(ascii: "[")) } }

  /// Ends the innermost array.
  public mutating func endArray() { write { $0.close(UInt8(ascii: "]")) } }

  /// Writes the key of the next member of an object.
  public mutating func key(_ name: String) { write { $0.key(name) } }

  /// Writes a text.
  public mutating func string(_ text: String) { write { $0.string(text) } }

  /// Writes a truth value.
  public mutating func boolean(_ value: Bool) { write { $0.token(value ? "true" : "false") } }

  /// Writes a whole number.
  public mutating func integer(_ value: some BinaryInteger) {
    write { $0.integer(negative: value < 0, magnitude: UInt64(value.magnitude)) }
  }

  /// Writes an exact number.
  public mutating func number(_ value: ExactNumber) { write { $0.number(value) } }

  /// Writes a date as a text, in EDTF.
  public mutating func date(_ date: PartialDate) { write { $0.date(date) } }

  /// Writes a moment as a text, in RFC 3339.
  public mutating func instant(_ instant: Instant) { write { $0.instant(instant) } }

  /// Writes a country code as a text.
  public mutating func country(_ country: CountryCode) { write { $0.country(country) } }

  /// Writes `null`.
  public mutating func null() { write { $0.token("null") } }

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

  private static let roomMin = 512

  /// Lets `body` write behind what is there; it is run again with twice the room when the room was too small.
  @inline(__always)
  mutating func write(_ body: (inout JSONSink) -> Void) {
    var room = max(bytes.capacity - bytes.count, JSONWriter.roomMin)
    while !write(in: room, body) { room *= 2 }
  }

  @inline(__always)
  private mutating func write(in room: Int, _ body: (inout JSONSink) -> Void) -> Bool {
    var needsComma = needsComma
    var fits = false
    bytes.append(addingCapacity: room) { output in
      unsafe output.withUnsafeMutableBufferPointer { buffer, written in
        var sink = unsafe JSONSink(UnsafeMutableRawBufferPointer(buffer), needsComma: needsComma)
        body(&sink)
        needsComma = sink.needsComma
        fits = !sink.isFull
        written = fits ? sink.count : 0
      }
    }
    if fits { self.needsComma = needsComma }
    return fits
  }
}

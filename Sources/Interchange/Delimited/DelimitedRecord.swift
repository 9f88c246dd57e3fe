import EventLog

/// One record of a table: its fields as they were meant, without the quotes around them.
///
/// A reader fills the same record again and again, so that reading allocates nothing.
public struct DelimitedRecord: Sendable {
  /// Where a field lies in ``bytes``.
  struct Field: Sendable {
    var start: Int
    var end: Int
    /// Whether it holds doubled quotes that are not halved yet.
    var hasDoubledQuotes: Bool
  }

  /// The bytes that the fields are parts of.
  var bytes: [UInt8] = []
  var fields: [Field] = []
  /// The line that the record begins on, from 1.
  public internal(set) var line = 0
  /// Why the record cannot be used; nil for a good one.
  public internal(set) var problem: EventError?

  /// A record with nothing in it.
  public init() {}

  /// How many fields there are.
  public var count: Int { fields.count }

  /// The bytes of a field, UTF-8.
  public func bytes(_ index: Int) -> ArraySlice<UInt8> {
    let field = fields[index]
    return bytes[field.start..<field.end]
  }

  /// Whether two fields are the same byte for byte.
  func haveSameBytes(_ first: Int, _ second: Int) -> Bool {
    let (first, second) = (fields[first], fields[second])
    let length = first.end - first.start
    guard length == second.end - second.start else { return false }
    let bytes = bytes.span
    for offset in 0..<length where bytes[first.start + offset] != bytes[second.start + offset] {
      return false
    }
    return true
  }

  /// The text of a field.
  public func text(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

  /// The texts of all fields.
  public var texts: [String] { (0..<count).map(text) }

  /// Halves the doubled quotes; a field gets shorter at its end.
  mutating func halveQuotes(_ quote: UInt8) {
    for index in fields.indices where fields[index].hasDoubledQuotes {
      var to = fields[index].start
      var from = to
      while from < fields[index].end {
        let byte = bytes[from]
        bytes[to] = byte
        to += 1
        from += byte == quote ? 2 : 1
      }
      fields[index].end = to
      fields[index].hasDoubledQuotes = false
    }
  }
}

/// Finds the fields of one record in bytes; nothing is copied.
struct RecordScanner {
  /// How a scan ended.
  enum Outcome {
    /// The record is whole; the next one begins at this offset.
    case record(next: Int)
    /// The bytes end before the record does.
    case needsMore
    /// The file ends inside the quoted field that begins at this offset.
    case unterminated(quote: Int)
    /// A limit is passed by the field that begins at this offset.
    case tooManyFields
  }

  /// What a record has that makes it no good, and the offset where.
  enum Flaw {
    case textAfterQuote(Int)
    case nul(Int)
  }

  let separator: UInt8
  let quote: UInt8
  let fieldsMax: Int
  /// The fields found; offsets are those of the bytes scanned.
  var fields: [DelimitedRecord.Field] = []
  /// All bits of all bytes seen: the high one tells that there is more than ASCII.
  private(set) var bits: UInt8 = 0
  /// Whether a quoted field holds a line break.
  private(set) var hasInnerBreaks = false
  /// The first flaw.
  private(set) var flaw: Flaw?

  init(separator: UInt8, quote: UInt8, fieldsMax: Int) {
    self.separator = separator
    self.quote = quote
    self.fieldsMax = fieldsMax
  }

  /// Scans the record that begins at `start`.
  ///
  /// - Complexity: O(n) in the bytes of the record.
  mutating func scan(_ bytes: Span<UInt8>, from start: Int, isEnd: Bool) -> Outcome {
    fields.removeAll(keepingCapacity: true)
    bits = 0
    flaw = nil
    hasInnerBreaks = false
    var offset = start
    while true {
      if fields.count == fieldsMax { return .tooManyFields }
      let begin = offset
      if let opening = opensQuote(bytes, at: offset) {
        guard let closing = scanQuoted(bytes, from: opening + 1, isEnd: isEnd) else {
          return isEnd ? .unterminated(quote: opening) : .needsMore
        }
        offset = closing + 1
        skipBlanks(bytes, &offset)
        if offset < bytes.count, !endsField(bytes[offset]) {
          if flaw == nil { flaw = .textAfterQuote(offset) }
          offset = scanPlain(bytes, from: offset)
        }
      } else {
        offset = scanPlain(bytes, from: begin)
        fields.append(DelimitedRecord.Field(start: begin, end: offset, hasDoubledQuotes: false))
      }
      guard offset < bytes.count else { return isEnd ? .record(next: offset) : .needsMore }
      let byte = bytes[offset]
      offset += 1
      if byte == separator { continue }
      if byte == UInt8(ascii: "\r") {
        if offset == bytes.count { return isEnd ? .record(next: offset) : .needsMore }
        if bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
      }
      return .record(next: offset)
    }
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// The offset of the quote that a field begins with; blanks before it are passed over.
  private func opensQuote(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    var offset = start
    skipBlanks(bytes, &offset)
    return offset < bytes.count && bytes[offset] == quote ? offset : nil
  }

  private func skipBlanks(_ bytes: Span<UInt8>, _ offset: inout Int) {
    while offset < bytes.count, bytes[offset] == UInt8(ascii: " "), separator != UInt8(ascii: " ") {
      offset += 1
    }
  }

  /// Goes to the separator or line break that ends the field.
  private mutating func scanPlain(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let separator = separator
    var seen = bits
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      if byte == 0, flaw == nil { flaw = .nul(offset) }
      seen |= byte
      offset &+= 1
    }
    bits = seen
    return offset
  }

  /// Takes the quoted field whose content begins at `start`; gives the offset of the closing quote.
  private mutating func scanQuoted(_ bytes: Span<UInt8>, from start: Int, isEnd: Bool) -> Int? {
    var hasDoubled = false
    var seen = bits
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == quote {
        // Whether the quote closes the field is told by the byte behind it.
        if offset + 1 == bytes.count, !isEnd { return nil }
        guard offset + 1 < bytes.count, bytes[offset + 1] == quote else {
          fields.append(DelimitedRecord.Field(start: start, end: offset, hasDoubledQuotes: hasDoubled))
          bits = seen
          return offset
        }
        hasDoubled = true
        offset &+= 1
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        hasInnerBreaks = true
      } else if byte == 0, flaw == nil {
        flaw = .nul(offset)
      }
      seen |= byte
      offset &+= 1
    }
    return nil
  }
}

import EventLog

/// Reads a table record by record, in bounded memory: CSV (RFC 4180), TSV and their relatives.
///
/// Lines may end with a line feed, a carriage return or both; quoted fields may hold all of them. A byte order mark
/// is passed over, and so are empty lines and a first line `sep=;`. Blanks around a quoted field do not count.
///
/// A record that cannot be used (bytes that are no text, a NUL byte, text behind a closing quote) is handed over with
/// its ``DelimitedRecord/problem``, and reading goes on behind it. Where nothing can be told about what follows (a quote
/// that is never closed, a limit that is passed), reading ends with an error.
///
/// ```swift
/// var file = ["id,name\n1,\"Ann, Bo\"\n"].makeIterator()
/// var reader = DelimitedReader { file.next().map { Array($0.utf8) } ?? [] }
/// var record = DelimitedRecord()
/// while try reader.next(&record) { print(record.line, record.texts) }
/// ```
public struct DelimitedReader {
  /// The format, with what was found in the file.
  public private(set) var format: DelimitedFormat
  /// How many bytes of the file have been taken in.
  public private(set) var bytesRead = 0
  private let nextChunk: () throws -> [UInt8]
  private var decoder: TextDecoder
  private var scanner: RecordScanner
  /// Text from the last record on.
  var buffer: [UInt8] = []
  private var isEnd = false
  private var isStarted = false
  /// Where the last record begins and the next one does, in the buffer.
  var recordStart = 0
  private var nextStart = 0
  /// The lines of the two.
  var recordLine = 1
  private var nextLine = 1
  /// Where the fields of the last record begin, in the buffer.
  var fieldStarts: [Int] = []

  /// A reader of the bytes that `chunks` hands over, in order, until it hands over none.
  public init(format: DelimitedFormat = DelimitedFormat(), chunks: @escaping () throws -> [UInt8]) {
    self.format = format
    nextChunk = chunks
    decoder = TextDecoder(format.encoding)
    scanner = RecordScanner(separator: 0, quote: format.quote, fieldsMax: format.fieldsMax)
  }

  /// Reads the next record into `record`; false at the end of the file.
  ///
  /// - Throws: ``EventError`` with the place, for a fault that hides what follows; what the source of the bytes throws.
  /// - Complexity: O(n) in the bytes of the record.
  public mutating func next(_ record: inout DelimitedRecord) throws -> Bool {
    if !isStarted { try start() }
    while true {
      recordStart = nextStart
      recordLine = nextLine
      if recordStart == buffer.count, isEnd { return false }
      switch scan() {
      case .needsMore: try readOn()
      case .unterminated(let quote): throw unterminated(quote)
      case .tooManyFields:
        throw EventError(
          "a record of more than \(format.fieldsMax) fields", advice: "check the separator and the quotes",
          position: TextPosition(line: recordLine, column: 1))
      case .record(let next):
        nextStart = next
        nextLine += scanner.hasInnerBreaks ? lineBreaks(in: recordStart..<next) : 1
        if isSkipped(next) { continue }
        try take(&record)
        return true
      }
    }
  }

  private mutating func scan() -> RecordScanner.Outcome {
    // The scanner changes while the buffer is looked at: a second reference, no copy.
    let bytes = buffer
    return scanner.scan(bytes.span, from: recordStart, isEnd: isEnd)
  }

  private mutating func start() throws {
    isStarted = true
    try fill(upTo: 1 << 16)
    nextStart = takeSeparatorLine()
    if nextStart > 0 { nextLine = 2 }
    let separator = format.separator ?? SeparatorGuess(buffer, from: nextStart, format).separator
    format.separator = separator
    format.encoding = decoder.encoding
    scanner = RecordScanner(separator: separator, quote: format.quote, fieldsMax: format.fieldsMax)
  }

  /// The first line `sep=;` that spreadsheets write; the offset behind it, or 0.
  private mutating func takeSeparatorLine() -> Int {
    guard buffer.count > 5, buffer.starts(with: "sep=".utf8) else { return 0 }
    let end = buffer[5] == UInt8(ascii: "\r") && buffer.count > 6 && buffer[6] == UInt8(ascii: "\n") ? 7 : 6
    guard buffer[5] == UInt8(ascii: "\n") || buffer[5] == UInt8(ascii: "\r") else { return 0 }
    format.separator = buffer[4]
    return end
  }

  /// Reads more of a record that is longer than what is there, twice as much each time.
  private mutating func readOn() throws {
    let held = buffer.count - recordStart
    if held > format.recordBytesMax || lastFieldBytes > format.fieldBytesMax {
      throw tooLong(held)
    }
    buffer.removeFirst(recordStart)
    recordStart = 0
    nextStart = 0
    try fill(upTo: max(1 << 16, 2 * held))
  }

  private var lastFieldBytes: Int {
    buffer.count - (scanner.fields.last.map { $0.end } ?? recordStart)
  }

  private mutating func fill(upTo count: Int) throws {
    while buffer.count < count, !isEnd {
      let chunk = try nextChunk()
      bytesRead += chunk.count
      decoder.decode(chunk, to: &buffer)
      isEnd = chunk.isEmpty
    }
  }

  /// Whether a record is an empty line or a remark.
  private func isSkipped(_ next: Int) -> Bool {
    guard let first = scanner.fields.first else { return true }
    if scanner.fields.count == 1, first.start == first.end, first.start == recordStart, scanner.flaw == nil {
      return true
    }
    return format.comment != nil && buffer[recordStart] == format.comment
  }

  private mutating func take(_ record: inout DelimitedRecord) throws {
    record.line = recordLine
    record.bytes.removeAll(keepingCapacity: true)
    record.bytes.append(contentsOf: buffer[recordStart..<nextStart])
    record.fields.removeAll(keepingCapacity: true)
    fieldStarts.removeAll(keepingCapacity: true)
    for field in scanner.fields {
      let isQuoted = field.start > recordStart && buffer[field.start - 1] == format.quote
      fieldStarts.append(isQuoted ? field.start - 1 : field.start)
      if field.end - field.start > format.fieldBytesMax { throw tooLong(field.end - field.start) }
      var moved = field
      moved.start -= recordStart
      moved.end -= recordStart
      record.fields.append(moved)
    }
    record.problem = problem(in: record)
    record.halveQuotes(format.quote)
  }

  private func problem(in record: DelimitedRecord) -> EventError? {
    switch scanner.flaw {
    case .textAfterQuote(let offset):
      return EventError(
        "text stands behind the closing quote of a field",
        advice: "double the quotes inside the field, or end it behind the quote",
        position: position(at: offset))
    case .nul(let offset):
      return EventError(
        "a NUL byte", advice: "if the file is UTF-16 say so with --encoding utf-16; otherwise take it out",
        position: position(at: offset))
    case nil: break
    }
    guard scanner.bits >= 0x80 else { return nil }
    do {
      _ = try UTF8Span(validating: record.bytes.span)
      return nil
    } catch {
      return EventError(
        "bytes that are not \(format.encoding.rawValue.uppercased())",
        advice: "save the file as UTF-8, or name its encoding, such as --encoding windows-1252",
        position: position(at: recordStart + error.byteOffsets.lowerBound))
    }
  }
}

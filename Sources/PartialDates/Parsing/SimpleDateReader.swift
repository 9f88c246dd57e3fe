/// Reads one date of EDTF, with or without a time, from a range of the text's bytes.
///
/// The bytes are handed to every step rather than stored, because a stored span would make the reader
/// non-escapable.
struct SimpleDateReader {
  let range: Range<Int>
  var position: Int
  var date = SimpleDate()
  /// Where the digits of the part that was read last begin.
  var lastPartOffset: Int

  init(_ range: Range<Int>) {
    self.range = range
    position = range.lowerBound
    lastPartOffset = range.lowerBound
  }

  var isAtEnd: Bool { position == range.upperBound }

  /// The next byte, or 0 at the end: NUL belongs to no date.
  func peek(_ bytes: Span<UInt8>) -> UInt8 {
    position < range.upperBound ? bytes[position] : 0
  }

  /// Steps over a byte if it comes next.
  mutating func skip(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    guard peek(bytes) == byte else { return false }
    position += 1
    return true
  }

  func fault(_ reason: EDTFFault.Reason, at offset: Int? = nil) -> EDTFFault {
    EDTFFault(reason: reason, offset: offset ?? position, context: range)
  }

  /// The fault of a byte that cannot stand here, or of a text that ends too early.
  func unexpected() -> EDTFFault {
    fault(isAtEnd ? .unexpectedEnd : .unexpected)
  }

  /// Reads the whole range as a date without a time.
  static func date(_ bytes: Span<UInt8>, in range: Range<Int>) throws(EDTFFault) -> SimpleDate {
    var reader = SimpleDateReader(range)
    try reader.readDate(bytes)
    guard reader.isAtEnd else {
      throw reader.peek(bytes) == UInt8(ascii: "T") ? reader.fault(.timeInSet) : reader.unexpected()
    }
    return reader.date
  }

  /// Reads the whole range as a date that may have a time.
  static func moment(_ bytes: Span<UInt8>, in range: Range<Int>) throws(EDTFFault) -> Moment {
    var reader = SimpleDateReader(range)
    try reader.readDate(bytes)
    if reader.isAtEnd { return Moment(date: reader.date, time: nil) }
    guard reader.peek(bytes) == UInt8(ascii: "T") else { throw reader.unexpected() }
    return Moment(date: reader.date, time: try reader.readTime(bytes))
  }

  /// Reads year, month and day, as many as there are, and checks that a day exists.
  private mutating func readDate(_ bytes: Span<UInt8>) throws(EDTFFault) {
    try readLeftMark(of: 0, bytes)
    try readYear(bytes)
    try readRightMark(of: 0, bytes)
    if peek(bytes) == UInt8(ascii: "-") {
      try readMonth(bytes)
      if peek(bytes) == UInt8(ascii: "-") { try readDay(bytes) }
    }
    try checkThatADayExists()
  }

  mutating func readLeftMark(of part: Int, _ bytes: Span<UInt8>) throws(EDTFFault) {
    guard let qualification = Qualification(mark: peek(bytes)) else { return }
    position += 1
    date.qualifications.mark(part, qualification)
    if Qualification(mark: peek(bytes)) != nil { throw fault(.doubledMark) }
  }

  mutating func readRightMark(of part: Int, _ bytes: Span<UInt8>) throws(EDTFFault) {
    guard let qualification = Qualification(mark: peek(bytes)) else { return }
    position += 1
    date.qualifications.mark(through: part, qualification)
    if Qualification(mark: peek(bytes)) != nil { throw fault(.doubledMark) }
  }

  private func checkThatADayExists() throws(EDTFFault) {
    guard date.precision == .day || date.isMasked, date.hull == nil else { return }
    if date.isMasked { throw fault(.noMatchingDay, at: lastPartOffset) }
    throw fault(
      .dayNumber(date.day.number, month: date.month.number, year: date.year.number), at: lastPartOffset)
  }
}

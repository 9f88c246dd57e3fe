import EventLog

extension DelimitedReader {
  /// Where a field of the last record begins; the record itself for a field that it does not have.
  ///
  /// - Complexity: O(n) in the bytes of the record.
  public func position(of field: Int) -> TextPosition {
    position(at: fieldStarts.indices.contains(field) ? fieldStarts[field] : recordStart)
  }

  /// Line and column of an offset in the last record.
  func position(at offset: Int) -> TextPosition {
    var position = TextPosition(line: recordLine, column: 1)
    var index = recordStart
    while index < offset {
      let byte = buffer[index]
      index += 1
      if byte == UInt8(ascii: "\r"), index < buffer.count, buffer[index] == UInt8(ascii: "\n") { index += 1 }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        position.line += 1
        position.column = 1
      } else if byte & 0xC0 != 0x80 {
        position.column += 1
      }
    }
    return position
  }

  /// How many lines end in a range that ends with the record.
  func lineBreaks(in range: Range<Int>) -> Int {
    // Nearly every record is one line; the bytes of the others are counted.
    var count = 0
    var previous: UInt8 = 0
    for index in range {
      let byte = buffer[index]
      if byte == UInt8(ascii: "\r") || (byte == UInt8(ascii: "\n") && previous != UInt8(ascii: "\r")) {
        count += 1
      }
      previous = byte
    }
    return count
  }

  func unterminated(_ quote: Int) -> EventError {
    let place = position(at: quote)
    return EventError(
      "the quote that opens here is never closed",
      advice: "close the field with a quote, and double quotes inside",
      position: place)
  }

  func tooLong(_ length: Int) -> EventError {
    EventError(
      "the record that begins here has a field or more of over \(format.fieldBytesMax >> 20) MiB",
      advice: "a closing quote may be missing in it", position: TextPosition(line: recordLine, column: 1))
  }
}

/// Reads EDTF, levels 0 to 2.
///
/// Every step walks the bytes of the text once, or once a member; a text beyond ``byteCountMax`` is refused, so the
/// work is bounded whatever the text.
enum EDTFParser {
  static let byteCountMax = 1_000

  static func storage(_ bytes: Span<UInt8>) throws(EDTFFault) -> PartialDate.Storage {
    let count = bytes.count
    if let date = SimpleDate(plain: bytes) { return .date(date) }
    let whole = 0..<count
    guard count > 0 else { throw EDTFFault(reason: .empty, offset: 0, context: whole) }
    guard count <= byteCountMax else {
      throw EDTFFault(reason: .tooLong(byteCount: count), offset: byteCountMax, context: 0..<byteCountMax)
    }
    if bytes[0] == UInt8(ascii: "[") || bytes[0] == UInt8(ascii: "{") { return try set(bytes) }
    if let slash = firstIndex(of: UInt8(ascii: "/"), bytes, in: whole) {
      return try interval(bytes, slash: slash)
    }
    let moment = try SimpleDateReader.moment(bytes, in: whole)
    guard moment.time != nil else { return .date(moment.date) }
    return .compound(CompoundDate(moment: moment))
  }

  static func firstIndex(of byte: UInt8, _ bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
    for index in range where bytes[index] == byte { return index }
    return nil
  }

  /// Tells whether `..` stands at an offset.
  static func startsWithDots(_ bytes: Span<UInt8>, at offset: Int, in range: Range<Int>) -> Bool {
    offset >= range.lowerBound && offset + 2 <= range.upperBound && bytes[offset] == UInt8(ascii: ".")
      && bytes[offset + 1] == UInt8(ascii: ".")
  }
}

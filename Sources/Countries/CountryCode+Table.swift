/// Where the code's row is in `CountryTable`.
extension CountryCode {
  init(row: Int) {
    let codes = CountryTable.codes
    self.init(unchecked: CountryCode.packed(at: row, in: codes.utf8.span))
  }

  var row: Int {
    guard let row = CountryCode.row(of: packed) else { preconditionFailure("no row for \(self)") }
    return row
  }

  /// The M49 code of the innermost region, in the table's three bytes; "---" for `EU`.
  var leaf: String {
    CountryCode.field(at: 7, row: row)
  }

  static func row(of packed: UInt16) -> Int? {
    let codes = CountryTable.codes
    let bytes = codes.utf8.span
    var low = 0
    var high = CountryTable.countryCount
    while low < high {
      let middle = (low + high) / 2
      let found = CountryCode.packed(at: middle, in: bytes)
      if found == packed { return middle }
      if found < packed { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  static func row(ofAlpha3 alpha3: String) -> Int? {
    (0..<CountryTable.countryCount).first { field(at: 3, row: $0) == alpha3 }
  }

  static func field(at offset: Int, row: Int) -> String {
    let codes = CountryTable.codes
    let start = row * CountryTable.codeRowBytes + offset
    return codes.utf8.span.text(start..<start + 3)
  }

  private static func packed(at row: Int, in bytes: borrowing Span<UInt8>) -> UInt16 {
    let start = row * CountryTable.codeRowBytes
    return UInt16(bytes[start]) << 8 | UInt16(bytes[start + 1])
  }
}

import Countries

/// Where the parts of a snapshot are in its file: 24 bytes a country, behind the last part.
///
/// | offset | size | what |
/// |---|---|---|
/// | 0 | 2 | the letters of the country |
/// | 2 | 6 | zero |
/// | 8 | 8 | offset of the part in the file |
/// | 16 | 8 | length of the part |
struct SnapshotIndex {
  static let entryLength = 24
  static let maximumCount = 26 * 26

  private(set) var places: [CountryCode: Range<Int>] = [:]

  init() {}

  mutating func insert(_ country: CountryCode, at place: Range<Int>) { places[country] = place }

  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    for (country, place) in places.sorted(by: { $0.key < $1.key }) {
      let end = bytes.count + SnapshotIndex.entryLength
      bytes.append(UInt8(country.packed >> 8))
      bytes.append(UInt8(country.packed & 0xFF))
      bytes.appendZeros(upTo: end - 16)
      bytes.appendInteger(UInt64(place.lowerBound))
      bytes.appendInteger(UInt64(place.count))
    }
    return bytes
  }

  /// Reads an index; nil when it is not one of a file of `length` bytes.
  init?(_ bytes: [UInt8], length: Int) {
    for start in stride(from: 0, to: bytes.count, by: SnapshotIndex.entryLength) {
      let letters = UInt16(bytes[start]) << 8 | UInt16(bytes[start + 1])
      guard let country = CountryCode(packed: letters),
        let offset = Int(exactly: bytes.integer(at: start + 8, as: UInt64.self)),
        let count = Int(exactly: bytes.integer(at: start + 16, as: UInt64.self)),
        offset <= length, count <= length - offset
      else { return nil }
      places[country] = offset..<offset + count
    }
  }
}

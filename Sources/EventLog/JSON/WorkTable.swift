/// Works that were read before, found by the bytes that they were read from.
///
/// Direct-mapped: of two works that fall on one place the later stays.
struct WorkTable {
  /// How many bytes of JSON a work that is kept has.
  static let lengths = 8...256
  private static let placesBits: UInt64 = 12

  private struct Place {
    var hash: UInt64 = 0
    var length = 0
    var work: Work?
  }

  private var places = [Place](repeating: Place(), count: 1 << placesBits)
  /// The bytes of each place, one piece of the greatest length after the other.
  private var texts: [UInt8] = []

  /// The work that was read from these bytes, whose hash is `hash`.
  @inline(__always)
  func work(_ bytes: Span<UInt8>, hash: UInt64) -> Work? {
    let place = Int(truncatingIfNeeded: hash >> (64 - WorkTable.placesBits))
    guard places[place].hash == hash, places[place].length == bytes.count, isKept(bytes, at: place) else {
      return nil
    }
    return places[place].work
  }

  /// Keeps a work that was read from these bytes, if they are neither few nor many.
  mutating func insert(_ work: Work, _ bytes: Span<UInt8>, hash: UInt64) {
    guard WorkTable.lengths.contains(bytes.count) else { return }
    if texts.isEmpty {
      texts = [UInt8](repeating: 0, count: WorkTable.lengths.upperBound << Int(WorkTable.placesBits))
    }
    let place = Int(truncatingIfNeeded: hash >> (64 - WorkTable.placesBits))
    places[place] = Place(hash: hash, length: bytes.count, work: work)
    let start = place * WorkTable.lengths.upperBound
    for index in bytes.indices { texts[start + index] = bytes[index] }
  }

  @inline(__always)
  private func isKept(_ bytes: Span<UInt8>, at place: Int) -> Bool {
    let start = place * WorkTable.lengths.upperBound
    return texts.span.extracting(start..<start + bytes.count).hasSameWords(as: bytes)
  }
}

/// What was made of short texts that were met before, found by the bytes of the text.
///
/// Direct-mapped: of two texts that fall on one place the later stays.
struct ShortTextTable<Value> {
  /// Texts up to this many bytes are kept.
  static var bytesMax: Int { 15 }
  private static var placesBits: UInt64 { 8 }

  private var slots = [(key: JSONKey, value: Value)?](
    repeating: nil, count: 1 << ShortTextTable.placesBits)

  /// What was made of a text.
  @inline(__always)
  func value(of key: JSONKey) -> Value? {
    guard let slot = slots[ShortTextTable.place(of: key)], slot.key == key else { return nil }
    return slot.value
  }

  /// Keeps what was made of a text of at most ``bytesMax`` bytes.
  mutating func insert(_ value: Value, of key: JSONKey) {
    guard key.count <= ShortTextTable.bytesMax else { return }
    slots[ShortTextTable.place(of: key)] = (key, value)
  }

  @inline(__always)
  private static func place(of key: JSONKey) -> Int {
    Int(truncatingIfNeeded: key.mixed >> (64 - placesBits))
  }
}

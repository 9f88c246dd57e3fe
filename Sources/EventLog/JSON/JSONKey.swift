/// The key of a member as its bytes, so that it can be compared with known names without making a text of it.
struct JSONKey: Equatable {
  private let low: UInt64
  private let high: UInt64
  /// How many bytes it has; longer ones than ``lengthMax`` equal no name.
  let count: Int

  static let lengthMax = 16

  /// The key of a range of bytes that has no escapes.
  @inline(__always)
  init(_ bytes: Span<UInt8>, in range: Range<Int>) {
    count = range.count
    if count > JSONKey.lengthMax {
      (low, high) = (0, 0)
    } else if range.lowerBound + JSONKey.lengthMax <= bytes.count {
      low = bytes.word(at: range.lowerBound) & JSONKey.mask(count)
      high = count <= 8 ? 0 : bytes.word(at: range.lowerBound + 8) & JSONKey.mask(count - 8)
    } else {
      var words: (low: UInt64, high: UInt64) = (0, 0)
      for index in 0..<count {
        let byte = UInt64(bytes[range.lowerBound + index])
        if index < 8 { words.low |= byte << (8 * index) } else { words.high |= byte << (8 * (index - 8)) }
      }
      (low, high) = words
    }
  }

  /// The key of a text.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes.span, in: 0..<bytes.count)
  }

  /// Well mixed bits of it.
  @inline(__always)
  var mixed: UInt64 {
    let product = (low ^ high &* 0xE703_7ED1_A0B4_28DB).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  @inline(__always)
  private static func mask(_ count: Int) -> UInt64 { count >= 8 ? .max : (1 << (8 * UInt64(count))) - 1 }
}

/// Known names of members, in the order in which they mostly stand.
struct JSONNames: Sendable {
  let texts: [String]
  private let keys: [JSONKey]

  init(_ texts: [String]) {
    self.texts = texts
    keys = texts.map { JSONKey($0) }
  }

  /// The place of a name; it is looked for from `first` on, and then from the beginning.
  @inline(__always)
  func index(of key: JSONKey, from first: Int) -> Int? {
    if key.count > JSONKey.lengthMax { return nil }
    for index in first..<keys.count where keys[index] == key { return index }
    for index in 0..<first where keys[index] == key { return index }
    return nil
  }
}

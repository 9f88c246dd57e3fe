extension Span<UInt8> {
  /// Whether two spans of one length, eight bytes or more, are equal; the last word overlaps the one before.
  @inline(__always)
  func hasSameWords(as other: Span<UInt8>) -> Bool {
    var offset = 0
    while offset + 8 < count {
      if word(at: offset) != other.word(at: offset) { return false }
      offset += 8
    }
    return word(at: count - 8) == other.word(at: count - 8)
  }

  /// Mixes whole words of eight bytes or more, two at a time; the last one overlaps the one before.
  @inline(__always)
  var wordsHash: UInt64 {
    var even = UInt64(count)
    var odd: UInt64 = 0xE703_7ED1_A0B4_28DB
    var offset = 0
    while offset + 16 < count {
      even = Self.mixed(even, word(at: offset))
      odd = Self.mixed(odd, word(at: offset + 8))
      offset += 16
    }
    if offset + 8 < count { even = Self.mixed(even, word(at: offset)) }
    odd = Self.mixed(odd, word(at: count - 8))
    return Self.mixed(even, odd &* 0x8EBC_6AF0_9C88_C6E3)
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}

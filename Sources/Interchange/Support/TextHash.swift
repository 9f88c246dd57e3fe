/// 64 well mixed bits of texts and numbers; they live in memory only.
struct TextHash {
  private(set) var value: UInt64 = 0xA076_1D64_78BD_642F

  /// Mixes a number in.
  @inline(__always)
  mutating func mix(_ number: UInt64) {
    let (high, low) = (value ^ 0xE703_7ED1_A0B4_28DB).multipliedFullWidth(by: number ^ 0x8EBC_6AF0_9C88_C6E3)
    value = high ^ low
  }

  /// Mixes a text in, eight bytes at a time.
  mutating func mix(_ text: String) { mix(text.utf8.span) }

  /// Mixes bytes in, eight at a time.
  mutating func mix(_ bytes: Span<UInt8>) {
    mix(UInt64(bytes.count))
    var offset = 0
    while offset + 8 <= bytes.count {
      mix(unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var last: UInt64 = 0
    while offset < bytes.count {
      last = last << 8 | UInt64(bytes[offset])
      offset += 1
    }
    mix(last)
  }
}

/// Looks at eight bytes of JSON text at once.
///
/// Source: S. E. Anderson, "Bit Twiddling Hacks", determine if a word has a byte less than n.
enum JSONBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Bits at the bytes that cannot stand in a JSON string as they are: quotes, backslashes and control characters.
  ///
  /// The lowest bit that is set is in the first such byte; those above it may be set for other bytes too.
  @inline(__always)
  static func mustBeEscaped(in word: UInt64) -> UInt64 {
    let control = (word &- ones &* 0x20) & ~word
    let quote = word ^ ones &* UInt64(UInt8.quote)
    let backslash = word ^ ones &* UInt64(UInt8.backslash)
    return (control | ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)) & highBits
  }
}

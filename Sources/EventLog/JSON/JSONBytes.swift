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

  /// How many of the eight bytes are line feeds.
  @inline(__always)
  static func lineFeedCount(in word: UInt64) -> Int {
    let other = word ^ ones &* UInt64(UInt8.lineFeed)
    let low = (other & ~highBits) &+ ~highBits
    return (~(low | other) & highBits).nonzeroBitCount
  }

  /// Whether all eight bytes are ASCII.
  @inline(__always)
  static func areASCII(_ word: UInt64) -> Bool { word & highBits == 0 }
}

extension Span<UInt8> {
  /// The eight bytes from `offset` on, the first one lowest.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset + 8 <= count)
    return UInt64(
      littleEndian: unsafe bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  /// The offset of the first byte from `start` on that cannot stand in a JSON string as it is, or the end; and whether
  /// the bytes before it are ASCII.
  @inline(__always)
  func plainEnd(from start: Int) -> (offset: Int, isASCII: Bool) {
    var offset = start
    var seen: UInt64 = 0
    while offset + 8 <= count {
      let word = word(at: offset)
      let found = JSONBytes.mustBeEscaped(in: word)
      if found != 0 {
        let length = found.trailingZeroBitCount / 8
        seen |= length == 0 ? 0 : word << (64 - 8 * UInt64(length))
        return (offset + length, JSONBytes.areASCII(seen))
      }
      seen |= word
      offset += 8
    }
    var tail: UInt8 = 0
    while offset < count {
      let byte = self[offset]
      if byte < 0x20 || byte == .quote || byte == .backslash { break }
      tail |= byte
      offset += 1
    }
    return (offset, JSONBytes.areASCII(seen) && tail < 0x80)
  }
}

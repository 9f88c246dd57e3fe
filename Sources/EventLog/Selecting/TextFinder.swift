#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A text to look for in blocks of texts: fast where they are plain, and exact everywhere.
///
/// Texts are compared folded. A text is *plain* when it is ASCII without carriage returns: what is found in it is found
/// by its folded bytes alone, so that a block of plain texts is searched as a whole, and only what is found is looked
/// at by text.
package struct TextFinder: Sendable {
  /// The folded bytes that a plain text must hold; nil when no plain text can.
  let plain: [UInt8]?
  /// Whether the text stands in any text, plain or not.
  let isFound: @Sendable (ArraySlice<UInt8>) -> Bool

  /// A finder of a text whose folded form in plain texts is `plain`, and that `isFound` finds in any text.
  package init(plain: [UInt8]?, isFound: @escaping @Sendable (ArraySlice<UInt8>) -> Bool) {
    self.plain = plain
    self.isFound = isFound
  }

  /// An ASCII byte as it is compared: letters in lower case, hyphens and underscores as spaces.
  @inline(__always) package static func folded(_ byte: UInt8) -> UInt8 {
    if byte &- 65 < 26 { return byte | 0x20 }
    return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") ? UInt8(ascii: " ") : byte
  }

  /// Whether a byte makes a text more than plain.
  @inline(__always) static func isSpecial(_ byte: UInt8) -> Bool { byte >= 0x80 || byte == 0x0D }

  /// Whether all of some bytes are those of plain texts.
  package static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool { !bytes.contains(where: isSpecial) }
}

/// The texts of a block, folded, in which a text is looked for.
struct FoldedTexts {
  private let bytes: [UInt8]
  /// Whether all texts are plain and hold no backslash.
  let arePlain: Bool

  /// Folds the bytes of a column whose texts begin at `start`.
  init(_ column: [UInt8], from start: Int) {
    var special: UInt8 = 0
    bytes = unsafe [UInt8](unsafeUninitializedCapacity: column.count) { output, count in
      unsafe output[..<min(start, column.count)].update(repeating: 0)
      unsafe column.withUnsafeBufferPointer { input in
        var marks: UInt8 = 0
        for index in min(start, input.count)..<input.count {
          let byte = unsafe input[index]
          marks |= byte & 0x80 | (byte == 0x0D || byte == UInt8(ascii: "\\") ? 1 : 0)
          unsafe output[index] = TextFinder.folded(byte)
        }
        special = marks
      }
      count = column.count
    }
    arePlain = special == 0
  }

  /// Where `pattern` stands at or behind `start`; nil where it does not.
  ///
  /// Only places are looked at where that byte of the pattern stands which is the rarest in most texts.
  func firstIndex(of pattern: [UInt8], from start: Int) -> Int? {
    let rarest = pattern.indices.min {
      FoldedTexts.frequency(pattern[$0]) < FoldedTexts.frequency(pattern[$1])
    }
    guard let rarest else { return nil }
    let wanted = pattern.span
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      var place = start + rarest
      while place + wanted.count - rarest <= bytes.count, let base = bytes.baseAddress {
        let found = unsafe memchr(base + place, Int32(wanted[rarest]), bytes.count - place)
        guard let found = unsafe found else { return nil }
        place = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
        let first = place - rarest
        if first + wanted.count > bytes.count { return nil }
        var length = 0
        while length < wanted.count, unsafe bytes[first + length] == wanted[length] { length += 1 }
        if length == wanted.count { return first }
        place += 1
      }
      return nil
    }
  }

  /// How often a folded byte stands in texts, compared with others.
  private static func frequency(_ byte: UInt8) -> Int {
    let common = " etaoinsrhldcumfpgwybv0123456789kx.,jqz".utf8
    return common.firstIndex(of: byte).map { 64 - common.distance(from: common.startIndex, to: $0) } ?? 0
  }
}

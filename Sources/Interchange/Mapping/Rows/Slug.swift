/// Makes the part of an entity's identity that a text gives.
///
/// Letters in lower case, digits and marks of every script stay; apostrophes fall away; `.`, `_` and `+` stay between letters
/// or digits (`+` also behind one: `c++`); everything else becomes one hyphen, none at the ends. A slug of more than 120
/// bytes is cut at a hyphen, and eight hexadecimal digits of the whole (FNV-1a) are put behind it.
enum Slug {
  private static let bytesMax = 120

  /// Appends the slug of `text`, which is UTF-8; nothing where it has no letter and no digit.
  static func append(_ text: ArraySlice<UInt8>, to slug: inout [UInt8]) {
    let start = slug.count
    if text.allSatisfy({ $0 < 0x80 }) {
      appendASCII(text, to: &slug)
    } else {
      appendScalars(String(decoding: text, as: UTF8.self).lowercased(), to: &slug)
    }
    if slug.count - start > bytesMax { shorten(&slug, from: start) }
  }

  private static func appendASCII(_ text: ArraySlice<UInt8>, to slug: inout [UInt8]) {
    let start = slug.count
    var gap = false
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      let letter = byte &- 65 < 26 ? byte | 0x20 : byte
      if letter &- 97 < 26 || letter.isDecimalDigit {
        if gap, slug.count > start { slug.append(UInt8(ascii: "-")) }
        gap = false
        slug.append(letter)
      } else if isJoint(byte), !gap, slug.count > start,
        (index < text.endIndex && isWord(text[index])) || byte == UInt8(ascii: "+")
      {
        slug.append(byte)
      } else if byte != UInt8(ascii: "'") {
        gap = true
      }
    }
  }

  private static func isJoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
  }

  private static func isWord(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 || byte.isDecimalDigit }

  private static func appendScalars(_ text: String, to slug: inout [UInt8]) {
    let start = slug.count
    let scalars = Array(text.unicodeScalars)
    var gap = false
    for (index, scalar) in scalars.enumerated() {
      if isWord(scalar) {
        // A mark joins the letter before it; without one it is no word.
        if scalar.properties.generalCategory.isMark, gap || slug.count == start { continue }
        if gap, slug.count > start { slug.append(UInt8(ascii: "-")) }
        gap = false
        slug.append(contentsOf: Array(String(scalar).utf8))
      } else if scalar.isASCII, isJoint(UInt8(scalar.value)), !gap, slug.count > start,
        scalar == "+" || (index + 1 < scalars.count && isWord(scalars[index + 1]))
      {
        slug.append(UInt8(scalar.value))
      } else if scalar != "'" && scalar != "\u{2019}" && scalar != "\u{2BC}" {
        gap = true
      }
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isWord(UInt8(scalar.value)) }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber, .otherNumber,
      .nonspacingMark, .spacingMark, .enclosingMark:
      return true
    default: return false
    }
  }

  private static func shorten(_ slug: inout [UInt8], from start: Int) {
    let hash = slug[start...].fnv1a
    var end = start + bytesMax - 9
    if let hyphen = slug[start..<end].lastIndex(of: UInt8(ascii: "-")), hyphen > start + bytesMax / 2 {
      end = hyphen
    }
    // Never inside of a character.
    while end > start, slug[end] & 0xC0 == 0x80 { end -= 1 }
    slug.removeSubrange(end...)
    let digits = String(UInt32(truncatingIfNeeded: hash ^ hash >> 32), radix: 16)
    slug.append(contentsOf: ("-" + String(repeating: "0", count: 8 - digits.count) + digits).utf8)
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isMark: Bool { self == .nonspacingMark || self == .spacingMark || self == .enclosingMark }
}

extension Sequence where Element == UInt8 {
  /// FNV-1a of 64 bits.
  var fnv1a: UInt64 {
    reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

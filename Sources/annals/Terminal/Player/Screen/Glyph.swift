/// What stands in a cell: one character, or the right half of a wide one.
struct Glyph: Hashable, Sendable {
  /// A scalar, or from 2^24 on the number of a longer character in the table of glyphs.
  fileprivate let code: UInt32

  static let space = Glyph(code: 0x20)
  /// The second column of the wide character before it.
  static let continuation = Glyph(code: 0)

  fileprivate static let firstLong: UInt32 = 1 << 24

  /// Whether terminals agree how far the cursor moves over it.
  var hasSureWidth: Bool {
    code < 0x7F || (0x2500...0x259F).contains(code) || (0x4E00...0x9FFF).contains(code)
  }
}

/// The characters of more than one scalar that a screen shows, numbered.
final class GlyphTable {
  private var numbers: [Character: UInt32] = [:]
  private var characters: [[UInt8]] = []

  func glyph(_ character: Character) -> Glyph {
    let scalars = character.unicodeScalars
    if scalars.count == 1, let scalar = scalars.first { return Glyph(code: scalar.value) }
    if let number = numbers[character] { return Glyph(code: Glyph.firstLong + number) }
    let number = UInt32(characters.count)
    numbers[character] = number
    characters.append(Array(String(character).utf8))
    return Glyph(code: Glyph.firstLong + number)
  }

  /// Appends the UTF-8 of a glyph.
  func write(_ glyph: Glyph, to bytes: inout [UInt8]) {
    if glyph.code >= Glyph.firstLong {
      bytes += characters[Int(glyph.code - Glyph.firstLong)]
    } else if glyph.code < 0x80 {
      bytes.append(UInt8(glyph.code))
    } else if let scalar = Unicode.Scalar(glyph.code) {
      bytes += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}

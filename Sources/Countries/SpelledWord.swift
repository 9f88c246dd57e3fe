/// A name's letters as they are compared for nearness: Korean syllables are taken apart, so that one wrong letter
/// in a syllable is one edit and not a wholly different syllable.
struct SpelledWord {
  let letters: [UInt32]

  /// The edits within which another word is near; 0 for words so short that everything would be.
  let tolerance: Int

  /// Whether a word is so short that the first letter must be right: 韩国, 美国, 中国 are one edit apart.
  let isShort: Bool

  private let minimumBeginning: Int

  init(_ key: NameKey) {
    var letters: [UInt32] = []
    var isASCII = true
    for scalar in key.scalars {
      if !scalar.isASCII { isASCII = false }
      SpelledWord.spell(scalar.value, into: &letters)
    }
    self.letters = letters
    if isASCII {
      tolerance = letters.count < 4 ? 0 : letters.count < 6 ? 1 : letters.count < 9 ? 2 : 3
      isShort = false
      minimumBeginning = 4
    } else {
      tolerance = letters.count < 2 ? 0 : letters.count < 9 ? 1 : 2
      isShort = letters.count < 4
      minimumBeginning = 2
    }
  }

  /// Whether this is how the other word begins, and long enough to say something.
  func isBeginning(of other: SpelledWord) -> Bool {
    letters.count >= minimumBeginning && other.letters.starts(with: letters)
  }

  private static func spell(_ value: UInt32, into letters: inout [UInt32]) {
    guard 0xAC00...0xD7A3 ~= value else { return letters.append(value) }
    let syllable = value - 0xAC00
    letters.append(0x1100 + syllable / 588)
    letters.append(0x1161 + syllable % 588 / 28)
    if syllable % 28 > 0 { letters.append(0x11A7 + syllable % 28) }
  }
}

/// What is left of a name when case, diacritics, width, kana form, spaces and punctuation are set aside.
///
/// "Côte d’Ivoire", "cote d'ivoire" and "COTE DIVOIRE" have one key; so have "ＫＯＲＥＡ" and "korea", "あめりか" and
/// "アメリカ", and Korean or Japanese text in composed and decomposed form. The keys in `CountryTable` are made by
/// the same rules.
struct NameKey {
  private(set) var scalars: [Unicode.Scalar] = []

  /// - Complexity: O(*n*).
  init(_ text: some StringProtocol) {
    for scalar in text.unicodeScalars { add(scalar.value) }
  }

  /// The key as text.
  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private mutating func add(_ value: UInt32) {
    switch value {
    case 0x30...0x39, 0x61...0x7A: append(value)
    case 0x41...0x5A: append(value + 0x20)
    case 0x26: if !scalars.isEmpty { append("and") }  // alone it is no name, and AND is Andorra
    case 0..<0xC0: break
    case 0xC0...0x17F, 0x1E00...0x1EFF: append(LatinBase.letters(of: value))
    case 0x218...0x21B: append(value < 0x21A ? "s" : "t")
    case 0x1100...0x11FF: addJamo(value)
    case 0x3005: append(value)
    case 0x3041...0x3096: append(value + 0x60)
    case 0x3099...0x309C: addVoicing(semi: value == 0x309A || value == 0x309C)
    case 0xFF01...0xFF5E: add(value - 0xFEE0)
    case 0xFF66...0xFF9F: add(Self.wideKatakana(value))
    case 0x1F1E6...0x1F1FF: append(value - 0x1F1E6 + 0x61)  // a flag is two letters of a code
    default: if !Self.isIgnored(value) { append(value) }
    }
  }

  private mutating func append(_ value: UInt32) {
    if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
  }

  private mutating func append(_ letters: String) {
    scalars.append(contentsOf: letters.unicodeScalars)
  }

  /// Combining marks, punctuation, joiners and variation selectors.
  private static func isIgnored(_ value: UInt32) -> Bool {
    switch value {
    case 0x2B0...0x36F, 0x2000...0x206F, 0x2212, 0x2E00...0x2E7F, 0x3000...0x303F, 0x30FB: true
    case 0xFE00...0xFE6F, 0xFEFF, 0xFF5F...0xFF65, 0xE0000...0xE0FFF: true
    default: false
    }
  }
}

/// Korean and Japanese letters in pieces.
extension NameKey {
  /// Puts a conjoining letter to the syllable it belongs to (The Unicode Standard, section 3.12).
  private mutating func addJamo(_ value: UInt32) {
    let last = scalars.last?.value ?? 0
    switch (last, value) {
    case (0x1100...0x1112, 0x1161...0x1175):
      scalars.removeLast()
      append(0xAC00 + ((last - 0x1100) * 21 + value - 0x1161) * 28)
    case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (last - 0xAC00) % 28 == 0:
      scalars.removeLast()
      append(last + value - 0x11A7)
    default: append(value)
    }
  }

  /// Puts a voicing mark to the katakana before it; a mark which fits nothing is dropped.
  private mutating func addVoicing(semi: Bool) {
    guard let last = scalars.last?.value else { return }
    let voiced: UInt32
    switch last {
    case 0x30CF, 0x30D2, 0x30D5, 0x30D8, 0x30DB: voiced = last + (semi ? 2 : 1)
    case 0x30A6 where !semi: voiced = 0x30F4
    case 0x30AB...0x30C2 where !semi && last % 2 == 1: voiced = last + 1
    case 0x30C4, 0x30C6, 0x30C8: voiced = semi ? last : last + 1
    default: return
    }
    scalars.removeLast()
    append(voiced)
  }

  private static func wideKatakana(_ value: UInt32) -> UInt32 {
    let wide = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}"
      .unicodeScalars
    return wide[wide.index(wide.startIndex, offsetBy: Int(value - 0xFF66))].value
  }
}

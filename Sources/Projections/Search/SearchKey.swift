import EventLog

/// A text to look for, whatever its case and form.
struct SearchKey: Sendable {
  private let folded: String
  /// The bytes that a plain text must hold, folded; nil when no plain text can hold the text.
  private let plain: [UInt8]?

  init(_ text: String) {
    folded = text.foldedForSearch
    plain = SearchKey.plain(folded)
  }

  /// A few characters that are not ASCII are equivalent to one that is, such as the Greek question mark.
  private static func plain(_ folded: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for character in folded {
      let same = (UInt8(0)..<0x80).first { Character(Unicode.Scalar($0)) == character }
      guard let same, same != 0x0D else { return nil }
      bytes.append(same)
    }
    return bytes
  }

  /// What finds the text in blocks of texts.
  var finder: TextFinder { TextFinder(plain: plain) { isFound(inUTF8: $0) } }

  /// How well `text` fits: 0 the same, 1 begins with it, 2 a word begins with it, 3 holds it; nil not at all.
  func rank(in text: String) -> Int? {
    if folded.isEmpty { return nil }
    let text = text.foldedForSearch
    guard let range = text.firstRange(of: folded) else { return nil }
    if range.lowerBound == text.startIndex { return range.upperBound == text.endIndex ? 0 : 1 }
    return text[text.index(before: range.lowerBound)].isLetter ? 3 : 2
  }

  func isFound(in text: String) -> Bool { rank(in: text) != nil }

  /// The same for a text in UTF-8; plain texts, which most are, are looked through without making a string.
  func isFound(inUTF8 text: ArraySlice<UInt8>) -> Bool {
    guard TextFinder.isPlain(text) else { return isFound(in: String(decoding: text, as: UTF8.self)) }
    guard let plain, let first = plain.first, text.count >= plain.count else { return false }
    for start in text.startIndex...text.endIndex - plain.count where TextFinder.folded(text[start]) == first {
      if plain.indices.allSatisfy({ TextFinder.folded(text[start + $0]) == plain[$0] }) { return true }
    }
    return false
  }
}

extension String {
  /// Lower case, full-width letters as plain ones, hyphens and underscores as spaces.
  fileprivate var foldedForSearch: String {
    var folded = String.UnicodeScalarView()
    for scalar in lowercased().unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: folded.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x2D, 0x5F, 0x3000: folded.append(" ")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }
}

extension Event {
  /// The texts that a search looks through: summary, entity, id, and every text among the values.
  var searchableTexts: [String] {
    var texts = [content.entity.text, id]
    if let summary = content.summary { texts.append(summary) }
    for assertion in content.set {
      if case .string(let text) = assertion.value { texts.append(text) }
    }
    for member in content.add.flatMap(\.members) {
      if case .string(let text) = member { texts.append(text) }
    }
    return texts
  }
}

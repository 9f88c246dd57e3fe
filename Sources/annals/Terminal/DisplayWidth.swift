extension StringProtocol {
  /// How many terminal columns the text takes: two for wide East Asian characters and pictures, none for
  /// combining and format characters (Unicode Standard Annex 11; ambiguous characters count as narrow).
  var displayWidth: Int {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return utf8.count }
    var width = 0
    for character in self { width += character.displayWidth }
    return width
  }

  /// The text with spaces behind it up to `width` columns.
  func padded(to width: Int) -> String {
    String(self) + String(repeating: " ", count: Swift.max(0, width - displayWidth))
  }

  /// The text with spaces before it up to `width` columns.
  func rightAligned(to width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - displayWidth)) + String(self)
  }
}

extension Character {
  /// How many terminal columns the character takes: 0, 1 or 2.
  var displayWidth: Int {
    var width = 0
    for scalar in unicodeScalars {
      // The emoji variation selector turns the character before it into a picture.
      if scalar.value == 0xFE0F { return 2 }
      width = Swift.max(width, scalar.displayWidth)
    }
    return width
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    if isASCII { return value < 0x20 || value == 0x7F ? 0 : 1 }
    if WideRanges.contains(value) { return 2 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    // The vowels and finals of a Hangul syllable that is written in parts join the initial before them.
    return (0x1160...0x11FF).contains(value) ? 0 : 1
  }
}

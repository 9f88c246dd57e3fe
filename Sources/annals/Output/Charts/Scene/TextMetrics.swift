/// How wide texts are, estimated without a font: the advances of Helvetica and Arial, which the other fonts that a
/// chart names come near to, and a little more, so that labels that are kept apart stay apart in any of them.
enum TextMetrics {
  /// The width of a text at a font size.
  static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
    var thousandths = 0
    for character in text { thousandths += advance(of: character) }
    return Double(thousandths) / 1000 * size * (isBold ? 1.12 : 1.05)
  }

  /// The text cut to a width, with an ellipsis where something was cut off.
  static func fitted(_ text: String, to width: Double, size: Double) -> String {
    if self.width(text, size: size) <= width { return text }
    var kept = text
    while !kept.isEmpty, self.width(kept + "…", size: size) > width { kept.removeLast() }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The lines of a text broken at spaces, and between wide characters, so that they fit a width.
  static func lines(_ text: String, width: Double, size: Double) -> [String] {
    // Columns of half the font's size are wide enough on average; a line that is wider is broken again.
    var columns = max(8, Int(width / size * 2.2))
    while columns > 8, wrap(text, to: columns).contains(where: { self.width($0, size: size) > width }) {
      columns -= 2
    }
    return wrap(text, to: columns)
  }

  private static func advance(of character: Character) -> Int {
    if let ascii = character.asciiValue {
      return ascii < 0x20 ? 0 : ascii >= 0x7F ? 0 : advances[Int(ascii) - 0x20]
    }
    switch character.displayWidth {
    case 0: return 0
    case 2: return 1000
    default: return 600
    }
  }

  private static let advances = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556,
    556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500,
    667,
    556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333,
    556,
    556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500,
    722,
    500, 500, 500, 334, 260, 334, 584,
  ]
}

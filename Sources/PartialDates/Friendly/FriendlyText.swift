/// The folding of typed text to one spelling.
enum FriendlyText {
  /// Lower case, without spaces at the ends, full-width ASCII and typographic hyphens as plain ones.
  static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      // Full-width forms; not the tilde, which in East Asia stands for “to” and in EDTF for “about”.
      case 0xFF01...0xFF5D: scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21)))
      case 0x2010, 0x2011, 0x2212: scalars.append("-")
      case 0x2025, 0x2026: scalars.append(contentsOf: "..".unicodeScalars)
      case 0x3000, 0xA0, 0x2002...0x200A, 0x202F, 0x9, 0xA, 0xD: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return trimmed(String(scalars).lowercased()[...])
  }

  static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The letters of EDTF as capitals.
  static func withEDTFCapitals(_ folded: String) -> String {
    folded.uppercased()
  }

  /// Drops the spaces beside `/ - . , [ ] { }`, where they separate nothing.
  static func withoutSpacesAtPunctuation(_ folded: String) -> String {
    var result: [Character] = []
    for character in folded {
      if let last = result.last, last == " ", character == " " || isPunctuation(character) {
        result.removeLast()
      }
      if character == " ", let last = result.last, isPunctuation(last) { continue }
      result.append(character)
    }
    return String(result)
  }

  private static func isPunctuation(_ character: Character) -> Bool {
    "/-.,[]{}".contains(character)
  }

  /// Tells whether the text has no letters but those of EDTF, so that the error of the EDTF parser fits.
  ///
  /// The words of the draft of 2012 count as EDTF, as its parser knows what to write instead.
  static func isLikeEDTF(_ folded: String) -> Bool {
    let sides = folded.split(separator: "/")
    return sides.allSatisfy { side in
      side == "open" || side == "unknown"
        || side.allSatisfy { !$0.isLetter || "xyestuz".contains($0) }
    }
  }

  /// Tells whether `..` has its EDTF meaning: in a set, or as the side of an interval.
  static func isEDTFRange(_ folded: String) -> Bool {
    folded.hasPrefix("[") || folded.hasPrefix("{") || folded.hasPrefix("../") || folded.hasSuffix("/..")
  }

  /// Tells two numbers that people mean as a month with its year, `12/2021`, from intervals of EDTF.
  ///
  /// EDTF would take the side of two digits for a century.
  static func isMonthWithSlash(_ text: String) -> Bool {
    let utf8 = text.utf8
    guard utf8.count <= 7, let slash = utf8.firstIndex(of: UInt8(ascii: "/")) else { return false }
    let right = utf8[utf8.index(after: slash)...]
    let digitCounts = [utf8[..<slash], right].map { side in
      side.allSatisfy { $0 &- UInt8(ascii: "0") < 10 } ? side.count : 0
    }
    return digitCounts.allSatisfy { [1, 2, 4].contains($0) } && digitCounts.contains { $0 <= 2 }
  }

  /// Where the first `..` stands.
  static func rangeOfDots(_ text: String) -> Range<String.Index>? {
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == ".", next < text.endIndex, text[next] == "." {
        return index..<text.index(after: next)
      }
      index = next
    }
    return nil
  }

  /// Where the sides of a range begin in the text as typed, in UTF-8 bytes; 0 when that cannot be told.
  static func sideOffsets(_ text: String) -> (left: Int, right: Int) {
    let utf8 = Array(text.utf8)
    let left = utf8.firstIndex { $0 != UInt8(ascii: " ") } ?? 0
    let dots = utf8.indices.dropLast().first {
      utf8[$0] == UInt8(ascii: ".") && utf8[$0 + 1] == UInt8(ascii: ".")
    }
    guard let dots else { return (left, 0) }
    return (left, utf8.indices.first { $0 >= dots + 2 && utf8[$0] != UInt8(ascii: " ") } ?? dots)
  }
}

/// Parts of a text that came from outside, made fit for a one-line message.
struct QuotedText {
  static let characterCountMax = 40

  let text: String

  /// A range of UTF-8 offsets, with control and formatting characters escaped and a long part cut.
  func part(_ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let bytes = utf8.dropFirst(range.lowerBound).prefix(range.count)
    return QuotedText.oneLine(String(decoding: bytes, as: UTF8.self))
  }

  /// The text from an offset to the end of a range.
  func part(from offset: Int, in range: Range<Int>) -> String {
    part(min(offset, range.upperBound)..<range.upperBound)
  }

  /// The character that begins at a UTF-8 offset.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    let bytes = text.utf8.dropFirst(offset).prefix(4)
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first
  }

  static func oneLine(_ text: String) -> String {
    var result = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if index == characterCountMax { return result + "…" }
      result += escaped(scalar)
    }
    return result
  }

  static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate:
      "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: String(Character(scalar))
    }
  }
}

/// The name of an attribute: `parameters`, `korean-share`, or with a language `name@ko`.
///
/// Lower-case ASCII letters, digits, `-`, `_` and `.`, beginning with a letter; then, for a text in one language,
/// `@` and a BCP 47 tag. At most 100 bytes.
public struct AttributeName: Hashable, Sendable {
  /// The whole name.
  public let text: String

  /// Reads a name.
  ///
  /// - Throws: ``EventError`` that says what a name may hold.
  public init(_ text: some StringProtocol) throws(EventError) {
    let text = String(text)
    guard AttributeName.isName(text.utf8.span) else {
      throw EventError(
        "'\(text)' is no attribute name",
        advice: "use lower-case letters, digits and hyphens, such as korean-share, or name@ko for a language")
    }
    self.text = text
  }

  /// A name that was checked when it was appended.
  init(trusted text: String) { self.text = text }

  /// The language tag after the `@`, or nil.
  public var language: Substring? {
    text.utf8.firstIndex(of: UInt8(ascii: "@")).map { text[text.index(after: $0)...] }
  }

  /// Whether the attribute names its entity: `name` in any language.
  public var isName: Bool {
    text.utf8.starts(with: "name".utf8) && (text.utf8.count == 4 || text.utf8.starts(with: "name@".utf8))
  }

  /// Whether bytes are a name.
  static func isName(_ bytes: Span<UInt8>) -> Bool {
    guard (1...100).contains(bytes.count), bytes[0].isLowercaseLetter else { return false }
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "@") { return isLanguageTag(bytes, from: index + 1) }
      guard
        byte.isLowercaseLetter || byte.isDigit || byte == .dash || byte == .dot || byte == UInt8(ascii: "_")
      else { return false }
    }
    return true
  }

  /// Whether the bytes from an offset on are subtags of 1 to 8 letters and digits with hyphens between.
  private static func isLanguageTag(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    var length = 0
    for index in start..<bytes.count {
      let byte = bytes[index]
      if byte == .dash {
        guard (1...8).contains(length) else { return false }
        length = 0
      } else if byte.isLetter || byte.isDigit {
        length += 1
      } else {
        return false
      }
    }
    return (1...8).contains(length)
  }
}

extension AttributeName: Comparable, CustomStringConvertible {
  /// Order of the UTF-8 bytes of the text.
  public static func < (lhs: AttributeName, rhs: AttributeName) -> Bool { lhs.text.precedesInUTF8(rhs.text) }

  /// The whole name.
  public var description: String { text }
}

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
    let bytes = text.utf8
    let mark = bytes.firstIndex(of: UInt8(ascii: "@"))
    guard bytes.count <= 100, AttributeName.isBase(bytes[..<(mark ?? bytes.endIndex)]),
      mark.map({ AttributeName.isLanguageTag(bytes[bytes.index(after: $0)...]) }) ?? true
    else {
      throw EventError(
        "'\(text)' is no attribute name",
        advice: "use lower-case letters, digits and hyphens, such as korean-share, or name@ko for a language")
    }
    self.text = String(text)
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

  private static func isBase(_ base: some Collection<UInt8>) -> Bool {
    guard let first = base.first, first.isLowercaseLetter else { return false }
    return base.allSatisfy {
      $0.isLowercaseLetter || $0.isDigit || $0 == .dash || $0 == .dot || $0 == UInt8(ascii: "_")
    }
  }

  private static func isLanguageTag(_ tag: some Collection<UInt8>) -> Bool {
    tag.split(separator: .dash, omittingEmptySubsequences: false).allSatisfy { subtag in
      (1...8).contains(subtag.count) && subtag.allSatisfy { $0.isLetter || $0.isDigit }
    }
  }
}

extension AttributeName: Comparable, CustomStringConvertible {
  /// Order of the UTF-8 bytes of the text.
  public static func < (lhs: AttributeName, rhs: AttributeName) -> Bool { lhs.text.precedesInUTF8(rhs.text) }

  /// The whole name.
  public var description: String { text }
}

/// The identity of a thing that events speak of: `type/slug`, such as `model/hyperclova-ko`.
///
/// The type is lower-case ASCII letters, digits and hyphens. The slug is lower-case letters and digits of any
/// script, marks, and `-`, `.`, `_`, `+`; it starts with a letter or a digit. At most 200 UTF-8 bytes in all.
public struct EntityID: Hashable, Sendable {
  /// The whole identity, `type/slug`.
  public let text: String

  /// Reads an identity.
  ///
  /// - Throws: ``EventError`` that names the part that is wrong.
  public init(_ text: some StringProtocol) throws(EventError) {
    let text = String(text)
    if !EntityID.isPlain(text.utf8.span), let fault = EntityID.fault(in: text) {
      throw EventError("'\(text)' is no entity: \(fault)", advice: EntityID.advice(for: text))
    }
    self.text = text
  }

  /// An identity that was checked when it was appended.
  init(trusted text: String) { self.text = text }

  /// The part before the slash: `model`.
  public var type: Substring { text.prefix { $0 != "/" } }

  /// The part after the slash: `hyperclova-ko`.
  public var slug: Substring { text[text.index(after: type.endIndex)...] }

  private static let maximumLength = 200

  /// Whether a text is an identity of ASCII letters, digits, hyphens and dots: what nearly all are.
  static func isPlain(_ text: Span<UInt8>) -> Bool {
    var isSlug = false
    var isStart = true
    for index in text.indices {
      let byte = text[index]
      if byte == .slash, !isSlug, !isStart {
        isSlug = true
        isStart = true
        continue
      }
      let isLetter = byte.isLowercaseLetter || (byte.isDigit && (isSlug || !isStart))
      guard isLetter || (!isStart && (byte == .dash || (byte == .dot && isSlug))) else { return false }
      isStart = false
    }
    return isSlug && !isStart && text.count <= maximumLength
  }

  private static func fault(in text: some StringProtocol) -> String? {
    if text.utf8.count > maximumLength { return "it has more than \(maximumLength) bytes" }
    let scalars = text.unicodeScalars
    guard let slash = scalars.firstIndex(of: "/") else { return "it has no '/'" }
    let type = scalars[..<slash]
    guard let first = type.first, first.isLowercaseASCIILetter else {
      return "its type does not begin with a lower-case letter a to z"
    }
    if let bad = type.first(where: { !$0.isLowercaseASCIILetter && !$0.isASCIIDigit && $0 != "-" }) {
      return "its type has \(bad.quoted)"
    }
    let slug = scalars[scalars.index(after: slash)...]
    guard let head = slug.first else { return "it has no slug after the '/'" }
    if !head.isSlugLetter { return "its slug begins with \(head.quoted)" }
    if let bad = slug.first(where: { !$0.isSlugLetter && !"-._+".unicodeScalars.contains($0) }) {
      return "its slug has \(bad.quoted)"
    }
    return nil
  }

  private static func advice(for text: some StringProtocol) -> String {
    let candidate = text.lowercased().split(separator: " ").joined(separator: "-")
    if candidate != text, fault(in: candidate) == nil { return "write \(candidate)" }
    return "write type/slug in lower case, such as model/hyperclova-ko"
  }
}

extension EntityID: Comparable, CustomStringConvertible {
  /// Order of the UTF-8 bytes of the text.
  public static func < (lhs: EntityID, rhs: EntityID) -> Bool { lhs.text.precedesInUTF8(rhs.text) }

  /// The whole identity, `type/slug`.
  public var description: String { text }
}

/// What happened, as `noun.past-participle`: `model.released`, `law.proposed`.
///
/// Two words of lower-case ASCII letters, digits and hyphens with one dot between; at most 100 bytes.
public struct EventKind: Hashable, Sendable {
  /// The whole kind, `noun.past-participle`.
  public let text: String

  /// Reads a kind.
  ///
  /// - Throws: ``EventError`` when it is not two lower-case words with a dot between.
  public init(_ text: some StringProtocol) throws(EventError) {
    let words = text.split(separator: ".", omittingEmptySubsequences: false)
    guard words.count == 2, words.allSatisfy({ EventKind.isWord($0.utf8) }), text.utf8.count <= 100 else {
      throw EventError(
        "'\(text)' is no kind of event",
        advice: "write noun.past-participle in lower case, such as model.released")
    }
    self.text = String(text)
  }

  /// A kind that was checked when it was appended.
  init(trusted text: String) { self.text = text }

  /// The part after the dot: `released`.
  public var verb: Substring { text[text.index(after: text.firstIndex(of: ".") ?? text.startIndex)...] }

  private static func isWord(_ word: some Collection<UInt8>) -> Bool {
    guard let first = word.first, first.isLowercaseLetter else { return false }
    return word.allSatisfy { $0.isLowercaseLetter || $0.isDigit || $0 == .dash }
  }
}

extension EventKind: CustomStringConvertible {
  /// The whole kind, `noun.past-participle`.
  public var description: String { text }
}

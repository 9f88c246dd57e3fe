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
    let text = String(text)
    guard EventKind.isKind(text.utf8.span) else {
      throw EventError(
        "'\(text)' is no kind of event",
        advice: "write noun.past-participle in lower case, such as model.released")
    }
    self.text = text
  }

  /// A kind that was checked when it was appended.
  init(trusted text: String) { self.text = text }

  /// The part after the dot: `released`.
  public var verb: Substring { text[text.index(after: text.firstIndex(of: ".") ?? text.startIndex)...] }

  /// Whether bytes are a kind: two words of at most 100 bytes in all.
  static func isKind(_ bytes: Span<UInt8>) -> Bool {
    var dots = 0
    var isStart = true
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == .dot, !isStart {
        dots += 1
        isStart = true
      } else if byte.isLowercaseLetter || (!isStart && (byte.isDigit || byte == .dash)) {
        isStart = false
      } else {
        return false
      }
    }
    return dots == 1 && !isStart && bytes.count <= 100
  }
}

extension EventKind: CustomStringConvertible {
  /// The whole kind, `noun.past-participle`.
  public var description: String { text }
}

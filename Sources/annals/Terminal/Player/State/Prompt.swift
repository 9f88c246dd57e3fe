/// A line that is typed at the foot of the screen.
struct Prompt: Hashable, Sendable {
  enum Purpose: Hashable, Sendable {
    case date, search
  }

  let purpose: Purpose
  var text = ""
  /// What was wrong with the line when it was entered.
  var fault: String?

  /// What a key does to the line; true when it is entered.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .enter: return true
    case .backspace: if !text.isEmpty { text.removeLast() }
    case .control("u"): text = ""
    case .control("w"):
      while text.last == " " { text.removeLast() }
      while let last = text.last, last != " " { text.removeLast() }
    case .character(let character): if text.utf8.count < 200 { text.append(character) }
    default: return false
    }
    fault = nil
    return false
  }
}

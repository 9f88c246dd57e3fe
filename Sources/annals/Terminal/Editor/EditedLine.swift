/// A line that is being edited: its text, and where the cursor stands.
struct EditedLine: Equatable {
  private(set) var characters: [Character]
  /// The cursor stands before the character with this number.
  private(set) var cursor: Int

  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }

  /// The text before the cursor.
  var head: String { String(characters[..<cursor]) }

  /// Does what a key does to a line; keys that mean something else do nothing.
  mutating func apply(_ key: Key) {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace where cursor > 0:
      cursor -= 1
      characters.remove(at: cursor)
    case .delete where cursor < characters.count: characters.remove(at: cursor)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .control("u"):
      characters.removeFirst(cursor)
      cursor = 0
    case .control("k"): characters.removeLast(characters.count - cursor)
    case .control("w"):
      while cursor > 0, characters[cursor - 1] == " " { apply(.backspace) }
      while cursor > 0, characters[cursor - 1] != " " { apply(.backspace) }
    default: break
    }
  }

  /// Puts a text in at the cursor; a mark joins the character before it.
  mutating func insert(_ text: String) {
    let rest = characters.count - cursor
    characters = Array(head + text + String(characters[cursor...]))
    cursor = max(0, characters.count - rest)
  }

  /// The part that fits into `width` columns with the cursor in it, and the column of the cursor.
  func window(width: Int) -> (text: String, column: Int) {
    var start = 0
    func column(from start: Int) -> Int { characters[start..<cursor].reduce(0) { $0 + $1.displayWidth } }
    while start < cursor, column(from: start) >= width { start += 1 }
    var shown = ""
    var used = 0
    for character in characters[start...] {
      used += character.displayWidth
      if used > width { break }
      shown.append(character)
    }
    return (shown, column(from: start))
  }
}

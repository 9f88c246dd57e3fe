/// Reading text tables by their bytes: a line is a row, a line's words are its fields.
extension Span<UInt8> {
  /// The bytes as text.
  func text(_ range: Range<Int>) -> String {
    String(decoding: range.map { self[$0] }, as: UTF8.self)
  }

  /// The line of this number, counted from 0, without its end.
  func line(_ number: Int) -> String {
    var start = 0
    for _ in 0..<number {
      start = endOfLine(from: start) + 1
    }
    return text(start..<endOfLine(from: start))
  }

  /// The words after `key` in the one line that begins with it, where lines are sorted by their bytes.
  func words(after key: String) -> [Substring] {
    let key = key.utf8.span
    var low = 0
    var high = count
    while low < high {
      let start = startOfLine(at: (low + high) / 2)
      let end = endOfLine(from: start)
      let order = compareWord(at: start, with: key)
      if order == 0 { return text(start + key.count..<end).split(separator: " ") }
      if order < 0 { low = end + 1 } else { high = start }
    }
    return []
  }

  /// Every line: where its first word is, and its remaining words.
  func forEachLine(_ body: (_ key: Range<Int>, _ rest: Range<Int>) -> Void) {
    var start = 0
    while start < count {
      let end = endOfLine(from: start)
      var space = start
      while space < end && self[space] != UInt8(ascii: " ") { space += 1 }
      body(start..<space, space..<end)
      start = end + 1
    }
  }

  private func startOfLine(at position: Int) -> Int {
    var start = position
    while start > 0 && self[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  private func endOfLine(from position: Int) -> Int {
    var end = position
    while end < count && self[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  /// Below 0 when the word at `start` comes before `key`, 0 when it is `key`. A word ends at a space, which comes
  /// before every byte of a key.
  private func compareWord(at start: Int, with key: borrowing Span<UInt8>) -> Int {
    for offset in 0..<key.count {
      let order = Int(self[start + offset]) - Int(key[offset])
      if order != 0 { return order }
    }
    return self[start + key.count] == UInt8(ascii: " ") ? 0 : 1
  }
}

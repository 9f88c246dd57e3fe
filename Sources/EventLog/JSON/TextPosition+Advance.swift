extension TextPosition {
  /// Goes on behind `text`. Complexity: O(n) in its bytes, eight at a time.
  mutating func advance(over text: Span<UInt8>) {
    let lines = text.lineFeedCount
    var start = 0
    if lines > 0 {
      line += lines
      column = 1
      start = text.count
      while text[start - 1] != .lineFeed { start -= 1 }
    }
    for index in start..<text.count where text[index] & 0xC0 != 0x80 { column += 1 }
  }
}

extension Span<UInt8> {
  /// How many line feeds there are.
  fileprivate var lineFeedCount: Int {
    var lines = 0
    var offset = 0
    while offset + 32 <= count {
      lines +=
        JSONBytes.lineFeedCount(in: word(at: offset)) + JSONBytes.lineFeedCount(in: word(at: offset + 8))
      lines +=
        JSONBytes.lineFeedCount(in: word(at: offset + 16))
        + JSONBytes.lineFeedCount(in: word(at: offset + 24))
      offset += 32
    }
    for index in offset..<count where self[index] == .lineFeed { lines += 1 }
    return lines
  }
}

extension JSONCursor {
  /// An error at the present offset.
  package func error(_ message: String, advice: String) -> EventError {
    EventError(message, advice: advice, position: position(of: offset))
  }

  /// An error about the last key.
  package func keyError(_ message: String, advice: String) -> EventError {
    EventError(message, advice: advice, position: position(of: keyOffset))
  }

  /// That something else stands where `what` was expected.
  package mutating func unexpected(_ what: String) -> EventError {
    guard let byte = peek() else {
      return error("the text ends where \(what) was expected", advice: "complete the JSON object")
    }
    let found = (0x21...0x7E).contains(byte) ? "'\(Character(Unicode.Scalar(byte)))'" : "another character"
    return error("\(found) stands where \(what) was expected", advice: "mend the JSON there")
  }

  /// Line and column of an offset; counted only when an error needs them.
  private func position(of offset: Int) -> TextPosition {
    var position = TextPosition(line: 1, column: 1)
    for index in 0..<min(offset, bytes.count) {
      let byte = bytes[index]
      if byte == .lineFeed {
        position.line += 1
        position.column = 1
      } else if byte & 0xC0 != 0x80 {
        position.column += 1
      }
    }
    return position
  }
}

/// The lines of a text broken at spaces, and between wide characters, so that none is wider than `width` columns.
func wrap(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var lineWidth = 0
  for word in breakable(text) {
    let wordWidth = word.displayWidth
    let trimmed = word.hasSuffix(" ") ? wordWidth - 1 : wordWidth
    if lineWidth > 0, lineWidth + trimmed > width {
      lines.append(line.trimmedEnd)
      line = ""
      lineWidth = 0
    }
    line += word
    lineWidth += wordWidth
  }
  if !line.isEmpty || lines.isEmpty { lines.append(line.trimmedEnd) }
  return lines
}

/// The text in pieces between which a line may be broken; a space stays with the piece before it.
private func breakable(_ text: String) -> [String] {
  var pieces: [String] = []
  var piece = ""
  for character in text {
    if character.displayWidth == 2, !piece.isEmpty {
      pieces.append(piece)
      piece = ""
    }
    piece.append(character)
    if character == " " || character.displayWidth == 2 {
      pieces.append(piece)
      piece = ""
    }
  }
  if !piece.isEmpty { pieces.append(piece) }
  return pieces
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}

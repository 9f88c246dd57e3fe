/// Asks for a line on the terminal, with editing, and completion by Tab. The terminal is raw meanwhile.
struct LineEditor {
  /// What is in front of the line; it may have styles.
  let prompt: String
  let promptWidth: Int
  /// What a text can be completed to.
  let completions: (String) -> [String]

  /// How the asking ended.
  enum Answer: Equatable {
    case line(String)
    /// The input ended, or nothing more is wanted.
    case end
    /// Ctrl-C.
    case interrupt
  }

  func read(_ keys: inout KeyReader) -> Answer {
    var line = EditedLine()
    var wasTab = false
    while true {
      draw(line)
      let key = keys.next()
      switch key {
      case .enter, .control("c"):
        write("\r\n")
        return key == .enter ? .line(line.text) : .interrupt
      case nil,
        .control("d") where line.text.isEmpty:
        write("\r\n")
        return .end
      case .tab: complete(&line, lists: wasTab)
      case .control("z"): RawTerminal.suspend()
      case .some(let key): line.apply(key)
      }
      wasTab = key == .tab
    }
  }

  /// Goes on as far as all that fit agree; the second time lists them.
  private func complete(_ line: inout EditedLine, lists: Bool) {
    let head = line.head
    let found = completions(head)
    guard let first = found.first else { return write("\u{7}") }
    let common = found.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    if common.count > head.count, common.hasPrefix(head) {
      line.insert(String(common.dropFirst(head.count)))
    } else if found.count > 1, lists {
      list(found)
    }
  }

  private func list(_ found: [String]) {
    let columns = Terminal.columns(of: 1) ?? 80
    let width = (found.map(\.displayWidth).max() ?? 0) + 2
    let perLine = max(1, columns / width)
    write("\r\n")
    for start in stride(from: 0, to: min(found.count, perLine * 10), by: perLine) {
      let row = found[start..<min(start + perLine, found.count)].map { $0.padded(to: width) }
      write(row.joined() + "\r\n")
    }
    if found.count > perLine * 10 { write("and \(found.count - perLine * 10) more\r\n") }
  }

  private func draw(_ line: EditedLine) {
    let window = line.window(width: max(8, (Terminal.columns(of: 1) ?? 80) - promptWidth - 1))
    let column = promptWidth + window.column
    write(
      "\r\u{1B}[K" + prompt + window.text.safeForTerminal + "\r" + (column > 0 ? "\u{1B}[\(column)C" : ""))
  }

  private func write(_ text: String) {
    var output = StandardOutput()
    output.write(text)
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}

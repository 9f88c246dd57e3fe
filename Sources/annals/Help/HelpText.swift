import ArgumentParser

/// Help, broken to the width of the terminal.
enum HelpText {
  /// Prints the help that the parser was asked for, on a terminal through the pager; false where it was not asked for any.
  static func show(_ request: any Error) -> Bool {
    let columns = Terminal.columns ?? 80
    let text = Annals.fullMessage(for: request, columns: columns)
    guard text.hasPrefix("OVERVIEW: ") else { return false }
    var output = StandardOutput(paged: true)
    var isUsage = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("USAGE: ") { isUsage = true } else if line.isEmpty { isUsage = false }
      // The parser breaks everything but the usage and its last line.
      let lines = hanging(isUsage ? usage(line) : line, by: isUsage ? 11 : 4, width: columns)
      for line in lines { output.line(line) }
    }
    return true
  }

  /// A line of the usage, aligned below the first one.
  private static func usage(_ line: String) -> String {
    line.hasPrefix("USAGE: ") ? line : "       " + line.trimmed
  }

  /// A topic, whose lines are of up to 80 columns, broken to fewer.
  static func fitted(_ text: String, to width: Int?) -> String {
    guard let width, width < 80 else { return text }
    var lines: [String] = []
    var paragraph = ""
    func endParagraph() {
      if !paragraph.isEmpty { lines += wrap(paragraph, to: width) }
      paragraph = ""
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.isEmpty || line.hasPrefix(" ") {
        endParagraph()
        lines += hanging(line, by: indent(of: line), width: width)
      } else {
        paragraph += (paragraph.isEmpty ? "" : " ") + line
      }
    }
    endParagraph()
    return lines.joined(separator: "\n")
  }

  /// Where the explanation in a line begins: behind a gap, such as `  certain    every reading`.
  private static func indent(of line: String) -> Int {
    let head = line.prefix { $0 == " " }
    guard let gap = line.dropFirst(head.count).firstRange(of: "  ") else { return head.count + 2 }
    let rest = line[gap.upperBound...].drop { $0 == " " }
    return min(line.displayWidth - String(rest).displayWidth, 24)
  }
}

/// Texts that are no dates, each with the offset of the wrong part, the message and the advice.
enum InvalidTable {
  static let all = years + parts + times + combinations
}

/// One wrong text; in the tables three lines: `text @offset`, message, advice.
struct InvalidRow: Sendable, CustomStringConvertible {
  let text: String
  let offset: Int
  let message: String
  let advice: String

  var description: String { text }

  static func table(_ text: String) -> [InvalidRow] {
    let lines = text.split(separator: "\n").map(String.init)
    return stride(from: 0, to: lines.count, by: 3).map { index in
      let cells = lines[index].split(separator: "@")
      return InvalidRow(
        text: String(cells[0].dropLast()), offset: Int(cells[1]) ?? -1, message: lines[index + 1],
        advice: lines[index + 2])
    }
  }
}

import EventLog

extension Setting {
  /// The value as JSON for people: short objects and lists on one line, others a member a line.
  public var json: String { text(indent: 0) + "\n" }

  private func text(indent: Int) -> String {
    let line = lineText
    if line.utf8.count + indent <= 100 || !isNested { return line }
    let margin = String(repeating: " ", count: indent + 2)
    let end = "\n" + String(repeating: " ", count: indent)
    switch content {
    case .list(let list):
      return "[\n" + list.map { margin + $0.text(indent: indent + 2) }.joined(separator: ",\n") + end + "]"
    case .object(let members):
      return "{\n"
        + members.map { margin + Setting.quoted($0.key) + ": " + $0.setting.text(indent: indent + 2) }
        .joined(separator: ",\n") + end + "}"
    default: return line
    }
  }

  private var isNested: Bool {
    switch content {
    case .list(let list): !list.isEmpty
    case .object(let members): !members.isEmpty
    default: false
    }
  }

  private var lineText: String {
    switch content {
    case .text(let text): Setting.quoted(text)
    case .number(let number): number.description
    case .boolean(let value): value ? "true" : "false"
    case .null: "null"
    case .list(let list): "[" + list.map(\.lineText).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { Setting.quoted($0.key) + ": " + $0.setting.lineText }.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return writer.text
  }
}

/// A column of an answer: how it is called and what stands in it, for programs and for people.
///
/// In CSV a column is one field or several; in Markdown it is one, or left out.
struct Column<Row> {
  /// The names of its fields in CSV; none for a column that only people see.
  let names: [String]
  /// The fields of a row in CSV, one a name; an empty one where there is nothing.
  let fields: (Row) -> [String]
  /// The heading in Markdown; nil for a column that only programs see.
  let title: String?
  /// What people see of a row.
  let shown: (Row) -> MarkdownText
  /// Whether it holds numbers, which stand at the right.
  var isNumber = false

  /// A column that only programs see.
  static func field(_ name: String, _ text: @escaping (Row) -> String?) -> Column {
    Column(names: [name], fields: { [text($0) ?? ""] }, title: nil, shown: { _ in MarkdownText("") })
  }

  /// A column that only people see.
  static func shown(
    _ title: String, isNumber: Bool = false, _ text: @escaping (Row) -> MarkdownText
  ) -> Column {
    Column(names: [], fields: { _ in [] }, title: title, shown: text, isNumber: isNumber)
  }

  /// A column that both see the same way.
  static func both(
    _ name: String, _ title: String, isNumber: Bool = false, _ text: @escaping (Row) -> String?
  ) -> Column {
    Column(
      names: [name], fields: { [text($0) ?? ""] }, title: title, shown: { MarkdownText(text($0) ?? "") },
      isNumber: isNumber)
  }

  /// The sequence of an event, and of several logs the log before it. People see no `#` before it: GitHub would link that to an issue.
  static func event(_ name: String, _ title: String, _ sequence: @escaping (Row) -> UInt64?) -> Column {
    .both(name, title, isNumber: true) { sequence($0).map(EventMark.field) }
  }
}

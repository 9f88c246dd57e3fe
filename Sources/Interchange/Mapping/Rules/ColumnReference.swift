import EventLog

/// A column that a mapping speaks of, by its name, by its number (`#3`), or one of the values that come with every row.
struct ColumnReference: Hashable, Sendable {
  /// What comes with every row beside its fields.
  enum Special: Int, CaseIterable, Hashable, Sendable {
    case value = -1
    case column = -2
    case row = -3
    case line = -4
    case file = -5
    case vintage = -6
    case date = -7
    case entity = -8

    var name: String { "@\(self)" }
  }

  let name: String
  /// Where the name stands in the mapping file.
  let position: TextPosition?
  /// The field's place in a record; a special's number.
  private(set) var index: Int

  /// A reference by name.
  ///
  /// - Throws: ``EventError`` for a name with `@` that is none of the special ones.
  init(_ name: String, at position: TextPosition? = nil) throws(EventError) {
    self.name = name
    self.position = position
    index = 0
    guard name.hasPrefix("@") else { return }
    guard let special = Special.allCases.first(where: { $0.name == name }) else {
      let names = Special.allCases.map(\.name)
      throw EventError(
        "there is no '\(name)'",
        advice: names.nearest(to: name).map { "did you mean '\($0)'?" }
          ?? "use \(names.joined(separator: ", "))",
        position: position)
    }
    index = special.rawValue
  }

  /// Whether it is a column of the table.
  var isColumn: Bool { !name.hasPrefix("@") }

  /// Finds the column in a header.
  mutating func resolve(in columns: ColumnIndex) throws(EventError) {
    if isColumn { index = try columns.index(of: self) }
  }
}

/// A part of a mapping that speaks of columns.
protocol ColumnUsing {
  /// Hands every reference to `body`, which may change it.
  mutating func forEachColumn(_ body: (inout ColumnReference) throws(EventError) -> Void) throws(EventError)
}

extension ColumnReference: ColumnUsing {
  mutating func forEachColumn(_ body: (inout ColumnReference) throws(EventError) -> Void) throws(EventError) {
    try body(&self)
  }
}

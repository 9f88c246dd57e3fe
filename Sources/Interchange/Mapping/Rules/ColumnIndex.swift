import EventLog

/// The columns of a table by their names.
struct ColumnIndex: Sendable {
  /// The names, trimmed; that of a column without one is its number, `#3`.
  let names: [String]
  private let aliases: [String: [String]]
  private let places: [String: [Int]]

  init(_ names: [String], aliases: [String: [String]] = [:]) {
    self.names = names.enumerated().map { index, name in
      let trimmed = name.trimmed
      return trimmed.isEmpty ? "#\(index + 1)" : trimmed
    }
    self.aliases = aliases
    places = Dictionary(self.names.enumerated().map { ($1, [$0]) }, uniquingKeysWith: +)
  }

  /// Whether a name, or another that it may go by, is there.
  func contains(_ name: String) -> Bool {
    number(name) != nil || ([name] + (aliases[name] ?? [])).contains { places[$0] != nil }
  }

  /// The place of a column.
  ///
  /// - Throws: ``EventError`` when there is none, or more than one, of that name.
  func index(of reference: ColumnReference) throws(EventError) -> Int {
    for name in [reference.name] + (aliases[reference.name] ?? []) {
      guard let found = places[name] else { continue }
      guard found.count == 1 else {
        let numbers = found.map { "#\($0 + 1)" }.joined(separator: " and ")
        throw EventError(
          "the table has the column '\(name)' more than once, as \(numbers)",
          advice: "name the column by its number, such as #\(found[0] + 1)")
      }
      return found[0]
    }
    if let number = number(reference.name) { return number }
    let near = names.nearest(to: reference.name).map { "did you mean '\($0)'?" }
    let list = names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
    throw EventError(
      "the table has no column '\(reference.name)'", advice: near ?? "its columns are \(list)")
  }

  private func number(_ name: String) -> Int? {
    guard name.hasPrefix("#"), let number = Int(name.dropFirst()), names.indices.contains(number - 1) else {
      return nil
    }
    return number - 1
  }
}

extension String {
  /// The text without blanks and line breaks at its ends.
  var trimmed: String {
    let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}

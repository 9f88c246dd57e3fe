import ArgumentParser

/// What a file to import holds.
enum ImportForm: String, ExpressibleByArgument, CaseIterable {
  /// A table whose fields are separated by commas, or by what is found between them.
  case csv
  /// A table whose fields are separated by tabs.
  case tsv
  /// Events in long form, as 'annals export --format csv' writes them; told from the header.
  case longCSV = "long-csv"
  /// Events, one JSON object a line.
  case jsonl
  /// CloudEvents 1.0 in JSON: one, a batch, or one a line.
  case cloudevents
  /// A SQLite database that 'annals export --format sqlite' wrote.
  case sqlite

  /// The form that was asked for, or the one that the names tell.
  ///
  /// - Throws: ``Failure`` when the names tell nothing, or different things.
  static func of(_ files: [String], given: ImportForm?, hasMapping: Bool = false) throws -> ImportForm {
    if let given { return given }
    let forms = Set(files.map { hasMapping ? .csv : told(by: $0) })
    if forms.count == 1, let form = forms.first, let form { return form }
    let names = files.joined(separator: ", ").safeForTerminal
    throw Failure(
      .usage, "cannot tell what \(names) \(files.count == 1 ? "holds" : "hold")",
      advice: "say it with --as \(allCases.map(\.rawValue).joined(separator: ", --as "))")
  }

  private static func told(by name: String) -> ImportForm? {
    if name == "-" { return .jsonl }
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[dot...].lowercased() {
    case ".csv", ".txt": return .csv
    case ".tsv", ".tab": return .tsv
    case ".jsonl", ".ndjson", ".json": return .jsonl
    case ".sqlite", ".sqlite3", ".db": return .sqlite
    default: return nil
    }
  }
}

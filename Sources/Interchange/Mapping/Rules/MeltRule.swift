import EventLog

/// Which columns of a wide table become a row each, with `{@column}` for the name and `{@value}` for the cell.
struct MeltRule: Hashable, Sendable {
  enum Choice: Hashable, Sendable {
    /// Those whose names are dates in a format.
    case dates(DateFormat)
    case named([ColumnReference])
    case from(ColumnReference, to: ColumnReference?)
    case except([ColumnReference])
  }

  var choice: Choice

  /// Reads an object with one of `format`, `columns`, `from` and `to`, `except`.
  static func rule(_ setting: Setting, path: String) throws(EventError) -> MeltRule {
    var reader = try SettingReader(setting, path: path)
    let format = try reader.text("format")
    let columns = try reader.texts("columns")
    let from = try reader.column("from")
    let to = try reader.column("to")
    let except = try reader.texts("except")
    try reader.finish()
    func references(_ names: [String]) throws(EventError) -> [ColumnReference] {
      var all: [ColumnReference] = []
      for name in names { all.append(try ColumnReference(name, at: setting.position)) }
      return all
    }
    switch (format, columns, from, except) {
    case (let format?, nil, nil, nil):
      return MeltRule(choice: .dates(try DateFormat(format, at: setting.position)))
    case (nil, let columns?, nil, nil): return MeltRule(choice: .named(try references(columns)))
    case (nil, nil, let from?, nil): return MeltRule(choice: .from(from, to: to))
    case (nil, nil, nil, let except?): return MeltRule(choice: .except(try references(except)))
    default:
      throw EventError(
        "\(path): say in one way which columns become rows",
        advice: #"write "format", "columns", "from" with "to", or "except""#,
        position: setting.position)
    }
  }

  /// The places of the columns in a table.
  func places(in columns: ColumnIndex) throws(EventError) -> [Int] {
    let places: [Int]
    switch choice {
    case .dates(let format):
      var found: [Int] = []
      for (place, name) in columns.names.enumerated()
      where (try? format.date(Array(name.utf8)[...])) ?? nil != nil {
        found.append(place)
      }
      places = found
    case .named(let references):
      var found: [Int] = []
      for reference in references { found.append(try columns.index(of: reference)) }
      places = found
    case .from(let from, let to):
      let first = try columns.index(of: from)
      var last = columns.names.count - 1
      if let to { last = try columns.index(of: to) }
      places = first <= last ? Array(first...last) : []
    case .except(let references):
      var others: Set<Int> = []
      for reference in references { others.insert(try columns.index(of: reference)) }
      places = columns.names.indices.filter { !others.contains($0) }
    }
    guard !places.isEmpty else {
      throw EventError(
        "melt: no column of the table is meant",
        advice: "its columns are \(columns.names.prefix(12).joined(separator: ", "))")
    }
    return places
  }
}

import EventLog

/// Where the columns of a table in long form stand.
struct LongFormLayout {
  /// A position with this line counts fields of the present record, until the reader puts in the place in the file.
  static let fieldMark = -1

  /// The field of each column, by the column's place in ``LongForm/columns``; nil for a column that is not there.
  private let fields: [Int?]
  /// The fields that say something of the event, not of one of its assertions.
  let eventFields: [Int]

  /// Reads a header.
  ///
  /// - Throws: ``EventError`` about a column that does not exist, stands twice, or is missing.
  init(_ names: [String]) throws(EventError) {
    var fields = [Int?](repeating: nil, count: LongForm.columns.count)
    for (index, name) in names.enumerated() {
      guard let column = LongForm.columns.firstIndex(of: name) else {
        let near = LongForm.columns.nearest(to: name).map { "did you mean '\($0)'?" }
        throw LongFormLayout.error(
          "there is no column '\(name)'", advice: near ?? "use " + LongForm.columns.joined(separator: ", "),
          at: index)
      }
      if fields[column] != nil {
        throw LongFormLayout.error("the column '\(name)' stands twice", advice: "keep one of them", at: index)
      }
      fields[column] = index
    }
    for column in [LongForm.Column.date, .kind, .entity] where fields[column.rawValue] == nil {
      throw LongFormLayout.error(
        "there is no column '\(column.name)'", advice: "every event needs date, kind and entity", at: 0)
    }
    self.fields = fields
    let ofAssertions: Set<LongForm.Column> = [
      .operation, .attribute, .type, .value, .low, .high, .unit, .approx,
    ]
    eventFields = LongForm.Column.allCases.filter { !ofAssertions.contains($0) }
      .compactMap { fields[$0.rawValue] }
  }

  /// The text of a column; nil where there is nothing, not even quotes.
  func text(_ column: LongForm.Column, of record: DelimitedRecord) -> String? {
    guard let field = fields[column.rawValue], field < record.count else { return nil }
    let bytes = record.bytes(field)
    return bytes.isEmpty && !record.isQuoted(field) ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// Reads the text of a column with `parse`; an error points at the field and names the column.
  func parsed<T>(
    _ column: LongForm.Column, of record: DelimitedRecord, _ parse: (String) throws(EventError) -> T
  ) throws(EventError) -> T? {
    guard let text = text(column, of: record) else { return nil }
    do throws(EventError) {
      return try parse(text)
    } catch {
      throw self.error("\(column.name): \(error.message)", advice: error.advice, at: column)
    }
  }

  /// An error about a column.
  func error(_ message: String, advice: String, at column: LongForm.Column) -> EventError {
    LongFormLayout.error(message, advice: advice, at: fields[column.rawValue] ?? 0)
  }

  /// An error about a field, counted from 0.
  static func error(_ message: String, advice: String, at field: Int) -> EventError {
    EventError(message, advice: advice, position: TextPosition(line: fieldMark, column: field))
  }
}

extension DelimitedRecord {
  /// Whether a field stands in quotes.
  fileprivate func isQuoted(_ index: Int) -> Bool {
    let start = fields[index].start
    return start > 0 && bytes[start - 1] == UInt8(ascii: "\"")
  }
}

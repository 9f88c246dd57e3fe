import EventLog

/// The names of the columns, found in the head of a table.
struct Header {
  /// How many records are looked through for one that holds the names.
  private static let recordsMax = 20

  private(set) var columns: ColumnIndex
  /// Rows that were read before it was known that they are rows.
  private(set) var rows: [DelimitedRecord] = []

  /// Reads the header.
  ///
  /// - Throws: ``EventError`` for an empty table, or one whose first record cannot be read.
  init(_ mapping: Mapping, _ reader: inout DelimitedReader) throws {
    let skipped = mapping.skippedRecords
    let names = mapping.columnNames.filter { !$0.hasPrefix("#") }
    let isSearched = mapping.header == .found && !names.isEmpty
    var records: [DelimitedRecord] = []
    var record = DelimitedRecord()
    var count = 0
    while records.count < (isSearched ? Header.recordsMax : 1), try reader.next(&record) {
      count += 1
      if count <= skipped { continue }
      if let problem = record.problem, records.isEmpty { throw problem }
      records.append(record)
      let found = ColumnIndex(record.texts, aliases: mapping.aliases)
      if isSearched, names.allSatisfy(found.contains) {
        columns = found
        return
      }
    }
    guard let first = records.first else {
      throw EventError(
        count == 0 ? "the table is empty" : "the table has no record behind the \(skipped) that are skipped",
        advice: "name a file with a header and rows")
    }
    if mapping.header == .none || (mapping.header == .found && names.isEmpty) {
      columns = ColumnIndex(first.texts.indices.map { "#\($0 + 1)" }, aliases: mapping.aliases)
      rows = records
    } else {
      // The first record then says what is missing in it.
      columns = ColumnIndex(first.texts, aliases: mapping.aliases)
      rows = Array(records.dropFirst())
    }
  }
}

import EventLog

/// The first rows of a table, column by column.
struct TableSample {
  private(set) var columns: [ColumnGuess] = []
  /// Whether the first record names the columns.
  private(set) var hasHeader = true
  private(set) var isRagged = false
  /// The encoding, where it is not UTF-8.
  private(set) var encoding: String?
  private var rows: [[String]] = []

  init(rowsMax: Int, chunks: @escaping () throws -> [UInt8]) throws {
    var chunksRead: [[UInt8]] = []
    var records = try TableSample.records(rowsMax, DelimitedFormat()) {
      let chunk = try chunks()
      chunksRead.append(chunk)
      return chunk
    }
    if records.contains(where: { $0 == nil }) {
      // What is no UTF-8 is most often Windows-1252; its bytes are all texts.
      encoding = TextEncoding.windows1252.rawValue
      var replay = chunksRead.makeIterator()
      var format = DelimitedFormat()
      format.encoding = .windows1252
      records = try TableSample.records(rowsMax, format) { try replay.next() ?? chunks() }
    }
    rows = records.compactMap(\.self)
    guard let first = rows.first else {
      throw EventError("the table is empty", advice: "name a file with a header and rows")
    }
    hasHeader = TableSample.isHeader(first, Array(rows.dropFirst().prefix(20)))
    if hasHeader { rows.removeFirst() }
    isRagged = rows.contains { $0.count != first.count }
    let names = ColumnIndex(hasHeader ? first : first.indices.map { "#\($0 + 1)" }).names
    columns = names.enumerated().map { index, name in
      ColumnGuess(
        name: name, index: index, isNamedOnce: names.filter { $0 == name }.count == 1,
        values: rows.map { index < $0.count ? $0[index].trimmed : "" })
    }
  }

  /// Whether the rows differ in some columns.
  func areDistinct(_ indices: [Int]) -> Bool { distinctCount(indices) == rows.count }

  /// How many different values some columns have together.
  func distinctCount(_ indices: [Int]) -> Int {
    Set(rows.map { row in indices.map { $0 < row.count ? row[$0].lowercased() : "" } }).count
  }

  /// Whether many rows have one date, as where many things are measured again and again.
  func isPanel(by date: Int?) -> Bool {
    guard let date, rows.count >= 20 else { return false }
    return distinctCount([date]) * 5 < rows.count
  }

  /// The records, nil for one that cannot be read.
  private static func records(
    _ rowsMax: Int, _ format: DelimitedFormat, chunks: @escaping () throws -> [UInt8]
  ) throws -> [[String]?] {
    var reader = DelimitedReader(format: format, chunks: chunks)
    var record = DelimitedRecord()
    var records: [[String]?] = []
    while records.count <= rowsMax {
      do {
        guard try reader.next(&record) else { break }
      } catch let error as EventError {
        if records.isEmpty { throw error }
        break
      }
      records.append(record.problem == nil ? record.texts : nil)
    }
    return records
  }

  /// A header names every column once, with texts that are no numbers and no days.
  private static func isHeader(_ first: [String], _ rows: [[String]]) -> Bool {
    let names = first.map(\.trimmed).filter { !$0.isEmpty }
    guard names.count * 2 >= first.count, Set(names).count * 10 >= names.count * 9 else { return false }
    let isData: (String) -> Bool = { text in
      AmountReader().amount(Array(text.utf8)[...]) != nil
        || (text.utf8.count == 10 && (try? DateFormat.edtf.date(Array(text.utf8)[...])) ?? nil != nil)
    }
    // Columns of a wide table have years or days for names.
    let data = names.filter(isData).count
    if data == 0 { return true }
    return data >= 5 && data * 2 > names.count && rows.contains { $0.filter(isData).count < $0.count }
  }
}

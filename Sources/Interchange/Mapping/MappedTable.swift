import EventLog
import PartialDates

/// Reads a table row by row and makes events of it by a mapping, in bounded memory.
///
/// ```swift
/// var table = try MappedTable(mapping, name: "models.csv") { try file.read(upToCount: 1 << 18) }
/// while let row = try table.next() {
///   for problem in row.problems { print(problem) }
///   drafts += row.drafts
/// }
/// ```
public struct MappedTable {
  /// The names of the columns.
  public let columns: [String]
  /// The format, with what was found in the file.
  public var format: DelimitedFormat { reader.format }
  /// How many bytes of the file have been taken in.
  public var bytesRead: Int { reader.bytesRead }
  private let mapping: Mapping
  private var reader: DelimitedReader
  private var mapper: RowMapper
  private var row: RowValues
  private var columnCount: Int
  /// Records that were read in the search for the header and are rows.
  private var pending: [DelimitedRecord]

  /// Finds the columns of a table.
  ///
  /// `name` stands for the file in messages and in `{@file}`; `vintage` is the date of this version of the table.
  /// `chunks` hands over the bytes, in order, until it hands over none.
  ///
  /// - Throws: ``EventError`` when the table has no columns, or not those that the mapping names; what `chunks` throws.
  public init(
    _ mapping: Mapping, name: String = "", vintage: PartialDate? = nil, chunks: @escaping () throws -> [UInt8]
  ) throws {
    self.mapping = mapping
    var reader = DelimitedReader(format: mapping.format, chunks: chunks)
    let header = try Header(mapping, &reader)
    self.reader = reader
    columns = header.columns.names
    columnCount = header.columns.names.count
    pending = header.rows.reversed()
    mapper = try RowMapper(mapping, columns: header.columns, vintage: vintage)
    row = RowValues(blanks: mapping.blanks)
    row.file = Array((name.split(separator: "/").last ?? "").utf8)
    row.vintage = Array((vintage?.description ?? "").utf8)
  }

  /// The fields of the last row, for a report of what is wrong with it.
  public var fields: [String] { row.record.texts }

  /// The next row; nil at the end of the table.
  ///
  /// - Throws: ``EventError`` for a fault that hides what follows; what the source of the bytes throws.
  public mutating func next() throws -> MappedRow? {
    var mapped = MappedRow()
    return try next(&mapped) ? mapped : nil
  }

  /// Reads the next row into `mapped`, whose memory is used again; false at the end of the table.
  ///
  /// - Throws: ``EventError`` for a fault that hides what follows; what the source of the bytes throws.
  public mutating func next(_ mapped: inout MappedRow) throws -> Bool {
    mapped.drafts.removeAll(keepingCapacity: true)
    return try next(&mapped.outcome, appendingTo: &mapped.drafts)
  }

  /// Reads the next row, and appends its events to `drafts`; false at the end of the table.
  ///
  /// - Throws: ``EventError`` for a fault that hides what follows; what the source of the bytes throws.
  package mutating func next(
    _ outcome: inout RowOutcome, appendingTo drafts: inout [EventDraft]
  ) throws -> Bool {
    if let record = pending.popLast() {
      row.record = record
    } else if try !reader.next(&row.record) {
      return false
    }
    row.row += 1
    outcome = RowOutcome(row: row.row, line: row.record.line)
    if let problem = row.record.problem ?? raggedness() {
      outcome.problems = [problem]
      return true
    }
    guard mapper.wants(row) else {
      outcome.isLeftOut = true
      return true
    }
    let before = drafts.count
    var problems: [RowProblem] = []
    mapper.map(&row, to: &drafts, &outcome, &problems)
    if !problems.isEmpty {
      drafts.removeSubrange(before...)
      outcome.problems = problems.map { problem in
        var error = problem.error
        error.position = position(of: problem.field)
        return error
      }
    }
    return true
  }

  private func raggedness() -> EventError? {
    let count = row.record.count
    if count == columnCount { return nil }
    if mapping.ragged == .pad {
      if count < columnCount || (columnCount..<count).allSatisfy({ row.isBlank(row.field($0)) }) {
        return nil
      }
    }
    return EventError(
      "the row has \(count) fields, the header \(columnCount)",
      advice: count < columnCount
        ? #"add what is missing, or set "ragged": "pad" under "file""#
        : "a field with the separator in it must be quoted",
      position: position(of: count > columnCount ? columnCount : nil))
  }

  /// Where a field of the last row begins.
  public func position(of field: Int?) -> TextPosition {
    // Rows that were read with the header have left the reader's buffer.
    guard let field, pending.isEmpty, row.record.line == reader.position(of: -1).line else {
      return TextPosition(line: row.record.line, column: 1)
    }
    return reader.position(of: field)
  }
}

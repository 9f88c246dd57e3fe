import EventLog
import PartialDates

/// Reads the dates of the rows.
struct DateMaker {
  private let rule: DateRule
  private var made = CellCache<PartialDate>(places: 1 << 12)

  init(_ rule: DateRule) { self.rule = rule }

  /// The date of a row.
  mutating func date(_ row: RowValues) throws -> PartialDate {
    let date = try start(row)
    let end = try rule.end.flatMap { column -> PartialDate? in
      guard case .column(_, let formats) = rule.origin else { return nil }
      let text = row.bytes(column)
      return row.isBlank(text) ? nil : try DateMaker.read(text, formats, column, row)
    }
    let mark =
      switch (rule.approximate?.holds(row) ?? false, rule.uncertain?.holds(row) ?? false) {
      case (true, true): "%"
      case (true, false): "~"
      case (false, true): "?"
      case (false, false): ""
      }
    if end == nil, mark.isEmpty { return date }
    do {
      let text = date.description + mark
      return try PartialDate(end.map { text + "/" + $0.description } ?? text)
    } catch {
      throw RowProblem(field: field(row), error: EventError("date: \(error.message)", advice: error.advice))
    }
  }

  private mutating func start(_ row: RowValues) throws -> PartialDate {
    switch rule.origin {
    case .fixed(let date): return date
    case .template(let template):
      var bytes: [UInt8] = []
      if let blank = template.render(row, to: &bytes) { throw DateMaker.blank(blank, row) }
      return try DateMaker.read(bytes[...], [.edtf], template.firstColumn, row)
    case .column(let column, let formats):
      let text = row.bytes(column)
      if let known = made.made(of: text) { return known }
      if row.isBlank(text) { throw DateMaker.blank(column, row) }
      let date = try DateMaker.read(text, formats, column, row)
      made.keep(date, of: text)
      return date
    case .parts(let year, let month, let day):
      return try DateMaker.date(row, year: year, month: month, day: day)
    }
  }

  /// Reads a date in the first format that fits.
  static func read(
    _ text: ArraySlice<UInt8>, _ formats: [DateFormat], _ column: ColumnReference?, _ row: RowValues
  ) throws -> PartialDate {
    let field = column.flatMap { row.field(of: $0) }
    var fault: EventError?
    for format in formats {
      do throws(EventError) {
        if let date = try format.date(text) { return date }
      } catch {
        fault = fault ?? error
      }
    }
    let names = formats.map(\.text).joined(separator: " or ")
    let error =
      fault
      ?? EventError(
        "'\(String(decoding: text.prefix(60), as: UTF8.self))' is not written as \(names)",
        advice: "mend the cell")
    let fitting = DateFormat.fitting(text)
    if !fitting.isEmpty {
      let advice = fitting.map { "\"format\": \"\($0)\"" }.joined(separator: " or ")
      throw RowProblem(
        field: field,
        error: EventError(error.message, advice: "if it is meant so, set \(advice)").within("date"))
    }
    throw RowProblem(field: field, error: error.within("date"))
  }

  private static func date(
    _ row: RowValues, year: ColumnReference, month: ColumnReference?, day: ColumnReference?
  ) throws -> PartialDate {
    func number(_ column: ColumnReference?, isMonth: Bool = false) throws -> Int? {
      guard let column else { return nil }
      let bytes = row.bytes(column)
      if row.isBlank(bytes) { return nil }
      var rest = bytes
      if isMonth, let named = MonthNames.take(&rest, isShort: true), rest.isEmpty { return named }
      let text = String(decoding: bytes, as: UTF8.self)
      guard let value = Int(text.hasSuffix(".0") ? String(text.dropLast(2)) : text),
        (0...9999).contains(value)
      else {
        throw RowProblem(
          field: row.field(of: column),
          error: EventError("date: '\(text.prefix(60))' is no whole number", advice: "mend the cell"))
      }
      return value
    }
    guard let first = try number(year) else { throw blank(year, row) }
    let second = try number(month, isMonth: true)
    let third = second == nil ? nil : try number(day)
    do {
      return try DateParts(year: first, month: second, day: third).date()
    } catch {
      throw RowProblem(field: row.field(of: month ?? year), error: error.within("date"))
    }
  }

  private static func blank(_ column: ColumnReference, _ row: RowValues) -> RowProblem {
    RowProblem(
      field: row.field(of: column),
      error: EventError(
        "date: the column '\(column.name)' is blank",
        advice: "fill it in, or leave such rows out with \"where\": {\"\(column.name)\": {\"present\": true}}"
      ))
  }

  private func field(_ row: RowValues) -> Int? {
    switch rule.origin {
    case .fixed: nil
    case .template(let template): template.firstColumn.flatMap { row.field(of: $0) }
    case .column(let column, _): row.field(of: column)
    case .parts(let year, _, _): row.field(of: year)
    }
  }
}

extension Template {
  /// The first column, for messages.
  var firstColumn: ColumnReference? {
    for part in parts { if case .column(let column) = part { return column } }
    return nil
  }
}

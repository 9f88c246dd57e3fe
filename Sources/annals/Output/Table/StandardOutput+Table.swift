import EventLog
import Interchange

extension StandardOutput {
  /// Writes a table as Markdown where that is the format, else as CSV.
  mutating func table<Row>(_ table: Table<Row>, as format: OutputFormat) {
    if format == .markdown { markdown(table) } else { csv(table) }
  }

  /// One header with the names of the columns, and a record a row (RFC 4180, UTF-8).
  ///
  /// The fields are exact; only on a terminal is made visible what would steer it.
  private mutating func csv<Row>(_ table: Table<Row>) {
    csv(table.columns) { body in
      for section in table.sections { section.rows.forEach(body) }
    }
  }

  /// The same for rows that come one by one: `forEach` hands each to what it is given.
  mutating func csv<Row>(
    _ columns: [Column<Row>], _ forEach: ((Row) -> Void) throws -> Void
  ) rethrows {
    var writer = CSVWriter()
    writer.append(record: columns.flatMap(\.names))
    try forEach { row in
      let fields = columns.flatMap { $0.fields(row) }
      writer.append(record: Terminal.outputIsTerminal ? fields.map(\.safeForTerminal) : fields)
      write(writer.takeBytes())
    }
    write(writer.takeBytes())
  }

  /// A table a section, as GitHub reads it.
  private mutating func markdown<Row>(_ table: Table<Row>) {
    let columns = table.columns.filter { $0.title != nil }
    for (index, section) in table.sections.enumerated() {
      if index > 0 { line() }
      if let heading = section.heading {
        line(MarkdownText(heading).source)
        line()
      }
      var rows = [columns.map { MarkdownText($0.title ?? "").source }]
      rows += section.rows.map { row in columns.map { $0.shown(row).source } }
      markdown(rows, columns.map(\.isNumber))
    }
    if table.footnotes.works.isEmpty { return }
    line()
    for (index, source) in table.footnotes.works.enumerated() {
      line("[^\(index + 1)]: " + SourceText.markdown(source).source)
    }
  }

  /// Rows whose columns are padded, so that the source reads well too; the first is the header.
  private mutating func markdown(_ rows: [[String]], _ isNumber: [Bool]) {
    let widths = isNumber.indices.map { column in
      max(3, min(rows.map { $0[column].displayWidth }.max() ?? 0, 60))
    }
    for (index, row) in rows.enumerated() {
      let cells = zip(row, zip(widths, isNumber)).map { cell, form in
        form.1 ? cell.rightAligned(to: form.0) : cell.padded(to: form.0)
      }
      line("| " + cells.joined(separator: " | ") + " |")
      if index > 0 { continue }
      let rules = zip(widths, isNumber).map { width, isNumber in
        String(repeating: "-", count: width + (isNumber ? 1 : 2)) + (isNumber ? ":" : "")
      }
      line("|" + rules.joined(separator: "|") + "|")
    }
  }
}

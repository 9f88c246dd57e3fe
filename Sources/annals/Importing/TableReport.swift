import EventLog

/// What an import did, or would do.
struct TableReport {
  private let counts: [ImportCounts]
  private let formatting: FormatOptions

  init(_ stream: ImportStream, _ formatting: FormatOptions) {
    counts = stream.counts
    self.formatting = formatting
  }

  /// Prints it: the first events of a rehearsal, then what was counted, a table of numbers a file.
  ///
  /// Without a sequence nothing was appended.
  func write(shown: [Event], through sequence: UInt64?) {
    var output = StandardOutput()
    switch formatting.format {
    case .text: writeText(shown, sequence, to: &output)
    case .json: output.jsonArray(counts) { $0.counts($1, through: sequence) }
    case .jsonl: output.jsonLines(counts) { $0.counts($1, through: sequence) }
    case .csv, .markdown: output.table(Table(counts), as: formatting.format)
    }
  }

  private func writeText(_ shown: [Event], _ sequence: UInt64?, to output: inout StandardOutput) {
    let text = EventText(styler: formatting.styler)
    for event in shown {
      output.write(text.full(event))
      output.line()
    }
    for count in counts {
      let vintage = count.vintage.map { ", version of \($0)" } ?? ""
      output.line((count.name + vintage).safeForTerminal)
      let told = count.all.filter { $0.count > 0 || $0.isAlwaysTold }
      let width = told.map { grouped(String($0.count)).count }.max() ?? 0
      for item in told {
        output.line("  " + grouped(String(item.count)).rightAligned(to: width) + "  " + item.words)
      }
    }
    output.line(
      sequence.map { "through event \(grouped(String($0)))" } ?? "nothing was appended: this was a rehearsal")
  }
}

extension JSONWriter {
  /// What was counted of a table.
  fileprivate mutating func counts(_ counts: ImportCounts, through sequence: UInt64?) {
    beginObject()
    key("file")
    string(counts.name)
    key("vintage")
    if let vintage = counts.vintage { string(vintage) } else { null() }
    for item in counts.all {
      key(item.key)
      integer(item.count)
    }
    key("throughSequence")
    if let sequence { integer(sequence) } else { null() }
    endObject()
  }
}

extension Table<ImportCounts> {
  /// What was counted, a table of the import a row.
  fileprivate init(_ counts: [ImportCounts]) {
    var columns: [Column<ImportCounts>] = [
      .both("file", "File") { $0.name }, .both("vintage", "Vintage") { $0.vintage },
    ]
    for (index, item) in ImportCounts(name: "").all.enumerated() {
      columns.append(.both(item.key, item.key, isNumber: true) { String($0.all[index].count) })
    }
    self.init(columns, rows: counts)
  }
}

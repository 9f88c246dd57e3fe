import EventLog

/// What became of the events of an import that is done.
struct ImportReport {
  private let formatting: FormatOptions
  private var outcomes: [AppendOutcome] = []
  private var added = 0
  private var count = 0

  /// So many events are told of one by one to people.
  private static let linesMax = 20

  init(_ formatting: FormatOptions) { self.formatting = formatting }

  mutating func add(_ outcome: AppendOutcome) {
    count += 1
    if outcome.isNew { added += 1 }
    if formatting.format != .text || count <= ImportReport.linesMax { outcomes.append(outcome) }
  }

  func finish() {
    var output = StandardOutput()
    switch formatting.format {
    case .text:
      if count <= ImportReport.linesMax {
        for outcome in outcomes { output.line(outcome.line) }
      }
      if count != 1 {
        let rest = count - added
        output.line(
          counted(added, "event") + " appended" + (rest > 0 ? ", \(rest) there already" : ""))
      }
    case .json: output.jsonArray(outcomes) { $0.outcome($1, isDryRun: false) }
    case .jsonl: output.jsonLines(outcomes) { $0.outcome($1, isDryRun: false) }
    case .csv, .markdown: output.table(Table(outcomes, isDryRun: false), as: formatting.format)
    }
  }
}

extension AppendOutcome {
  /// The outcome as a line for people.
  var line: String {
    isNew
      ? "#\(sequence)  \(id.safeForTerminal)  recorded \(recorded)"
      : "#\(sequence)  \(id.safeForTerminal)  is in the log already"
  }
}

import EventLog

/// Tells of each batch of a stream, once it is durable, on standard output.
struct Acknowledgements {
  private let formatting: FormatOptions
  private var added = 0
  private var existing = 0
  private var batches = 0
  private var last: AppendOutcome?
  /// What a table tells, which is written at the end: its columns are as wide as what is in them.
  private var gathered: [AppendOutcome] = []

  init(_ formatting: FormatOptions) { self.formatting = formatting }

  mutating func write(_ outcomes: [AppendOutcome]) {
    if outcomes.isEmpty { return }
    let new = outcomes.count(where: \.isNew)
    added += new
    existing += outcomes.count - new
    last = outcomes.last
    var output = StandardOutput()
    switch formatting.format {
    case .text: output.line(Acknowledgements.line(outcomes, new: new))
    case .json:
      for (index, outcome) in outcomes.enumerated() {
        output.write(batches == 0 && index == 0 ? "[\n" : ",\n")
        output.json { $0.outcome(outcome, isDryRun: false) }
      }
    case .jsonl: output.jsonLines(outcomes) { $0.outcome($1, isDryRun: false) }
    case .csv, .markdown: gathered += outcomes
    }
    batches += 1
  }

  private static func line(_ outcomes: [AppendOutcome], new: Int) -> String {
    guard outcomes.count > 1, let first = outcomes.first(where: \.isNew),
      let last = outcomes.last(where: \.isNew)
    else {
      return outcomes.count == 1 ? outcomes[0].line : counted(outcomes.count, "event") + " there already"
    }
    let range = new == 1 ? "#\(first.sequence)" : "#\(first.sequence) to #\(last.sequence)"
    return "\(range)  " + AppendReport.summary(added: new, existing: outcomes.count - new)
  }

  /// Ends what was told.
  func finish() {
    var output = StandardOutput()
    switch formatting.format {
    case .text where batches != 1:
      output.line(AppendReport.summary(added: added, existing: existing))
    case .json: output.write(batches == 0 ? "[]\n" : "\n]\n")
    case .csv, .markdown: output.table(Table(gathered, isDryRun: false), as: formatting.format)
    case .text, .jsonl: break
    }
  }

  /// Says what holds although the stream ended in an error.
  func noteOnError() {
    guard let last else { return }
    StandardError.line(
      "annals: note: " + counted(added + existing, "event") + " before it, through #\(last.sequence), "
        + (added + existing == 1 ? "is" : "are") + " in the log")
  }
}

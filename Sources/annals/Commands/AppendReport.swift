import EventLog

/// What became of the events of an append, as much of it as will be told.
struct AppendReport {
  /// So many events are told of one by one to people; of more only how many.
  private static let linesMax = 20

  private let formatting: FormatOptions
  private let isDryRun: Bool
  private var outcomes: [AppendOutcome] = []
  private var count = 0
  private var added = 0

  init(_ formatting: FormatOptions, isDryRun: Bool = false) {
    self.formatting = formatting
    self.isDryRun = isDryRun
  }

  mutating func add(_ outcome: AppendOutcome) {
    count += 1
    if outcome.isNew { added += 1 }
    if formatting.format != .text || count <= AppendReport.linesMax { outcomes.append(outcome) }
  }

  /// Tells it; `events` are those that a rehearsal would append.
  func write(new events: [Event] = []) {
    var output = StandardOutput()
    switch formatting.format {
    case .text: writeText(new: events, to: &output)
    case .json: output.jsonArray(outcomes) { $0.outcome($1, isDryRun: isDryRun) }
    case .jsonl: output.jsonLines(outcomes) { $0.outcome($1, isDryRun: isDryRun) }
    case .csv, .markdown: output.table(Table(outcomes, isDryRun: isDryRun), as: formatting.format)
    }
  }

  private func writeText(new events: [Event], to output: inout StandardOutput) {
    let text = EventText(styler: formatting.styler, width: Terminal.columns)
    for event in events { output.write(text.full(event)) }
    if count <= AppendReport.linesMax {
      for outcome in outcomes where !(outcome.isNew && isDryRun) { output.line(outcome.line) }
    }
    guard count != 1 || isDryRun else { return }
    output.line(
      AppendReport.summary(
        added: added, existing: count - added, verb: isDryRun ? "would be appended" : "appended"))
  }

  /// `2 events appended, 1,000 there already`.
  static func summary(added: Int, existing: Int, verb: String = "appended") -> String {
    counted(added, "event") + " \(verb)"
      + (existing > 0 ? ", \(grouped(String(existing))) there already" : "")
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

import EventLog

/// What append, correct and retract do alike: draft, append or rehearse, and report.
struct Appending<Command: LogCommandBase> {
  let command: Command
  let expect: UInt64?
  let isDryRun: Bool
  let formatting: FormatOptions

  /// Appends what `draft` makes; it is handed a look-up of the contents in the log.
  func run(_ draft: ((String) -> EventContent?) throws -> [EventDraft]) throws {
    if isDryRun {
      let log = try command.openLog()
      var known = EventLookup(log)
      let rehearsal = try log.dryRun(try draft { try? known.event(id: $0)?.content }, expecting: expect)
      report(rehearsal.outcomes, new: rehearsal.events)
    } else {
      report(try append(draft), new: [])
      command.refreshSnapshots()
    }
  }

  private func append(
    _ draft: ((String) -> EventContent?) throws -> [EventDraft]
  ) throws -> [AppendOutcome] {
    do {
      let writer = try command.openWriter()
      let drafts = try draft { try? writer.event(id: $0)?.content }
      if drafts.count == 1 {
        // A signal waits until the one event is on the disk and told of.
        return try Interruption.deferring { try writer.append(drafts, expecting: expect) }
      }
      return try append(drafts, to: writer)
    } catch let interruption as Interruption.Signalled {
      // Opening the log again cuts off what was written and not acknowledged.
      _ = try? LogWriter(directory: command.logDirectory)
      throw interruption
    }
  }

  /// All of many, or on a signal none.
  private func append(_ drafts: [EventDraft], to writer: LogWriter) throws -> [AppendOutcome] {
    let progress = Progress("appending", .events, total: drafts.count)
    defer { progress.finish() }
    var outcomes: [AppendOutcome] = []
    outcomes.reserveCapacity(drafts.count)
    var rest = drafts[...]
    return try Interruption.deferring {
      try writer.append(expecting: expect) {
        try Interruption.check()
        progress.advance()
        return rest.popFirst()
      } outcome: {
        outcomes.append($0)
      }
      return outcomes
    }
  }

  private func report(_ outcomes: [AppendOutcome], new events: [Event]) {
    var output = StandardOutput()
    switch formatting.format {
    case .text: reportText(outcomes, new: events, to: &output)
    case .json: output.jsonArray(outcomes) { $0.outcome($1, isDryRun: isDryRun) }
    case .jsonl: output.jsonLines(outcomes) { $0.outcome($1, isDryRun: isDryRun) }
    case .csv, .markdown: output.table(Table(outcomes, isDryRun: isDryRun), as: formatting.format)
    }
  }

  private func reportText(_ outcomes: [AppendOutcome], new events: [Event], to output: inout StandardOutput) {
    let text = EventText(styler: formatting.styler, width: Terminal.columns)
    for event in events { output.write(text.full(event)) }
    let added = outcomes.filter(\.isNew)
    for outcome in outcomes where !outcome.isNew || (!isDryRun && outcomes.count <= 20) {
      output.line(
        outcome.isNew
          ? "#\(outcome.sequence)  \(outcome.id.safeForTerminal)  recorded \(outcome.recorded)"
          : "#\(outcome.sequence)  \(outcome.id.safeForTerminal)  is in the log already")
    }
    let verb = isDryRun ? "would be appended" : "appended"
    if outcomes.count != 1 || isDryRun {
      let rest = outcomes.count - added.count
      output.line(
        counted(added.count, "event") + " \(verb)" + (rest > 0 ? ", \(rest) there already" : ""))
    }
  }
}

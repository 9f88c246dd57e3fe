import EventLog

/// What append, correct, retract and import do alike: draft, append or rehearse, and report.
struct Appending<Command: LogCommandBase> {
  let command: Command
  let expect: UInt64?
  let isDryRun: Bool
  let formatting: FormatOptions
  /// What it is doing, on the line that shows the progress.
  var verb = "appending"

  /// Appends what `draft` makes; it is handed the log to ask.
  func run(_ draft: (DraftedLog) throws -> EventDraft) throws {
    var report = AppendReport(formatting, isDryRun: isDryRun)
    if isDryRun { return try rehearse(&report) { [try draft(DraftedLog($0))] } }
    let writer = try command.openWriter()
    report.add(try append(try draft(DraftedLog(writer)), to: writer))
    report.write()
    command.refreshSnapshots()
  }

  /// Appends what `source` gives, in little memory: all of it, or on an error or a signal nothing.
  func run(_ source: some DraftSource) throws {
    var report = AppendReport(formatting, isDryRun: isDryRun)
    if isDryRun { return try rehearse(&report) { try drafts(from: source, DraftedLog($0)) } }
    do {
      try append(from: source, to: try command.openWriter()) { report.add($0) }
    } catch let interruption as Interruption.Signalled {
      // Opening the log again cuts off what was written and not acknowledged.
      _ = try? LogWriter(directory: command.logDirectory)
      throw interruption
    }
    report.write()
    command.refreshSnapshots()
  }

  private func append(
    from source: some DraftSource, to writer: LogWriter, outcome: (AppendOutcome) -> Void
  ) throws {
    let log = DraftedLog(writer)
    var first = try source.next(target: log.content)
    var second: EventDraft?
    if let first {
      second = try source.next { $0 == first.id ? first.content : log.content($0) }
      // An error about the only event does not tell its number.
      if second == nil { return outcome(try append(first, to: writer)) }
    }
    let progress = Progress(verb, source.progress == nil ? .events : .bytes)
    defer { progress.finish() }
    var count = 0
    try Interruption.deferring {
      try writer.appendAll(expecting: expect, areChecked: source.areChecked) { target in
        if let draft = first.take() ?? second.take() { return draft }
        count += 1
        if count % 128 == 0 {
          try Interruption.check()
          if let (done, total) = source.progress {
            progress.update(done, of: total)
          } else {
            progress.update(count)
          }
        }
        let draft = try source.next(target: target)
        // The end may have come because the signal ended what writes to the stream.
        if draft == nil { try Interruption.check() }
        return draft
      } outcome: {
        outcome($0)
      }
    }
  }

  /// A signal waits until the one event is on the disk and told of.
  private func append(_ draft: EventDraft, to writer: LogWriter) throws -> AppendOutcome {
    try Interruption.deferring { try writer.append([draft], expecting: expect)[0] }
  }

  private func drafts(from source: some DraftSource, _ log: DraftedLog) throws -> [EventDraft] {
    var drafts: [EventDraft] = []
    var contents: [String: EventContent] = [:]
    while let draft = try source.next(target: { contents[$0] ?? log.content($0) }) {
      if let id = draft.id { contents[id] = draft.content }
      drafts.append(draft)
    }
    return drafts
  }

  private func rehearse(_ report: inout AppendReport, _ drafts: (LogReader) throws -> [EventDraft]) throws {
    let log = try command.openLog()
    let rehearsal = try log.dryRun(try drafts(log), expecting: expect)
    for outcome in rehearsal.outcomes { report.add(outcome) }
    report.write(new: rehearsal.events)
  }
}

import EventLog
import Interchange

/// Imports events: all of them, or none. Standard input is taken as a stream, batch by batch.
struct EventImport {
  let command: ImportCommand

  /// Imports texts that `makeReader` reads.
  func run(_ makeReader: @escaping () -> some DraftReader) throws {
    let input = DraftInput(command.files, reader: makeReader)
    if command.files == ["-"], !command.dryRun {
      try StreamImport(command: command, input: input).run()
    } else {
      try run(input)
    }
  }

  /// Imports what `source` gives.
  func run(_ source: some DraftSource) throws {
    if command.dryRun {
      let appending = Appending(command: command, expect: nil, isDryRun: true, formatting: command.formatting)
      try appending.run { target in
        var drafts: [EventDraft] = []
        while let draft = try source.next(target: target) { drafts.append(command.imported(draft)) }
        return drafts
      }
    } else {
      let report = try appended(from: source)
      report.finish()
      command.refreshSnapshots()
    }
  }

  private func appended(from source: some DraftSource) throws -> ImportReport {
    let progress = Progress("importing", .events)
    defer { progress.finish() }
    var report = ImportReport(command.formatting)
    do {
      let writer = try command.openWriter()
      try Interruption.deferring {
        try writer.append { target in
          try Interruption.check()
          progress.advance()
          return try source.next(target: target).map(command.imported)
        } outcome: {
          report.add($0)
        }
      }
    } catch let interruption as Interruption.Signalled {
      // Opening the log again cuts off what was written and not acknowledged.
      _ = try? LogWriter(directory: command.logDirectory)
      throw interruption
    }
    return report
  }
}

extension ImportCommand {
  /// A draft as it is to be appended.
  func imported(_ draft: EventDraft) -> EventDraft {
    var draft = draft
    if discardRecorded { draft.recorded = nil }
    return draft
  }
}

extension LogWriter {
  /// Appends the events that `next` gives, together; `next` is handed a look-up of the contents in the log, and what it
  /// throws comes out as it is.
  func append(
    from next: ((String) -> EventContent?) throws -> EventDraft?, outcome: (AppendOutcome) -> Void
  ) throws {
    var failure: (any Error)?
    do {
      try append(
        from: {
          do {
            return try next { try? event(id: $0)?.content }
          } catch {
            failure = error
            throw EventError("the input ended", advice: "see what ended it")
          }
        }, outcome: outcome)
    } catch {
      throw failure ?? error
    }
  }
}

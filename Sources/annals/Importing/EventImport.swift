import EventLog
import Interchange

/// Imports files that hold events: all of them, or none.
struct EventImport<Reader: DraftReader> {
  let command: ImportCommand
  let reader: () -> Reader

  func run() throws {
    let input = DraftInput(command.files, keepsRecorded: !command.discardRecorded, reader: reader)
    let appending = Appending(
      command: command, expect: nil, isDryRun: command.dryRun, formatting: command.formatting)
    if command.dryRun {
      try appending.run { target in
        var drafts: [EventDraft] = []
        while let draft = try input.next(target: target) { drafts.append(draft) }
        return drafts
      }
    } else if command.files == ["-"] {
      try StreamImport(command: command, input: input).run()
    } else {
      var report = ImportReport(command.formatting)
      try input.append(to: try command.openWriter(), next: { try input.next(target: $0) }) { report.add($0) }
      report.finish()
    }
  }
}

extension DraftInput {
  /// Appends the events that `next` gives, together; `next` is handed a look-up of the contents in the log.
  func append(
    to writer: LogWriter, next: ((String) -> EventContent?) throws -> EventDraft?,
    outcome: (AppendOutcome) -> Void
  ) throws {
    var failure: (any Error)?
    do {
      try writer.append(
        from: {
          do {
            return try next { try? writer.event(id: $0)?.content }
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

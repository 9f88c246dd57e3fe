import EventLog
import Interchange

/// Imports events: all of them, or none. Standard input is taken as a stream, batch by batch.
struct EventImport {
  let command: ImportCommand

  /// Imports events in JSON; without a form, the first object of each file tells it.
  func run(_ form: JSONEventReader.Form?) throws {
    if command.files == ["-"], !command.dryRun {
      try StreamImport(command: command, input: DraftInput(command.files, form: form)).run()
    } else if form == .cloudEvents {
      try run(DraftInput(command.files, form: form))
    } else {
      try run(EventFileInput(command.files, form: form))
    }
  }

  /// Imports what `source` gives.
  func run(_ source: some DraftSource) throws {
    let appending = Appending(
      command: command, expect: nil, isDryRun: command.dryRun, formatting: command.formatting,
      verb: "importing")
    try appending.run(ImportedDrafts(source: source, command: command))
  }
}

/// What a source gives, as the options of the command want it.
private struct ImportedDrafts<Source: DraftSource>: DraftSource {
  let source: Source
  let command: ImportCommand

  var progress: (done: Int, total: Int?)? { source.progress }

  var areChecked: Bool { source.areChecked }

  func next(target: (String) -> EventContent?) throws -> EventDraft? {
    guard let draft = try source.next(target: target) else { return nil }
    return command.imported(draft)
  }
}

extension ImportCommand {
  /// A draft as it is to be appended.
  func imported(_ draft: consuming EventDraft) -> EventDraft {
    if discardRecorded { draft.recorded = nil }
    return draft
  }
}

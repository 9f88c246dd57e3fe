import EventLog

/// Imports files that hold events in their external form.
struct EventImport {
  let command: ImportCommand

  func run() throws {
    let inputs = try command.files.map {
      (name: $0 == "-" ? "standard input" : $0, bytes: try InputFile.read($0))
    }
    let appending = Appending(
      command: command, expect: nil, isDryRun: command.dryRun, formatting: command.formatting)
    try appending.run { target in
      var drafts: [EventDraft] = []
      for input in inputs {
        do throws(EventError) {
          drafts += try EventReader.drafts(in: input.bytes, target: target)
        } catch {
          throw Failure(.badData, "\(input.name), \(error)", advice: error.advice)
        }
      }
      return drafts
    }
  }
}

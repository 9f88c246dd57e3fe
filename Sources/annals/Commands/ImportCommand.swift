import ArgumentParser
import EventLog
import Interchange

/// Brings in what other tools wrote: tables through a mapping, and events in forms that are in common use.
struct ImportCommand: LogCommandBase {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Append what other tools wrote: tables through a mapping, or events.",
    discussion: """
      What the log holds already adds nothing, so that an import may be run again.

        annals import events.jsonl
        annals export | annals --log Copy import -
      """)

  @Argument(help: ArgumentHelp("The files, or - for standard input.", valueName: "file"))
  var files: [String]

  @Option(name: .customLong("as"), help: "What the files hold; told from the name when left out.")
  var form: ImportForm?

  @Flag(help: "Show what would be appended, and append nothing.")
  var dryRun = false

  @Flag(help: "Let the log give the recorded times, whatever the events bring.")
  var discardRecorded = false

  @OptionGroup(title: "Output") var formatting: FormatOptions
  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func run() throws {
    switch try ImportForm.of(files, given: form) {
    case .csv where form == nil && LongFormInput.isMeant(by: files):
      try EventImport(command: self).run(LongFormInput(files))
    case .csv, .tsv:
      throw Failure(.usage, "tables are not read yet", advice: "convert them to JSON Lines")
    case .longCSV: try EventImport(command: self).run(LongFormInput(files))
    case .jsonl: try EventImport(command: self).run(JSONEventReader.init)
    case .cloudevents: try EventImport(command: self).run(CloudEventReader.init)
    }
  }
}

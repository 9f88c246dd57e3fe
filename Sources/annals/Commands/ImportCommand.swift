import ArgumentParser
import EventLog
import Interchange

/// Brings in what other tools wrote: tables through a mapping, and events in forms that are in common use.
struct ImportCommand: LogCommandBase {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Append what other tools wrote: tables through a mapping, or events.",
    discussion: """
      What the log holds already adds nothing, so that an import may be run again. A row that is wrong keeps \
      everything out, and every problem is told with line and column; with --errors the wrong rows are put aside in a \
      file and the others go in, in batches that are on the disk when they are counted.

        annals import --guess models.csv > mapping.json
        annals import models.csv --mapping mapping.json --dry-run
        annals import models.csv --date-column When --entity 'model/{Name}' \\
          --kind model.released
        annals import events.jsonl
        annals --log Copy init && annals export | annals --log Copy import -

      A later version of a table, told by --vintage, appends only what differs: new rows, corrections of changed ones, \
      retractions of those that are gone. Into an empty log, several versions may be recorded as they came out:

        annals import 2024.csv 2025.csv --mapping epoch-notable-models \\
          --vintage 2024-07-16 --vintage 2025-02-24 --recorded-at vintage
        annals diff US 2024-06-25 --known-at 2024-07-16 --known-at 2025-02-24
      """)

  @Argument(help: ArgumentHelp("The files, or - for standard input.", valueName: "file"))
  var files: [String] = []

  @Option(name: .customLong("as"), help: "What the files hold; told from the name when left out.")
  var form: ImportForm?

  @Flag(help: "Show what would be appended, and append nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Put rows that are wrong into this CSV file, and import the others.", valueName: "file"))
  var errors: String?

  @Flag(help: "All or nothing, which is the rule without --errors.")
  var strict = false

  @Option(
    help: ArgumentHelp("The date of this version of the table; once for each file.", valueName: "date"))
  var vintage: [String] = []

  @Option(
    help: ArgumentHelp(
      "When the events are to be recorded, into an empty log only: 'vintage', a date or a moment.",
      valueName: "instant"))
  var recordedAt: String?

  @Flag(help: "Write a first mapping for a table, to be looked at and edited.")
  var guess = false

  @Flag(help: "List the mappings that come with the tool; with --mapping, print one.")
  var mappings = false

  @Flag(help: "Let the log give the recorded times, whatever the events bring.")
  var discardRecorded = false

  @OptionGroup(title: "Mapping") var mapping: MappingOptions
  @OptionGroup(title: "Output") var formatting: FormatOptions
  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func run() throws {
    if guess { return try MappingGuesser(files: files).write() }
    if mappings { return try MappingList(name: mapping.mapping).write() }
    guard !files.isEmpty else {
      throw Failure(.usage, "there is no file to import", advice: "name one, or - for standard input")
    }
    if strict, errors != nil {
      throw Failure(.usage, "--strict and --errors contradict each other", advice: "leave one of the two out")
    }
    switch try ImportForm.of(files, given: form, hasMapping: mapping.isGiven || guess) {
    case .csv where form == nil && !mapping.isGiven && LongFormInput.isMeant(by: files):
      try EventImport(command: self).run(LongFormInput(files))
    case .csv, .tsv: try TableImport(command: self).run()
    case .longCSV: try EventImport(command: self).run(LongFormInput(files))
    case .jsonl: try EventImport(command: self).run(nil)
    case .cloudevents: try EventImport(command: self).run(.cloudEvents)
    case .sqlite: try EventImport(command: self).run(SQLiteInput(files))
    }
  }
}

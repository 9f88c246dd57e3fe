import ArgumentParser
import EventLog
import Interchange

/// Writes the log in a form that other tools read.
struct ExportCommand: LogCommandBase {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write every event, in the order recorded, for other tools.",
    discussion: """
      Every form gives back the same events, ids and recorded times when it is imported into an empty log. A file \
      appears under its name only when it is whole.

        annals export > events.jsonl
        annals export --format csv --output events.csv
        annals export --format cloudevents --batch --type-prefix org.example
        annals export --format sqlite --output events.sqlite
        annals --log Copy init && annals --log Copy import events.csv
      """)

  /// The forms of an export.
  enum Form: String, ExpressibleByArgument, CaseIterable { case jsonl, csv, cloudevents, sqlite }

  @Option(
    help: """
      jsonl: an event a line; csv: long form, a row an assertion; cloudevents: CloudEvents 1.0 in JSON, one a line; \
      sqlite: a database to browse, with views of the state as of a day.
      """)
  var format: Form = .jsonl

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; standard output when left out.", valueName: "file"))
  var output: String?

  @Flag(help: "Replace the file when it is there already.")
  var force = false

  @Option(
    help: ArgumentHelp("Only this event, by sequence or id; may be given again.", valueName: "event"))
  var event: [String] = []

  @OptionGroup(title: "Knowledge") var knowledge: KnowledgeOptions
  @OptionGroup(title: "CloudEvents") var cloudEvents: CloudEventOptions
  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func run() throws {
    if format != .cloudevents { try cloudEvents.refuse(for: format.rawValue) }
    let selection = ExportSelection(point: try knowledge.point(), events: event)
    let log = try openLog()
    switch format {
    case .jsonl: try write(log, selection, JSONLinesWriter())
    case .csv: try write(log, selection, LongFormWriter())
    case .cloudevents: try write(log, selection, try cloudEvents.writer(for: log))
    case .sqlite: try writeDatabase(log, selection)
    }
  }

  /// The file to write; nil for standard output.
  private var outputPath: String? { output == "-" ? nil : output }

  private func writeDatabase(_ log: LogReader, _ selection: ExportSelection) throws {
    guard let outputPath else {
      throw Failure(
        .usage, "a database is a file, and cannot be written to standard output",
        advice: "name it with --output")
    }
    guard event.isEmpty else {
      throw Failure(
        .usage, "--event and --format sqlite do not go together",
        advice: "a database holds the log up to some point: use --through or --known-at")
    }
    try OutputFile.make(outputPath, replaces: force) { temporary in
      do {
        let writer = try SQLiteWriter(path: temporary)
        try selection.forEachEvent(of: log) { try writer.append($0) }
        try writer.finish(asOf: DateArguments.today, log: log.identity)
      } catch let error as SQLiteError {
        let message = error.message.replacing(temporary, with: outputPath)
        throw Failure(.cannotCreate, message, advice: error.advice)
      }
    }
  }

  private func write(
    _ log: LogReader, _ selection: ExportSelection, _ writer: some EventWriter
  ) throws {
    if let outputPath {
      try OutputFile.write(outputPath, replaces: force) { sink in try selection.write(log, writer, to: sink) }
    } else {
      var standard = StandardOutput()
      try selection.write(log, writer) { standard.write($0) }
    }
  }
}

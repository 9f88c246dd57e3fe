import ArgumentParser
import Countries
import EventLog
import Projections

/// The state of countries as of a date.
struct StateCommand: KnowledgeCommand {
  static let configuration = CommandConfiguration(
    commandName: "state", abstract: "Show the state of countries or regions as of a date.",
    discussion: """
      Places are ISO codes, names in English, Chinese, Korean or Japanese, or UN M49 regions such as europe. A \
      period given to --as-of means its last day.

        annals state KR --as-of 2022-12-31
        annals state 韩国 日本 --as-of 2021 --type model
        annals state europe --as-of 2023-03 --format json
      """)

  @Argument(
    help: ArgumentHelp("Countries or regions.", valueName: "country"),
    completion: Completions.countries)
  var places: [String]

  @Option(help: ArgumentHelp("The day of the state; today when left out.", valueName: "date"))
  var asOf: String?

  @Flag(help: "Replay the log alone, without snapshots.")
  var noSnapshots = false

  @OptionGroup(title: "Selection") var selection: SelectionOptions
  @OptionGroup(title: "Knowledge") var knowledge: KnowledgeOptions
  @OptionGroup(title: "Output") var formatting: FormatOptions
  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func run() throws {
    let places = try places.map(PlaceArguments.place)
    let day = try asOf.map { try DateArguments.lastDay($0, option: "--as-of") } ?? DateArguments.today
    let log = try openLog()
    let isWanted = try selection.isWanted(in: log)
    let query = StateQuery(asOf: day, point: try knowledge.point(), certainOnly: selection.certainOnly)
    KnowledgeOptions.announce([query.point], last: log.lastRecorded, for: formatting.format)
    let snapshots = noSnapshots ? nil : SnapshotStore(directory: snapshotDirectory)
    let replay = try ReplayedState(
      log, query, of: places, threads: log.replayThreads, snapshots: snapshots)
    let states = try places.map { try replay.state(of: $0, where: isWanted) }
    let report = StateReport(
      states: states, query: query, lastSequence: replay.lastSequence,
      lastRecorded: try log.recordedTime(of: replay.lastSequence))
    var output = formatting.output(root)
    switch formatting.format {
    case .text:
      let context = try StateContext(report, replay, log)
      StateText(report, context, styler: formatting.styler, width: Terminal.columns).write(to: &output)
    case .json: output.jsonArray(states) { $0.state($1, of: report) }
    case .jsonl: output.jsonLines(states) { $0.state($1, of: report) }
    case .csv, .markdown:
      output.table(StateTable.of(report, try StateContext(report, replay, log)), as: formatting.format)
    }
  }
}

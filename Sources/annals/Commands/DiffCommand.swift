import ArgumentParser
import Countries
import EventLog
import Projections

/// What changed of countries between two dates, or what was learnt of one date.
struct DiffCommand: SeveralLogsCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed in countries or regions between two dates, or what was learnt of one.",
    usage: """
      annals diff <country> ... <date> <date> [<options>]
             annals diff <country> ... <date> --known-at <instant> --known-at <instant> [<options>]
             annals diff <country> ... <date> --through <sequence> --through <sequence> [<options>]
      """,
    discussion: """
      The states of two days are compared: what appeared, what ended, what changed, each with its event. A period \
      means its last day. With one date and --known-at or --through given twice, the state of that day is compared \
      as known at the one and at the other.

        annals diff KR 2021 2022
        annals diff europe 2021-12-31 2022-12-31 --type model
        annals diff FR 2022-12-31 --through 261 --through 265
        annals diff world 2021 2022 --type model --attribute parameters
      """)

  @Argument(
    help: ArgumentHelp("Countries or regions, then two dates, or one.", valueName: "country or date"),
    completion: Completions.countries)
  var words: [String]

  @OptionGroup(title: "Selection") var selection: SelectionOptions

  @Option(
    help: ArgumentHelp(
      "Only changes of this attribute, such as parameters; may be given again.", valueName: "attribute"),
    completion: Completions.attributes)
  var attribute: [String] = []

  @Option(
    help: ArgumentHelp(
      "What was known then: an instant, or a date (the end of it, UTC); given twice, what was learnt between.",
      valueName: "instant"))
  var knownAt: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only events up to this sequence; given twice, what was learnt between.", valueName: "sequence"))
  var through: [String] = []

  @OptionGroup(title: "Output") var formatting: FormatOptions
  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func run() throws {
    let points = try self.points()
    let arguments = try DiffArguments(words, dateCount: isOfKnowledge ? 1 : 2)
    let log = try openLog()
    let isWanted = try selection.isWanted(in: log)
    let known = KnowledgeOptions.read(try log.eventsShowingProgress(), at: points, for: formatting.format)
    let sides = zip(known, [arguments.days[0], arguments.days[arguments.days.count - 1]]).map { known, day in
      StateDiff.Side(known, asOf: day, certainOnly: selection.certainOnly)
    }
    let diff = StateDiff(from: sides[0], to: sides[1])
    let attributes = try NameCheck.attributes(attribute, in: log)
    let changes = arguments.places.map { place in
      let all = diff.changes(in: place, where: isWanted)
      return attributes.isEmpty ? all : all.only(attributes)
    }
    var output = formatting.output(root)
    switch formatting.format {
    case .text:
      DiffText(diff, styler: formatting.styler, width: Terminal.columns).write(changes, to: &output)
    case .json: output.jsonArray(changes) { $0.placeDiff($1, of: diff) }
    case .jsonl: output.jsonLines(changes) { $0.placeDiff($1, of: diff) }
    case .csv, .markdown: output.table(DiffTable.of(changes, diff), as: formatting.format)
    }
  }

  private var isOfKnowledge: Bool { knownAt.count == 2 || through.count == 2 }

  /// The two points to compare at: the same one twice where dates are compared.
  private func points() throws -> [KnowledgePoint] {
    guard knownAt.count <= 2, through.count <= 2 else {
      throw Failure(
        .usage, "diff compares two points, and \(max(knownAt.count, through.count)) were given",
        advice: "give --known-at or --through once or twice")
    }
    let sequences = try through.map { text in
      guard let sequence = UInt64(text) else {
        throw Failure(
          .usage, "--through: '\(text)' is no sequence",
          advice: "give a sequence of the one log; with several logs use --known-at")
      }
      return sequence
    }
    let instants = try knownAt.map { try DateArguments.instant($0, option: "--known-at") }
    return (0..<2).map { index in
      KnowledgePoint(
        knownAt: instants.count == 2 ? instants[index] : instants.first,
        through: sequences.count == 2 ? sequences[index] : sequences.first)
    }
  }
}

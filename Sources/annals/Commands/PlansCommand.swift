import ArgumentParser
import Countries
import EventLog
import Projections

/// What was announced for a date, and what became of it.
struct PlansCommand: KnowledgeCommand {
  static let configuration = CommandConfiguration(
    commandName: "plans",
    abstract: "Show announced things: planned, delivered or overdue as of a date.",
    discussion: """
      A plan is an entity whose attribute 'expected' is a date on that day. It is delivered when its status is \
      other than \(PlanStatus.pending.sorted().joined(separator: ", ")); cancelled when it is \
      \(PlanStatus.givenUp.sorted().joined(separator: ", ")); overdue when the last day of the expected date has \
      passed. What is expected in a period is on time on every day of it.

        annals plans --as-of 2023-08-15
        annals plans KR europe --format json
      """)

  @Argument(
    help: ArgumentHelp("Countries or regions; all plans when left out.", valueName: "country"),
    completion: Completions.countries)
  var places: [String] = []

  @Option(help: ArgumentHelp("The day; today when left out.", valueName: "date"))
  var asOf: String?

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
    let known = try knowledge.read(log, for: formatting.format)
    let plans = try Plans(known, asOf: day, certainOnly: selection.certainOnly)
    func report(_ place: Place?) -> PlansReport {
      let found = place.map(plans.plans) ?? plans.all
      return PlansReport(
        place: place, asOf: day, knowledge: known, plans: found.filter { isWanted($0.id) })
    }
    let reports = places.isEmpty ? [report(nil)] : places.map(report)
    var output = formatting.output(root)
    switch formatting.format {
    case .text: PlansText(styler: formatting.styler, width: Terminal.columns).write(reports, to: &output)
    case .json: output.jsonArray(reports) { $0.plans($1) }
    case .jsonl: output.jsonLines(reports) { $0.plans($1) }
    case .csv, .markdown: output.table(PlansTable.of(reports), as: formatting.format)
    }
  }
}

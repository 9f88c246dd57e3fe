import ArgumentParser
import Projections

/// How much happened, a period and a country.
struct ChartCountsCommand: ChartBase {
  static let configuration = CommandConfiguration(
    commandName: "counts", abstract: "Draw how many events a period and country has, as a heat map.",
    discussion: """
      An event counts in the period in which it begins. One whose date spans several periods is certain in none: it \
      may lie in each of them (+n), and it is counted as undated in its row. An event of two countries counts in both.

        annals chart counts
        annals chart counts --by quarter --from 2020 --to 2022 --svg counts.svg
        annals chart counts --of entities --rows type --by year
        annals chart counts --country europe --kind 'model.*' --format csv
      """,
    aliases: ["events"])

  @Option(help: "day, month, quarter, year, decade, century or millennium; chosen to fit when left out.")
  var by: PeriodArgument?

  @Option(help: "What is counted: events, or the entities that they are about.")
  var of: CountSubject = .events

  @Option(help: "What the rows are.")
  var rows: CountGrouping = .country

  @OptionGroup(title: "Scope") var scoping: ChartScopeOptions
  @OptionGroup(title: "Knowledge") var knowledge: KnowledgeOptions
  @OptionGroup(title: "Output") var drawing: ChartOutputOptions
  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  /// More columns than this make no picture.
  private static let limit = 1_000

  func run() throws {
    let (events, known) = try readEvents()
    let chart: CountChart
    do {
      chart = try CountChart(
        events, of: of, by: rows, length: by?.length, preferredCount: drawing.svg == nil ? 12 : 24,
        limit: ChartCountsCommand.limit)
    } catch {
      throw failure(error)
    }
    if chart.rows.isEmpty { throw nothing("no event is in scope") }
    let figure = CountFigure(chart, caption: caption(chart, known))
    if let svg = drawing.svg {
      let width = drawing.width.map(Double.init)
      return try write(figure.scene(width: width ?? 960, least: width ?? 560), to: svg)
    }
    let report = CountReport(chart: chart, scope: events.scope, knowledge: known)
    var output = output
    switch drawing.format {
    case .text: figure.write(drawing, to: &output)
    case .json, .jsonl: output.jsonLines([report]) { $0.counts($1) }
    case .csv, .markdown: output.table(CountTable.of(report), as: drawing.format)
    }
  }

  private func failure(_ fault: CountChart.Fault) -> Failure {
    switch fault {
    case .empty: return nothing("no event is in scope, or none with a day")
    case .tooManyPeriods(let count):
      let columns = count == .max ? "more columns than can be counted" : "\(grouped(String(count))) columns"
      return Failure(
        .badData, "\(columns) are too many: at most \(grouped(String(ChartCountsCommand.limit))) are drawn",
        advice: "give a longer period with --by, or fewer days with --from and --to")
    }
  }

  private func caption(_ chart: CountChart, _ known: Knowledge) -> ChartCaption {
    let noun = chart.subject == .events ? "event" : "entity"
    let row = chart.grouping.rawValue
    let named = chart.rows.count { $0.key != .noCountry }
    let rows = named == 0 ? "" : ", " + counted(named, row)
    return ChartCaption(
      title: title("\(plural(noun).capitalizedFirst) by \(row) and \(PeriodText.noun(chart.length))"),
      subtitle: counted(chart.total, noun) + rows + windowText,
      notes: notes(chart), events: chart.events, knowledge: known)
  }

  private func notes(_ chart: CountChart) -> [String] {
    guard chart.rows.contains(where: { $0.unplaced > 0 }) else { return [] }
    return ["Undated: begins on days that no single \(PeriodText.noun(chart.length)) holds for certain"]
  }
}

extension CountSubject: ExpressibleByArgument {}
extension CountGrouping: ExpressibleByArgument {}

extension String {
  /// The text with a capital at its start.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

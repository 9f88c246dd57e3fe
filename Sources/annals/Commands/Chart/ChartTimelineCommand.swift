import ArgumentParser
import Projections

/// What held when, with a swim lane a country.
struct ChartTimelineCommand: ChartBase {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Draw what held when, with a swim lane a country.",
    discussion: """
      Entities span the days on which events tie them to the country, events the days on which they may have begun. \
      What is certain is solid, what is only possible hatched; what is open has an arrow or fades out.

        annals chart timeline --type model
        annals chart timeline --of events --country KR --from 2021 --svg korea.svg
        annals chart timeline --type law --as-of 2023-03 --format json
      """)

  @Option(help: "What the spans are of: entities or events.")
  var of: CountSubject = .entities

  @OptionGroup(title: "Scope") var scoping: ChartScopeOptions
  @OptionGroup(title: "Knowledge") var knowledge: KnowledgeOptions
  @OptionGroup(title: "Output") var drawing: ChartOutputOptions
  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  /// A picture of more spans is of no use.
  private static let limit = 10_000

  func run() throws {
    let (events, known) = try readEvents()
    let chart = SpanChart(events, of: of)
    if chart.lanes.isEmpty { throw nothing("no event is in scope") }
    let figure = SpanFigure(chart, caption: caption(chart, known), scope: events.scope)
    if drawing.svg != nil, figure.spanCount > ChartTimelineCommand.limit {
      throw Failure(
        .badData, "\(counted(figure.spanCount, "span")) are too many for a picture",
        advice: "narrow them with --country, --type, --kind, --from or --to, or draw 'annals chart counts'")
    }
    if let svg = drawing.svg {
      return try write(figure.scene(width: drawing.picture(width: 960, height: 0).width), to: svg)
    }
    let report = SpanReport(chart: chart, scope: events.scope, knowledge: known)
    var output = output
    switch drawing.format {
    case .text: figure.write(drawing, to: &output)
    case .json, .jsonl: output.jsonLines([report]) { $0.timeline($1) }
    case .csv, .markdown: output.table(SpanTable.of(report), as: drawing.format)
    }
  }

  private func caption(_ chart: SpanChart, _ known: Knowledge) -> ChartCaption {
    let noun = chart.subject == .events ? "event" : "entity"
    let count =
      chart.subject == .events
      ? chart.events.count : Set(chart.lanes.flatMap { $0.spans.map(\.entity) }).count
    let lanes = chart.lanes.count { $0.country != nil }
    let types =
      scoping.type.count == 1 ? plural(scoping.type[0]).capitalizedFirst : plural(noun).capitalizedFirst
    return ChartCaption(
      title: title("\(types) by country"),
      subtitle: counted(count, noun) + (lanes == 0 ? "" : ", " + counted(lanes, "country")) + windowText,
      notes: notes(chart),
      events: chart.events, knowledge: known)
  }

  private func notes(_ chart: SpanChart) -> [String] {
    let spans = chart.lanes.reduce(0) { $0 + $1.spans.count }
    guard drawing.svg != nil, spans > SpanFigure.namedLimit else { return [] }
    return ["Names are left out where there are more than \(SpanFigure.namedLimit); a pointer shows them"]
  }
}

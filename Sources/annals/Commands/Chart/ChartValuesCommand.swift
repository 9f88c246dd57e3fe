import ArgumentParser
import EventLog
import Projections

/// An attribute over time.
struct ChartValuesCommand: ChartBase {
  static let configuration = CommandConfiguration(
    commandName: "values", abstract: "Draw an attribute over time: a point a value, or a line an entity.",
    discussion: """
      Points stand at the date from which a value holds; a bar shows the days on which it may have begun, dotted \
      where its start is open. Lines show what holds on each day, dashed where that is only possible. Without --as, \
      lines are drawn where entities have several values on average.

        annals chart values parameters --type model --svg models.svg
        annals chart values parameters --kind model.released --scale log
        annals chart values stringency-index --country KR --as lines --from 2020
        annals chart values value --unit USD
      """)

  @Argument(
    help: ArgumentHelp("The attribute, such as parameters.", valueName: "attribute"),
    completion: Completions.attributes)
  var attribute: String

  @Option(name: .customLong("as"), help: "Points or lines.")
  var form: ValueForm?

  @Option(help: "The scale of the values; logarithmic by itself where they differ a hundredfold.")
  var scale: ValueScale.Kind?

  @Option(
    help: ArgumentHelp("Only values in this unit: %, EUR …; none for bare numbers.", valueName: "unit"))
  var unit: String?

  @OptionGroup(title: "Scope") var scoping: ChartScopeOptions
  @OptionGroup(title: "Knowledge") var knowledge: KnowledgeOptions
  @OptionGroup(title: "Output") var drawing: ChartOutputOptions
  @OptionGroup var location: LocationOptions
  @ParentCommand var root: Annals

  func run() throws {
    let (events, known) = try readEvents()
    let tally = try AttributeArgument.tally(attribute, in: events, known) { nothing($0) }
    let chart = ValueChart(
      events, attribute: tally.attribute, unit: try AttributeArgument.unit(unit, of: tally))
    let form = form ?? chart.usualForm
    let numbers = chart.numbers(form)
    guard !numbers.isEmpty else {
      throw nothing("no value of '\(attribute)' lies within these days")
    }
    if scale == .log, let low = numbers.min(), low <= ExactNumber(0) {
      throw Failure(
        .badData, "a logarithmic scale needs values above 0, and '\(attribute)' goes down to \(low)",
        advice: "use --scale linear")
    }
    let figure = ValueFigure(
      chart, caption: caption(chart, form, known), form: form, kind: scale ?? ValueScale.kind(for: numbers),
      scope: events.scope)
    try write(figure, ValueReport(chart: chart, form: form, scope: events.scope, knowledge: known))
  }

  private func write(_ figure: ValueFigure, _ report: ValueReport) throws {
    if let svg = drawing.svg {
      let size = drawing.picture(width: 960, height: 600)
      return try write(figure.scene(width: size.width, height: size.height), to: svg)
    }
    var output = output
    switch drawing.format {
    case .text: figure.write(drawing, to: &output)
    case .json, .jsonl: output.jsonLines([report]) { $0.values($1) }
    case .csv, .markdown: output.table(ValueTable.of(report), as: drawing.format)
    }
  }

  private func caption(_ chart: ValueChart, _ form: ValueForm, _ known: Knowledge) -> ChartCaption {
    let drawn = chart.series.filter { form == .lines ? !$0.steps.isEmpty : !$0.points.isEmpty }
    let unit = chart.unit.map { ", \($0)" } ?? ""
    let heading = attribute.replacing("-", with: " ").capitalizedFirst + unit
    let points = drawn.reduce(0) { $0 + $1.points.count }
    let subtitle =
      form == .points
      ? "\(counted(points, "value")) of \(counted(drawn.count, "entity"))" : counted(drawn.count, "entity")
    return ChartCaption(
      title: title(heading), subtitle: subtitle + windowText, notes: notes(drawn, form), events: chart.events,
      knowledge: known)
  }

  private func notes(_ drawn: [ValueSeries], _ form: ValueForm) -> [String] {
    switch form {
    case .lines:
      let isPartial = drawn.contains { $0.steps.contains { $0.certainty == .possible } }
      return isPartial ? ["Dashed: possible on these days, not certain"] : []
    case .points:
      let points = drawn.flatMap(\.points)
      var notes: [String] = []
      if points.contains(where: { $0.earliest != $0.latest && $0.earliest != .min }) {
        notes.append("Bar: the days on which it may have begun")
      }
      if points.contains(where: { $0.earliest == .min }) {
        notes.append("dotted: begun by then, start not known")
      }
      return notes.isEmpty ? [] : [notes.joined(separator: "; ")]
    }
  }
}

extension ValueForm: ExpressibleByArgument {}
extension ValueScale.Kind: ExpressibleByArgument {}

extension ValueChart {
  /// Lines where entities have three values or more on average, else points.
  fileprivate var usualForm: ValueForm {
    let withPoints = series.filter { !$0.points.isEmpty }
    return withPoints.reduce(0) { $0 + $1.points.count } >= 3 * max(1, withPoints.count) ? .lines : .points
  }
}

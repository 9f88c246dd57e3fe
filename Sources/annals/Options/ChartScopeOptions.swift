import ArgumentParser
import EventLog
import Projections

/// Which part of the log a chart is drawn of.
struct ChartScopeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only what is tied to this country or region; may be given again.", valueName: "country"),
    completion: Completions.countries)
  var country: [String] = []

  @Option(
    help: ArgumentHelp("Only entities of this type; may be given again.", valueName: "type"),
    completion: Completions.types)
  var type: [String] = []

  @Option(
    help: ArgumentHelp("Only this entity; may be given again.", valueName: "entity"),
    completion: Completions.entities)
  var entity: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only events of this kind, such as model.released or 'model.*'; may be given again.", valueName: "kind"),
    completion: Completions.kinds)
  var kind: [String] = []

  @Option(help: ArgumentHelp("The first day that is drawn.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("The last day that is drawn, included.", valueName: "date"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "Draw it as of this day: what begins later is left out, what is open runs up to it.", valueName: "date")
  )
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      "Names in this language where there are some: ko, zh, ja, or any tag of name@TAG.", valueName: "tag"))
  var language: String?

  /// The scope; names that do not occur in `log` are told to people.
  func scope(in log: LogReader) throws -> ChartScope {
    var scope = ChartScope()
    scope.places = try country.map(PlaceArguments.place)
    scope.types = type
    scope.kinds = kind
    scope.from = try from.map { try DateArguments.firstDay($0, option: "--from") }
    scope.to = try to.map { try DateArguments.lastDay($0, option: "--to") }
    scope.asOf = try asOf.map { try DateArguments.lastDay($0, option: "--as-of") }
    scope.language = language
    if let from = scope.from, let to = [scope.to, scope.asOf].compactMap(\.self).min(), to < from {
      throw Failure(
        .badData, "the days from \(from) to \(to) are none",
        advice: "give a --from that is not after --to or --as-of")
    }
    if !(entity + kind + type).isEmpty {
      let check = try NameCheck(log)
      scope.entities = try check.entities(entity)
      check.kinds(kind)
      check.types(type)
    }
    return scope
  }
}

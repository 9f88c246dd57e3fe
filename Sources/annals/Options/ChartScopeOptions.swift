import ArgumentParser
import EventLog
import Projections

/// Which part of the log a chart is drawn of.
struct ChartScopeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only what is tied to this country or region; may be given again.", valueName: "country"))
  var country: [String] = []

  @Option(help: ArgumentHelp("Only entities of this type; may be given again.", valueName: "type"))
  var type: [String] = []

  @Option(help: ArgumentHelp("Only this entity; may be given again.", valueName: "entity"))
  var entity: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only events of this kind, such as model.released or 'model.*'; may be given again.", valueName: "kind")
  )
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

  /// The scope; what is named in it must be known.
  func scope(in knowledge: Knowledge) throws -> ChartScope {
    var scope = ChartScope()
    scope.places = try country.map(PlaceArguments.place)
    scope.types = type
    scope.entities = try entity.map { try EntityID($0) }
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
    try check(scope, in: knowledge)
    return scope
  }

  private func check(_ scope: ChartScope, in knowledge: Knowledge) throws {
    let contents = knowledge.events.map(\.content)
    try KnownName.check(entity, among: contents.lazy.map(\.entity.text), noun: "entity", plural: "entities")
    try KnownName.check(
      type, among: contents.lazy.map { String($0.entity.type) }, noun: "type", plural: "types")
    let plainKinds = kind.filter { !$0.contains("*") }
    try KnownName.check(plainKinds, among: contents.lazy.map(\.kind.text), noun: "kind", plural: "kinds")
  }
}

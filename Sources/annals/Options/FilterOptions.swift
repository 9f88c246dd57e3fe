import ArgumentParser
import EventLog
import Projections

/// Which events are wanted.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only of this country or region; may be given again.", valueName: "country"),
    completion: Completions.countries)
  var country: [String] = []

  @Option(
    help: ArgumentHelp("Only about this entity; may be given again.", valueName: "entity"),
    completion: Completions.entities)
  var entity: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only of this kind, such as model.released or 'model.*'; may be given again.", valueName: "kind"),
    completion: Completions.kinds)
  var kind: [String] = []

  @Option(
    help: ArgumentHelp("Only about entities of this type; may be given again.", valueName: "type"),
    completion: Completions.types)
  var type: [String] = []

  @Option(help: ArgumentHelp("Only from this date on.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Only up to this date, included.", valueName: "date"))
  var to: String?

  @Option(help: ArgumentHelp("Only with this text in the summary, names or values.", valueName: "text"))
  var search: String?

  @Flag(help: "Only events without a source.")
  var unsourced = false

  /// The filter; names that do not occur in `log` are told to people.
  func filter(in log: LogReader) throws -> EventFilter {
    var filter = EventFilter()
    filter.places = try country.map(PlaceArguments.place)
    filter.kinds = kind
    filter.types = type
    filter.from = try from.map { try DateArguments.firstDay($0, option: "--from") }
    filter.to = try to.map { try DateArguments.lastDay($0, option: "--to") }
    filter.search = search
    if !(entity + kind + type).isEmpty {
      let check = try NameCheck(log)
      filter.entities = try check.entities(entity)
      check.kinds(kind)
      check.types(type)
    }
    filter.unsourcedOnly = unsourced
    return filter
  }
}

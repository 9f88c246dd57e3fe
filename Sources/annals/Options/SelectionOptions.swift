import ArgumentParser
import EventLog

/// Which part of a state is wanted.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only entities of this type, such as model; may be given again.", valueName: "type"),
    completion: Completions.types)
  var type: [String] = []

  @Option(
    help: ArgumentHelp("Only this entity; may be given again.", valueName: "entity"),
    completion: Completions.entities)
  var entity: [String] = []

  @Flag(help: "Leave out what is only possible on the day.")
  var certainOnly = false

  /// Tells of an entity whether it is wanted; names that do not occur in `log` are told to people.
  func isWanted(in log: LogReader) throws -> (EntityID) -> Bool {
    if (type + entity).isEmpty { return { _ in true } }
    let check = try NameCheck(log)
    check.types(type)
    let types = Set(type)
    let entities = Set(try check.entities(entity))
    return { id in
      (types.isEmpty || types.contains(String(id.type))) && (entities.isEmpty || entities.contains(id))
    }
  }
}

import ArgumentParser
import EventLog

/// Which part of a state is wanted.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only entities of this type, such as model; may be given again.", valueName: "type"))
  var type: [String] = []

  @Option(help: ArgumentHelp("Only this entity; may be given again.", valueName: "entity"))
  var entity: [String] = []

  @Flag(help: "Leave out what is only possible on the day.")
  var certainOnly = false

  /// Tells of an entity whether it is wanted.
  func isWanted() throws -> (EntityID) -> Bool {
    let types = Set(type)
    let entities = Set(try entity.map { try EntityID($0) })
    return { id in
      (types.isEmpty || types.contains(String(id.type))) && (entities.isEmpty || entities.contains(id))
    }
  }
}

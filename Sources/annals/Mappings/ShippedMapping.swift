import EventLog
import Interchange

/// A mapping that comes with the tool; it is part of the program, which stays one file.
struct ShippedMapping {
  let name: String
  /// The text of the mapping file.
  let json: String

  /// All of them, by name.
  static var all: [ShippedMapping] { [epochNotableModels, oxcgrtStringency, oxcgrtStringencyRegions] }

  /// The mapping of a name.
  static func named(_ name: String) -> ShippedMapping? { all.first { $0.name == name } }

  /// What it is for, in a line.
  var about: String { (try? Mapping(json: Array(json.utf8)))?.about ?? "" }
}

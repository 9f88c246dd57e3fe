import EventLog

/// How the rows of a table become events: which column is the date, which the entity, and so on.
///
/// A mapping is kept in a small JSON file; <doc:ImportMappings> lists all that it may say.
///
/// ```swift
/// let mapping = try Mapping(json: Array(#"""
///   {"date": {"column": "When", "format": "DD/MM/YYYY"}, "kind": "model.released", "entity": "model/{Name}",
///    "countries": {"column": "Where", "separator": ";"}, "attributes": {"name": "{Name}"}}
///   """#.utf8))
/// ```
public struct Mapping: Sendable {
  /// What a row whose values are those of the entity's row before it becomes.
  enum Unchanged: String, CaseIterable, Sendable { case keep, skip }
  /// What rows with more or fewer fields than the header are.
  enum Ragged: String, CaseIterable, Sendable { case problem, pad }
  /// What two texts that give one entity are.
  enum Collisions: String, CaseIterable, Sendable { case problem, merge }
  /// Where the names of the columns stand.
  enum Header: Hashable, Sendable {
    /// In the first of the first records that holds every name that is needed.
    case found
    case first
    case none
  }

  /// The name of the data set: its events' ids begin with it, and versions of the table are told by it.
  public internal(set) var dataset: String?
  /// What the mapping is for, in a line.
  public internal(set) var about: String?
  /// How the table is written.
  public internal(set) var format = DelimitedFormat()
  var header = Header.found
  var skippedRecords = 0
  var ragged = Ragged.problem
  var aliases: [String: [String]] = [:]
  var conditions: [RowCondition] = []
  var melt: MeltRule?
  var date = DateRule(origin: .template(Template(parts: [], text: "")))
  var kind = Template(parts: [], text: "")
  var kindMap: [String: String] = [:]
  var entity = Template(parts: [], text: "")
  var entityMap: [String: String] = [:]
  var collisions = Collisions.problem
  var countries = CountryRule()
  var summary: Template?
  var id: Template?
  var attributes: [AttributeRule] = []
  var source = SourceRule()
  var unchanged = Unchanged.keep
  var blanks: Set<String> = ["", "NA", "N/A", "n/a", "NaN", "null", "NULL", "-", "–", "—"]

  /// The names of the columns that a table must have, each once.
  var columnNames: [String] {
    var names: [String] = []
    var copy = self
    copy.attributes.removeAll(where: \.isOptional)
    try? copy.forEachColumn { column throws(EventError) in
      if column.isColumn, !names.contains(column.name) { names.append(column.name) }
    }
    return names
  }
}

extension Mapping: ColumnUsing {
  mutating func forEachColumn(_ body: (inout ColumnReference) throws(EventError) -> Void) throws(EventError) {
    for index in conditions.indices { try conditions[index].forEachColumn(body) }
    try date.forEachColumn(body)
    try kind.forEachColumn(body)
    try entity.forEachColumn(body)
    try countries.forEachColumn(body)
    try summary?.forEachColumn(body)
    try id?.forEachColumn(body)
    for index in attributes.indices { try attributes[index].forEachColumn(body) }
    try source.forEachColumn(body)
  }
}

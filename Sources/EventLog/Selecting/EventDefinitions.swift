import Countries
import PartialDates

/// What the numbers in the columns of events stand for; cells, of which there are more, are left alone.
package struct EventDefinitions: Sendable {
  /// The dates.
  package let dates: [PartialDate]
  /// The kinds of events.
  package let kinds: [EventKind]
  /// The country sets.
  package let countrySets: [[CountryCode]]
  /// The entity of each tie.
  package let tieEntities: [UInt32]
  /// The country set of each tie.
  package let tieCountries: [UInt32]
  private let entityTexts: TextTable

  /// How many entities there are.
  package var entityCount: Int { entityTexts.count }

  /// Reads the definitions of a log.
  ///
  /// - Throws: ``LogError`` when a definition is damaged.
  /// - Complexity: O(t) for tables of t names; names of entities stay as they are until they are asked for.
  package init(_ log: LogReader) throws(LogError) {
    dates = try log.dates()
    kinds = try log.kinds()
    let frames = log.frames
    (countrySets, tieEntities, tieCountries, entityTexts) = try LogError.wrapping(path: log.path) {
      let sets = try TextTable(frames, .countriesText).map(LogTables.countries)
      let entities = try TextTable(frames, .entityText)
      let tieEntities = try LogTables.numbers(frames, .tieEntity)
      let tieCountries = try LogTables.numbers(frames, .tieCountries)
      guard tieEntities.count == tieCountries.count, tieEntities.allSatisfy({ $0 < entities.count }),
        tieCountries.allSatisfy({ $0 < sets.count })
      else { throw FormatFault("a tie refers to a name that is not defined") }
      return (sets, tieEntities, tieCountries, entities)
    }
  }

  /// The entity with a number.
  package func entity(_ number: UInt32) -> EntityID { EntityID(trusted: entityTexts[Int(number)] ?? "") }
}

extension LogReader {
  /// The cells that hold the one value of an attribute, for each attribute that is wanted, with their entities.
  ///
  /// - Throws: ``LogError`` when a definition is damaged.
  /// - Complexity: O(t) for tables of t names and cells; nothing is read where no attribute is wanted.
  package func cells(
    where isWanted: (AttributeName) -> Bool
  ) throws(LogError) -> [(cell: UInt32, entity: UInt32)] {
    let frames = frames
    return try LogError.wrapping(path: path) {
      let wanted = try TextTable(frames, .attributeText).map { isWanted(AttributeName(trusted: $0 ?? "")) }
      guard wanted.contains(true) else { return [] }
      let members = try NameTable(frames, .cellMember, .few) { $0 }
      let entities = try LogTables.numbers(frames, .cellEntity)
      let attributes = try LogTables.numbers(frames, .cellAttribute)
      guard entities.count == attributes.count, attributes.allSatisfy({ $0 < wanted.count }) else {
        throw FormatFault.undefined
      }
      var cells: [(cell: UInt32, entity: UInt32)] = []
      for cell in attributes.indices where wanted[Int(attributes[cell])] {
        if try members[UInt32(cell)] == nil { cells.append((UInt32(cell), entities[cell])) }
      }
      return cells
    }
  }

  /// The numbers of some entities; those that the log does not have are left out.
  ///
  /// - Throws: ``LogError`` when a definition is damaged.
  /// - Complexity: O(n) for n entities of the log, with a small constant when few are asked for.
  package func numbers(of entities: Set<EntityID>) throws(LogError) -> [UInt32: EntityID] {
    var found: [UInt32: EntityID] = [:]
    if entities.count <= 32 {
      var names = StoredNames(self)
      for entity in entities {
        if let number = try names.number(of: entity.text, .entityText) { found[number] = entity }
      }
      return found
    }
    let frames = frames
    let all = try LogError.wrapping(path: path) {
      try TextTable(frames, .entityText).map { EntityID(trusted: $0 ?? "") }
    }
    for (number, entity) in all.enumerated() where entities.contains(entity) {
      found[UInt32(number)] = entity
    }
    return found
  }
}

extension FoldBlock {
  /// Whether the block may hold one of some cells or ties, as far as the directory tells.
  package func mayHold(_ wanted: WantedNumbers) -> Bool { wanted.mayOccur(in: number) }
}

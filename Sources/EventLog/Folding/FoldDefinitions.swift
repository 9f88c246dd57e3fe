import Countries
import PartialDates

/// What the numbers of cells and ties stand for, as far as the answer to a query needs it.
package struct FoldDefinitions: Sendable {
  /// The entity of each cell.
  package let cellEntities: [UInt32]
  /// The attribute of each cell.
  package let cellAttributes: [UInt32]
  /// The entity of each tie.
  package let tieEntities: [UInt32]
  /// The country set of each tie.
  package let tieCountries: [UInt32]
  /// The country sets.
  package let countrySets: [[CountryCode]]
  /// The attributes.
  package let attributes: [AttributeName]
  /// The dates.
  package let dates: [PartialDate]

  private let entityTexts: TextTable
  private let memberTexts: TextTable

  /// Reads the definitions of a log.
  ///
  /// - Throws: ``LogError`` when a definition is damaged.
  /// - Complexity: O(t) for tables of t names; names of entities stay as they are until they are asked for.
  package init(_ log: LogReader, dates: [PartialDate]) throws(LogError) {
    self.dates = dates
    let frames = log.frames
    (cellEntities, cellAttributes) = try LogError.wrapping(path: log.path) {
      (try LogTables.numbers(frames, .cellEntity), try LogTables.numbers(frames, .cellAttribute))
    }
    (tieEntities, tieCountries) = try LogError.wrapping(path: log.path) {
      (try LogTables.numbers(frames, .tieEntity), try LogTables.numbers(frames, .tieCountries))
    }
    (countrySets, attributes) = try LogError.wrapping(path: log.path) {
      (
        try TextTable(frames, .countriesText).map(LogTables.countries),
        try TextTable(frames, .attributeText).map { AttributeName(trusted: $0 ?? "") }
      )
    }
    (entityTexts, memberTexts) = try LogError.wrapping(path: log.path) {
      (try TextTable(frames, .entityText), try TextTable(frames, .cellMember))
    }
    let (entityCount, setCount, attributeCount) = (entityTexts.count, countrySets.count, attributes.count)
    guard cellEntities.count == cellAttributes.count, memberTexts.count == cellEntities.count,
      tieEntities.count == tieCountries.count, cellEntities.allSatisfy({ $0 < entityCount }),
      tieEntities.allSatisfy({ $0 < entityCount }), cellAttributes.allSatisfy({ $0 < attributeCount }),
      tieCountries.allSatisfy({ $0 < setCount })
    else {
      throw LogError.damaged(
        FormatFault("a cell or a tie refers to a name that is not defined"), path: log.path, offset: 0,
        sequences: nil)
    }
  }

  /// How many entities there are.
  package var entityCount: Int { entityTexts.count }

  /// The numbers of some entities; those that the log does not have are left out. Complexity: O(n) for n entities.
  package func numbers(of entities: Set<EntityID>) -> [UInt32: EntityID] {
    var found: [UInt32: EntityID] = [:]
    if entities.isEmpty { return found }
    for number in 0..<UInt32(entityCount) {
      let id = entity(number)
      if entities.contains(id) { found[number] = id }
    }
    return found
  }

  /// The identity of an entity.
  package func entity(_ number: UInt32) -> EntityID { EntityID(trusted: entityTexts[Int(number)] ?? "") }

  /// Whether a cell is about one member of a set-valued attribute.
  package func hasMember(_ cell: Int) -> Bool { memberTexts[cell] != nil }

  /// The member that a cell is about; nil for the cell of a single value.
  package func member(_ cell: Int) throws(LogError) -> Value? {
    guard let text = memberTexts[cell] else { return nil }
    let attribute = attributes[Int(cellAttributes[cell])]
    return try LogError.wrapping(path: "the definitions of the log") {
      try LogTables.value(Array(text.utf8), of: attribute)
    }
  }
}

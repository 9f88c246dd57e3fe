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
  private let isPart: Bool

  /// Reads the definitions of a log.
  ///
  /// - Throws: ``LogError`` when a definition is damaged.
  /// - Complexity: O(t) for tables of t names; names of entities stay as they are until they are asked for.
  package init(_ log: LogReader, dates: [PartialDate]) throws(LogError) {
    self.dates = dates
    isPart = false
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

  /// How many entities there are, the one that stands for all that are not in a part of the log included.
  package var entityCount: Int { entityTexts.count + (isPart ? 1 : 0) }

  /// The numbers of some entities; those that the log does not have are left out. Complexity: O(n) for n entities.
  package func numbers(of entities: Set<EntityID>) -> [UInt32: EntityID] {
    var found: [UInt32: EntityID] = [:]
    if entities.isEmpty { return found }
    for number in 0..<UInt32(entityTexts.count) {
      let id = entity(number)
      if entities.contains(id) { found[number] = id }
    }
    return found
  }

  /// The identity of an entity.
  package func entity(_ number: UInt32) -> EntityID { EntityID(trusted: entityTexts[Int(number)] ?? "") }

  /// The member that a cell is about, as the log has it; nil for the cell of a single value.
  func memberText(_ cell: Int) -> String? { memberTexts[cell] }

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

extension FoldDefinitions {
  /// The definitions that a part of a snapshot and the frames after it need, and what the log's numbers are in them.
  ///
  /// Nil when an event after the snapshot ties an entity to `country` that was in the log before and not in the part:
  /// then only the whole snapshot knows what it says.
  ///
  /// - Throws: ``LogError`` when a definition is damaged.
  /// - Complexity: O(t) for the names of the part and those that the later frames define.
  package static func ofPart(
    _ part: SnapshotFile.Part, _ later: [FoldFrame], of log: LogReader, after sequence: UInt64,
    _ country: CountryCode,
    dates: [PartialDate]
  ) throws(LogError) -> (definitions: FoldDefinitions, numbering: FoldNumbering)? {
    let base = log.frame(of: sequence)?.sizesAfter ?? TableSizes()
    let all = later.last?.frame.sizesAfter ?? base
    return try LogError.wrapping(path: log.path) {
      let entities = FoldNumbering.Map(part.entities, base: base.entities, end: all.entities)
      let cells = FoldNumbering.Map(part.cells, base: base.cells, end: all.cells)
      let ties = FoldNumbering.Map(part.ties, base: base.ties, end: all.ties)
      let definitions = try FoldDefinitions(part, later.map(\.frame), of: log, entities, dates)
      let first = part.ties.count
      for tie in first..<Int(ties.elsewhere)
      where definitions.tieEntities[tie] == entities.elsewhere
        && definitions.countrySets[Int(definitions.tieCountries[tie])].contains(country)
      {
        return nil
      }
      return (definitions, FoldNumbering(cells: cells, ties: ties))
    }
  }

  private init(
    _ part: SnapshotFile.Part, _ later: [Frame], of log: LogReader, _ entities: FoldNumbering.Map,
    _ dates: [PartialDate]
  ) throws {
    self.dates = dates
    isPart = true
    let own = [part.frame.frame]
    func numbers(_ kind: ChunkKind, _ change: (UInt32) -> UInt32 = { $0 }) throws -> [UInt32] {
      try LogTables.numbers(own, kind) + LogTables.numbers(later, kind).map(change)
    }
    // What stands for the names that are not in the part is tied to no country.
    countrySets = try TextTable(log.frames, .countriesText).map(LogTables.countries) + [[]]
    attributes = try TextTable(log.frames, .attributeText).map { AttributeName(trusted: $0 ?? "") }
    cellEntities = try numbers(.cellEntity, entities.local) + [entities.elsewhere]
    cellAttributes = try numbers(.cellAttribute) + [0]
    tieEntities = try numbers(.tieEntity, entities.local) + [entities.elsewhere]
    tieCountries = try numbers(.tieCountries) + [UInt32(countrySets.count - 1)]
    entityTexts = try TextTable(own + later, .entityText)
    memberTexts = try TextTable(own + later, .cellMember)
    let (setCount, attributeCount) = (countrySets.count, max(attributes.count, 1))
    guard cellEntities.count == cellAttributes.count, memberTexts.count + 1 == cellEntities.count,
      tieEntities.count == tieCountries.count, entityTexts.count == Int(entities.elsewhere),
      cellEntities.allSatisfy({ $0 <= entities.elsewhere }),
      tieEntities.allSatisfy({ $0 <= entities.elsewhere }),
      cellAttributes.allSatisfy({ $0 < attributeCount }), tieCountries.allSatisfy({ $0 < setCount })
    else { throw FormatFault("a cell or a tie refers to a name that is not defined") }
  }
}

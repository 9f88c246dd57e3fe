extension DictionaryBuilder {
  /// So many names are looked up in the log one by one before all of them are gathered.
  private static let lookupsBeforeGathering = 128

  /// The tables of a log as it stands; names are looked up in it as they are asked for.
  init(_ log: LogReader) {
    let sizes = log.frames.last?.sizesAfter ?? TableSizes()
    self.init(sizes: sizes, names: sizes == TableSizes() ? nil : StoredNames(log))
  }

  /// Gathers all names of the log when many have been looked up one by one.
  ///
  /// - Throws: ``LogError`` when a definition is damaged.
  /// - Complexity: O(t) for tables of t names, once.
  mutating func gatherIfWorthwhile() throws(LogError) {
    guard let names, names.lookups > DictionaryBuilder.lookupsBeforeGathering else { return }
    let tables = try names.tables()
    self.names = nil
    try LogError.wrapping(path: names.path) {
      try tables.entities.forEach { entities.gather($1.text, number: $0) }
      try tables.attributes.forEach { attributes.gather($1.text, number: $0) }
      try tables.kinds.forEach { kinds.gather($1.text, number: $0) }
      try tables.sources.forEach { works.gather($1.work, number: $0) }
      try tables.dates.forEach { dates.gather($1, number: $0) }
      try tables.countrySets.forEach { countrySets.gather(CountrySet(countries: $1), number: $0) }
      for number in 0..<tables.tieEntities.count {
        let (entity, countries) = (try tables.tieEntities[number], try tables.tieCountries[number])
        ties.gather(UInt64(entity) << 32 | UInt64(countries), number: number)
      }
      try gatherCells(tables)
    }
  }

  private mutating func gatherCells(_ tables: LogTables) throws {
    for number in 0..<tables.cellEntities.count {
      let key = UInt64(try tables.cellEntities[number]) << 32 | UInt64(try tables.cellAttributes[number])
      if let member = try tables.cellMembers[UInt32(number)] {
        let key = MemberCell(cell: key, member: member)
        let hash = key.fastHash
        if memberCells.number(of: key, hash: hash) == nil {
          memberCells.insert(key, hash: hash, number: UInt32(number))
        }
      } else {
        let hash = key.fastHash
        if scalarCells.number(of: key, hash: hash) == nil {
          scalarCells.insert(key, hash: hash, number: UInt32(number))
        }
      }
    }
  }
}

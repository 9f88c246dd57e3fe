extension DictionaryBuilder {
  /// The tables of a log as it stands.
  ///
  /// - Throws: ``LogError`` when a definition is damaged.
  /// - Complexity: O(t) for tables of t names.
  init(_ log: LogReader) throws(LogError) {
    self.init()
    let tables = try log.tables()
    for entity in tables.entities { _ = self.entity(entity.text) }
    for attribute in tables.attributes { _ = self.attribute(attribute.text) }
    for kind in tables.kinds { _ = self.kind(kind.text) }
    for source in tables.sources { _ = self.source(source) }
    for date in tables.dates { _ = self.date(date) }
    for countries in tables.countrySets { _ = self.countries(countries) }
    for (cell, entity) in tables.cellEntities.enumerated() {
      _ = self.cell(of: entity, tables.cellAttributes[cell], member: tables.cellMembers[cell])
    }
    for (tie, entity) in tables.tieEntities.enumerated() {
      _ = self.tie(of: entity, to: tables.tieCountries[tie])
    }
    beginFrame()
    guard sizes == tables.sizes else {
      throw LogError.damaged(
        FormatFault("a name is defined twice"), path: log.path, offset: 0, sequences: nil)
    }
  }

}

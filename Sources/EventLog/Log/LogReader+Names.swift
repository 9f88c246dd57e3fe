import Countries

/// The names that occur in a log.
public struct LogNames: Hashable, Sendable {
  /// What events are about, sorted.
  public let entities: [EntityID]
  /// What events say of it, sorted; names of entities included.
  public let attributes: [AttributeName]
  /// What happened, sorted.
  public let kinds: [EventKind]
  /// Where, sorted.
  public let countries: [CountryCode]

  /// The types of the entities, sorted.
  public var types: [String] { Set(entities.map { String($0.type) }).sorted() }
}

extension LogReader {
  /// The names that occur in the log, also those of void events and of entities that are only referred to.
  ///
  /// - Throws: ``LogError`` when the tables are damaged.
  /// - Complexity: O(n log n) in the names; no event is read.
  public func names() throws(LogError) -> LogNames {
    try LogError.wrapping(path: path) {
      LogNames(
        entities: try TextTable(frames, .entityText).map { EntityID(trusted: $0 ?? "") }.sorted(),
        attributes: try TextTable(frames, .attributeText).map { AttributeName(trusted: $0 ?? "") }.sorted(),
        kinds: try TextTable(frames, .kindText).map { EventKind(trusted: $0 ?? "") }.sorted {
          $0.text.precedesInUTF8($1.text)
        },
        countries: Set(try TextTable(frames, .countriesText).map(LogTables.countries).joined()).sorted())
    }
  }
}

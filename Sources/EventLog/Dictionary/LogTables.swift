import Countries
import PartialDates

/// The tables of the log: what the numbers in the columns stand for.
struct LogTables: Sendable {
  /// How many names are wanted of a table.
  enum Use {
    /// Most of them: they are all made at once.
    case many
    /// A few: each is read and made when it is asked for.
    case few
  }

  let entities: NameTable<EntityID>
  let attributes: NameTable<AttributeName>
  let kinds: NameTable<EventKind>
  let sources: NameTable<Source>
  let dates: NameTable<PartialDate>
  let countrySets: NameTable<[CountryCode]>
  let cellEntities: NumberTable
  let cellAttributes: NumberTable
  let cellMembers: NameTable<String?>
  let tieEntities: NumberTable
  let tieCountries: NumberTable

  /// Reads the definitions of all frames.
  ///
  /// - Throws: ``FormatFault`` when a definition cannot be read.
  /// - Complexity: O(n) in the definitions; when a few names are wanted O(f) in the frames, and a chunk a name later.
  init(_ frames: [Frame], for use: Use = .many) throws {
    entities = try NameTable(frames, .entityText, use) { EntityID(trusted: $0 ?? "") }
    attributes = try NameTable(frames, .attributeText, use) { AttributeName(trusted: $0 ?? "") }
    kinds = try NameTable(frames, .kindText, use) { EventKind(trusted: $0 ?? "") }
    sources = try NameTable(frames, .sourceText, use, LogTables.source)
    dates = try NameTable(frames, .dateText, use, LogTables.date)
    countrySets = try NameTable(frames, .countriesText, use, LogTables.countries)
    cellEntities = try NumberTable(frames, .cellEntity, use)
    cellAttributes = try NumberTable(frames, .cellAttribute, use)
    // Most cells have no member, so that their names need not be made.
    cellMembers =
      try use == .many
      ? NameTable(TextTable(frames, .cellMember)) { $0 } : NameTable(frames, .cellMember, use) { $0 }
    tieEntities = try NumberTable(frames, .tieEntity, use)
    tieCountries = try NumberTable(frames, .tieCountries, use)
    guard cellEntities.count == cellAttributes.count, cellMembers.count == cellEntities.count,
      tieEntities.count == tieCountries.count
    else { throw FormatFault("the definitions of cells or ties differ in length") }
  }

  /// The entity with a number.
  func entity(_ number: UInt32) throws -> EntityID { try entities[number] }

  /// The attribute with a number.
  func attribute(_ number: UInt32) throws -> AttributeName { try attributes[number] }

  /// The kind with a number.
  func kind(_ number: UInt32) throws -> EventKind { try kinds[number] }

  /// The source with a number, without its locator, which stands with the event.
  func source(_ number: UInt32) throws -> Source { try sources[number] }

  /// The date with a number.
  func date(_ number: UInt32) throws -> PartialDate { try dates[number] }

  /// The set of countries with a number.
  func countrySet(_ number: UInt32) throws -> [CountryCode] { try countrySets[number] }

  /// The entity and the countries of a tie.
  func tie(_ number: UInt32) throws -> (entity: EntityID, countries: [CountryCode]) {
    (try entity(tieEntities[Int(number)]), try countrySet(tieCountries[Int(number)]))
  }

  /// The attribute of a cell.
  func attribute(ofCell cell: UInt32) throws -> AttributeName {
    try attribute(cellAttributes[Int(cell)])
  }

  /// The member that a cell is about; nil for the cell of a single value.
  func member(ofCell cell: UInt32) throws -> Value? {
    guard let text = try cellMembers[cell] else { return nil }
    return try LogTables.value(Array(text.utf8), of: try attribute(ofCell: cell))
  }

  /// Reads a value in its JSON form.
  static func value(_ bytes: [UInt8], of attribute: AttributeName) throws -> Value {
    let span = bytes.span
    var cursor = JSONCursor(span)
    do {
      return try cursor.value(of: attribute)
    } catch {
      throw FormatFault("a value cannot be read: \(error.message)")
    }
  }

  static func numbers(_ frames: [Frame], _ kind: ChunkKind) throws -> [UInt32] {
    try frames.reduce(into: []) { numbers, frame in
      numbers += try frame.guarding { try frame.column(kind) }
    }
  }

  @Sendable static func source(_ text: String?) throws -> Source {
    let bytes = Array((text ?? "").utf8)
    let span = bytes.span
    var cursor = JSONCursor(span)
    do {
      // A source that is a locator alone is in a work of which nothing is known.
      return try cursor.source() ?? Source()
    } catch {
      throw FormatFault("a source cannot be read: \(error.message)")
    }
  }

  @Sendable private static func date(_ text: String?) throws -> PartialDate {
    guard let text, let date = try? PartialDate(text) else { throw FormatFault("a date cannot be read") }
    return date
  }

  @Sendable static func countries(_ text: String?) throws -> [CountryCode] {
    try (text ?? "").split(separator: " ").map { code in
      guard let code = CountryCode(code) else { throw FormatFault("a country code cannot be read") }
      return code
    }
  }
}

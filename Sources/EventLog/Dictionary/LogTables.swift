import Countries
import PartialDates

/// The tables of the log, read whole: what the numbers in the columns stand for.
struct LogTables: Sendable {
  let entities: [EntityID]
  let attributes: [AttributeName]
  let kinds: [EventKind]
  /// Without their locators, which stand with the events.
  let sources: [Source]
  let dates: [PartialDate]
  let countrySets: [[CountryCode]]
  let cellEntities: [UInt32]
  let cellAttributes: [UInt32]
  let cellMembers: TextTable
  let tieEntities: [UInt32]
  let tieCountries: [UInt32]

  /// Reads the definitions of all frames.
  ///
  /// - Throws: ``FormatFault`` when a definition cannot be read, or refers to something that is not defined.
  /// - Complexity: O(n) in the definitions.
  init(_ frames: [Frame]) throws {
    entities = try TextTable(frames, .entityText).map { EntityID(trusted: $0 ?? "") }
    attributes = try TextTable(frames, .attributeText).map { AttributeName(trusted: $0 ?? "") }
    kinds = try TextTable(frames, .kindText).map { EventKind(trusted: $0 ?? "") }
    sources = try TextTable(frames, .sourceText).map(LogTables.source)
    dates = try TextTable(frames, .dateText).map(LogTables.date)
    countrySets = try TextTable(frames, .countriesText).map(LogTables.countries)
    cellEntities = try LogTables.numbers(frames, .cellEntity)
    cellAttributes = try LogTables.numbers(frames, .cellAttribute)
    cellMembers = try TextTable(frames, .cellMember)
    tieEntities = try LogTables.numbers(frames, .tieEntity)
    tieCountries = try LogTables.numbers(frames, .tieCountries)
    guard cellEntities.count == cellAttributes.count, cellMembers.count == cellEntities.count,
      tieEntities.count == tieCountries.count
    else { throw FormatFault("the definitions of cells or ties differ in length") }
    guard cellEntities.allSatisfy({ $0 < entities.count }), tieEntities.allSatisfy({ $0 < entities.count }),
      cellAttributes.allSatisfy({ $0 < attributes.count }),
      tieCountries.allSatisfy({ $0 < countrySets.count })
    else { throw FormatFault("a cell or a tie refers to a name that is not defined") }
  }

  /// The sizes of the tables.
  var sizes: TableSizes {
    TableSizes([
      entities.count, attributes.count, kinds.count, sources.count, dates.count, countrySets.count,
      cellEntities.count, tieEntities.count,
    ])
  }

  /// The member that a cell is about; nil for the cell of a single value.
  func member(ofCell cell: Int) throws -> Value? {
    guard let text = cellMembers[cell] else { return nil }
    return try LogTables.value(Array(text.utf8), of: attributes[Int(cellAttributes[cell])])
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

  static func source(_ text: String?) throws -> Source {
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

  private static func date(_ text: String?) throws -> PartialDate {
    guard let text, let date = try? PartialDate(text) else { throw FormatFault("a date cannot be read") }
    return date
  }

  static func countries(_ text: String?) throws -> [CountryCode] {
    try (text ?? "").split(separator: " ").map { code in
      guard let code = CountryCode(code) else { throw FormatFault("a country code cannot be read") }
      return code
    }
  }
}

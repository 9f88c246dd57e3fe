import Countries
import PartialDates

/// The tables of the log as a writer keeps them: every name has its number, and the names that the next frame must
/// define are gathered on the way.
struct DictionaryBuilder: Sendable {
  /// Empty tables.
  init() {}

  /// One member of a set-valued attribute of an entity.
  private struct MemberCell: Hashable, Sendable {
    var cell: UInt64
    var member: String
  }

  private var entities = Interner<String>()
  private var attributes = Interner<String>()
  private var kinds = Interner<String>()
  private var sources = Interner<Source>()
  private var dates = Interner<PartialDate>()
  private var countrySets = Interner<[CountryCode]>()
  private var ties = Interner<UInt64>()
  /// Scalar cells and member cells share one row of numbers, so neither can count for itself.
  private var scalarCells: [UInt64: UInt32] = [:]
  private var memberCells: [MemberCell: UInt32] = [:]

  /// What the next frame must define.
  private(set) var pending = PendingDefinitions()

  /// How many entries the tables have, pending ones included.
  var sizes: TableSizes {
    TableSizes([
      entities.count, attributes.count, kinds.count, sources.count, dates.count, countrySets.count,
      scalarCells.count + memberCells.count, ties.count,
    ])
  }

  /// Begins the next frame: nothing is to be defined yet.
  mutating func beginFrame() { pending = PendingDefinitions() }

  mutating func entity(_ text: String) -> UInt32 {
    let (number, isNew) = entities.number(of: text)
    if isNew { pending.entities.append(text) }
    return number
  }

  mutating func attribute(_ text: String) -> UInt32 {
    let (number, isNew) = attributes.number(of: text)
    if isNew { pending.attributes.append(text) }
    return number
  }

  mutating func kind(_ text: String) -> UInt32 {
    let (number, isNew) = kinds.number(of: text)
    if isNew { pending.kinds.append(text) }
    return number
  }

  /// The number of the work that a source is in: many events cite one work at as many places.
  mutating func source(_ source: Source) -> UInt32 {
    var source = source
    source.locator = nil
    let (number, isNew) = sources.number(of: source)
    if isNew {
      var writer = JSONWriter()
      writer.source(source)
      pending.sources.append(writer.text)
    }
    return number
  }

  mutating func date(_ date: PartialDate) -> UInt32 {
    let (number, isNew) = dates.number(of: date)
    if isNew { pending.dates.append(date.description) }
    return number
  }

  mutating func countries(_ countries: [CountryCode]) -> UInt32 {
    let (number, isNew) = countrySets.number(of: countries)
    if isNew { pending.countrySets.append(countries.map(\.description).joined(separator: " ")) }
    return number
  }

  mutating func tie(of entity: UInt32, to countries: UInt32) -> UInt32 {
    let (number, isNew) = ties.number(of: UInt64(entity) << 32 | UInt64(countries))
    if isNew {
      pending.tieEntities.append(entity)
      pending.tieCountries.append(countries)
    }
    return number
  }

  mutating func cell(of entity: UInt32, _ attribute: UInt32, member: String?) -> UInt32 {
    let key = UInt64(entity) << 32 | UInt64(attribute)
    let next = UInt32(scalarCells.count + memberCells.count)
    if let member {
      let key = MemberCell(cell: key, member: member)
      if let number = memberCells[key] { return number }
      memberCells[key] = next
    } else {
      if let number = scalarCells[key] { return number }
      scalarCells[key] = next
    }
    pending.cellEntities.append(entity)
    pending.cellAttributes.append(attribute)
    pending.cellMembers.append(member)
    return next
  }
}

/// Names that a frame defines, in the order of their numbers.
struct PendingDefinitions: Sendable {
  var entities = TextColumnBuilder()
  var attributes = TextColumnBuilder()
  var kinds = TextColumnBuilder()
  var sources = TextColumnBuilder()
  var dates = TextColumnBuilder()
  var countrySets = TextColumnBuilder()
  /// Whether a column of names is so long that the frame should end before it is longer than a chunk may be.
  var hasLongTexts: Bool {
    [entities, attributes, kinds, sources, dates, countrySets, cellMembers].contains {
      $0.byteCount >= 1 << 26
    }
  }

  var cellEntities: [UInt32] = []
  var cellAttributes: [UInt32] = []
  var cellMembers = TextColumnBuilder()
  var tieEntities: [UInt32] = []
  var tieCountries: [UInt32] = []
}

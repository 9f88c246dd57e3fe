import Countries
import PartialDates

/// The tables of the log as a writer keeps them: every name has its number, and the names that the next frame must
/// define are gathered on the way.
struct DictionaryBuilder: Sendable {
  var entities: Interner<String>
  var attributes: Interner<String>
  var kinds: Interner<String>
  var works: Interner<Work>
  private var recentWorks = RecentWorks()
  var dates: Interner<PartialDate>
  var countrySets: Interner<CountrySet>
  var ties: Interner<UInt64>
  /// Scalar cells and member cells share one row of numbers, so neither can count for itself.
  var scalarCells = HashTable<UInt64>()
  var memberCells = HashTable<MemberCell>()
  private var cellCount: Int
  private let stored: TableSizes
  /// The names of the log, while not all of them are in the tables.
  var names: StoredNames?

  /// What the next frame must define.
  private(set) var pending = PendingDefinitions() {
    didSet { hasLongTexts = pending.hasLongTexts }
  }

  /// Whether the next frame should end before a column of names in it is longer than a chunk may be.
  private(set) var hasLongTexts = false

  /// Empty tables.
  init() { self.init(sizes: TableSizes(), names: nil) }

  /// Tables of a log that has `sizes` entries in them, which are looked up in `names` when they are asked for.
  init(sizes: TableSizes, names: StoredNames?) {
    stored = sizes
    self.names = names
    entities = Interner(storedCount: sizes.entities)
    attributes = Interner(storedCount: sizes.attributes)
    kinds = Interner(storedCount: sizes.kinds)
    works = Interner(storedCount: sizes.sources)
    dates = Interner(storedCount: sizes.dates)
    countrySets = Interner(storedCount: sizes.countrySets)
    ties = Interner(storedCount: sizes.ties)
    cellCount = sizes.cells
  }

  /// How many entries the tables have, pending ones included.
  var sizes: TableSizes {
    TableSizes([
      entities.count, attributes.count, kinds.count, works.count, dates.count, countrySets.count, cellCount,
      ties.count,
    ])
  }

  /// Begins the next frame: nothing is to be defined yet.
  mutating func beginFrame() { pending = PendingDefinitions() }

  mutating func entity(_ text: String) throws(LogError) -> UInt32 {
    if let number = entities.known(text) { return number }
    let (number, isNew) = entities.add(text, stored: try names?.number(of: text, .entityText))
    if isNew { pending.entities.append(text) }
    return number
  }

  mutating func attribute(_ text: String) throws(LogError) -> UInt32 {
    if let number = attributes.known(text) { return number }
    let (number, isNew) = attributes.add(text, stored: try names?.number(of: text, .attributeText))
    if isNew { pending.attributes.append(text) }
    return number
  }

  mutating func kind(_ text: String) throws(LogError) -> UInt32 {
    if let number = kinds.known(text) { return number }
    let (number, isNew) = kinds.add(text, stored: try names?.number(of: text, .kindText))
    if isNew { pending.kinds.append(text) }
    return number
  }

  /// The number of a work that sources are in: many events cite one work at as many places.
  mutating func work(_ work: Work) throws(LogError) -> UInt32 {
    if let number = recentWorks.number(of: work) { return number }
    let number = try lookedUp(work)
    recentWorks.insert(work, number: number)
    return number
  }

  private mutating func lookedUp(_ work: Work) throws(LogError) -> UInt32 {
    if let number = works.known(work) { return number }
    var writer = JSONWriter()
    writer.source(Source(work))
    let text = writer.text
    let (number, isNew) = works.add(work, stored: try names?.number(of: text, .sourceText))
    if isNew { pending.sources.append(text) }
    return number
  }

  mutating func date(_ date: PartialDate) throws(LogError) -> UInt32 {
    if let number = dates.known(date) { return number }
    let text = date.description
    let (number, isNew) = dates.add(date, stored: try names?.number(of: text, .dateText))
    if isNew { pending.dates.append(text) }
    return number
  }

  mutating func countries(_ countries: [CountryCode]) throws(LogError) -> UInt32 {
    let set = CountrySet(countries: countries)
    if let number = countrySets.known(set) { return number }
    let text = countries.map(\.description).joined(separator: " ")
    let (number, isNew) = countrySets.add(set, stored: try names?.number(of: text, .countriesText))
    if isNew { pending.countrySets.append(text) }
    return number
  }

  mutating func tie(of entity: UInt32, to countries: UInt32) throws(LogError) -> UInt32 {
    let key = UInt64(entity) << 32 | UInt64(countries)
    if let number = ties.known(key) { return number }
    let mayBeStored = entity < stored.entities && countries < stored.countrySets
    let found = mayBeStored ? try names?.number(of: entity, countries, (.tieEntity, .tieCountries)) : nil
    let (number, isNew) = ties.add(key, stored: found)
    if isNew {
      pending.tieEntities.append(entity)
      pending.tieCountries.append(countries)
    }
    return number
  }

  mutating func cell(of entity: UInt32, _ attribute: UInt32, member: String?) throws(LogError) -> UInt32 {
    let key = UInt64(entity) << 32 | UInt64(attribute)
    let mayBeStored = entity < stored.entities && attribute < stored.attributes
    let (number, isNew): (UInt32, Bool)
    if let member {
      let key = MemberCell(cell: key, member: member)
      let hash = key.fastHash
      if let number = memberCells.number(of: key, hash: hash) { return number }
      (number, isNew) = try newCell(entity, attribute, member, mayBeStored)
      memberCells.insert(key, hash: hash, number: number)
    } else {
      let hash = key.fastHash
      if let number = scalarCells.number(of: key, hash: hash) { return number }
      (number, isNew) = try newCell(entity, attribute, nil, mayBeStored)
      scalarCells.insert(key, hash: hash, number: number)
    }
    if isNew {
      pending.cellEntities.append(entity)
      pending.cellAttributes.append(attribute)
      pending.cellMembers.append(member)
    }
    return number
  }

  /// The number that the log gives a cell which the tables do not have yet, or the next one.
  private mutating func newCell(
    _ entity: UInt32, _ attribute: UInt32, _ member: String?, _ mayBeStored: Bool
  ) throws(LogError) -> (UInt32, isNew: Bool) {
    if mayBeStored, let number = try names?.cell(of: entity, attribute, member: member) {
      return (number, false)
    }
    defer { cellCount += 1 }
    return (UInt32(cellCount), true)
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
    let longest = 1 << 26
    return entities.byteCount >= longest || attributes.byteCount >= longest || kinds.byteCount >= longest
      || sources.byteCount >= longest || dates.byteCount >= longest || countrySets.byteCount >= longest
      || cellMembers.byteCount >= longest
  }

  var cellEntities: [UInt32] = []
  var cellAttributes: [UInt32] = []
  var cellMembers = TextColumnBuilder()
  var tieEntities: [UInt32] = []
  var tieCountries: [UInt32] = []
}

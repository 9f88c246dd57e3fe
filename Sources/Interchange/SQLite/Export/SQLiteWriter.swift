import Countries
import EventLog
import PartialDates

/// Writes events into a new SQLite database that people browse and ask: see ``SQLiteWriter/schema``.
///
/// The database is built in one transaction without a journal: write it under a temporary name, and give it its own
/// when ``finish(asOf:log:)`` has returned. Dates, entities and sources are kept in memory, events are not.
public final class SQLiteWriter {
  /// The SQL that makes the tables and views, with remarks on every column.
  public static var schema: String { SQLiteSchema.tables + "\n" + SQLiteSchema.views }

  private let database: SQLiteDatabase
  private let insertEvent: SQLiteStatement
  private let insertCountry: SQLiteStatement
  private let insertAssertion: SQLiteStatement
  private let insertDate: SQLiteStatement
  private let insertEntity: SQLiteStatement
  private let insertSource: SQLiteStatement
  private var dates: [String: [String?]] = [:]
  private var entities: Set<EntityID> = []
  private var sources: [Source: Int64] = [:]
  private var voids = VoidPeriods()

  /// A database at `path`, where there must be none.
  ///
  /// - Throws: ``SQLiteError`` when SQLite is not installed, or the file cannot be made.
  public init(path: String) throws(SQLiteError) {
    database = try SQLiteDatabase(path, .create)
    try database.execute(
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;"
        + "PRAGMA foreign_keys = OFF; BEGIN;" + SQLiteSchema.tables)
    insertEvent = try database.prepare(
      "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?)")
    insertCountry = try database.prepare("INSERT INTO event_countries VALUES (?, ?, ?)")
    insertAssertion = try database.prepare(
      "INSERT INTO assertions VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    insertDate = try database.prepare("INSERT INTO dates VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    insertEntity = try database.prepare("INSERT INTO entities (id, type) VALUES (?, ?)")
    insertSource = try database.prepare("INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?)")
  }

  /// Writes one event. They come in the order of their sequences.
  ///
  /// - Throws: ``SQLiteError`` when the disk is full or fails.
  public func append(_ event: Event) throws(SQLiteError) {
    let content = event.content
    let bounds = try date(content.date)
    try entity(content.entity)
    let statement = insertEvent
    try statement.bind(1, Int64(event.sequence))
    try statement.bind(2, event.id)
    try statement.bind(3, event.recorded.description)
    try statement.bind(4, content.date.description)
    try statement.bind(5, content.kind.text)
    try statement.bind(6, content.entity.text)
    try statement.bind(7, content.countries.map(\.description).joined(separator: " "))
    try statement.bind(8, content.summary)
    try statement.bind(9, try source(content.source))
    try statement.bind(10, content.source?.locator)
    try statement.bind(11, content.corrects)
    try statement.bind(12, content.retracts)
    try statement.bind(13, content.reason)
    for (index, bound) in bounds.enumerated() { try statement.bind(Int32(14 + index), bound) }
    try statement.run()
    for (index, country) in content.countries.enumerated() {
      try insertCountry.bind(1, Int64(event.sequence))
      try insertCountry.bind(2, Int64(index + 1))
      try insertCountry.bind(3, country.description)
      try insertCountry.run()
    }
    try assertions(of: event)
    voids.take(event)
  }

  /// Writes indexes, views and what they need, and makes the database whole.
  ///
  /// The views answer for `asOf` until somebody changes the table `parameters`.
  ///
  /// - Throws: ``SQLiteError`` when the disk is full or fails.
  public func finish(asOf day: CivilDay, log identity: LogIdentity) throws(SQLiteError) {
    try writeCountries()
    try writeVoidPeriods()
    try database.execute(SQLiteSchema.completion + SQLiteSchema.views)
    let parameters = try database.prepare("INSERT INTO parameters VALUES (1, ?, NULL, NULL)")
    try parameters.bind(1, day.description)
    try parameters.run()
    let about = try database.prepare("INSERT INTO about VALUES (?, ?)")
    for (name, value) in SQLiteSchema.about + [("log", identity.description)] {
      try about.bind(1, name)
      try about.bind(2, value)
      try about.run()
    }
    try database.execute(
      "PRAGMA application_id = \(SQLiteSchema.applicationID); PRAGMA user_version = \(SQLiteSchema.version); ANALYZE; COMMIT;"
    )
  }

  private func assertions(of event: Event) throws(SQLiteError) {
    let content = event.content
    for assertion in content.set { try insert(event, .set, assertion.attribute, assertion.value) }
    for attribute in content.unset { try insert(event, .unset, attribute, nil) }
    for add in content.add {
      for member in add.members { try insert(event, .add, add.attribute, member) }
    }
    for remove in content.remove {
      for member in remove.members { try insert(event, .remove, remove.attribute, member) }
    }
  }

  private func insert(
    _ event: Event, _ operation: LongForm.Operation, _ attribute: AttributeName, _ value: Value?
  ) throws(SQLiteError) {
    let statement = insertAssertion
    try statement.bind(1, Int64(event.sequence))
    try statement.bind(2, event.content.entity.text)
    try statement.bind(3, operation.rawValue)
    try statement.bind(4, attribute.text)
    let columns = value.map(SQLiteValue.init)
    try statement.bind(5, columns?.type.rawValue)
    try statement.bind(6, columns?.text)
    try bind(7, columns?.number)
    try bind(8, columns?.high)
    try statement.bind(9, columns?.unit)
    try statement.bind(10, columns?.isApproximate == true ? 1 : 0)
    try statement.bind(11, columns?.reference?.text)
    if let reference = columns?.reference { try entity(reference) }
    try statement.run()
  }

  private func bind(_ index: Int32, _ number: ExactNumber?) throws(SQLiteError) {
    guard let number else { return try insertAssertion.bindNull(index) }
    if number.scale == 0 {
      try insertAssertion.bind(index, number.coefficient)
    } else {
      try insertAssertion.bind(index, number.approximation)
    }
  }
}

extension SQLiteWriter {
  /// The four bounds of a date, which is written when it is new.
  private func date(_ date: PartialDate) throws(SQLiteError) -> [String?] {
    let text = date.description
    if let bounds = dates[text] { return bounds }
    let all = [
      date.bounds.startEarliest, date.bounds.startLatest, date.bounds.endEarliest, date.bounds.endLatest,
    ]
    let bounds = all.map { $0.civilDay?.description }
    dates[text] = bounds
    let period = ValidDays(date.bounds)
    try insertDate.bind(1, text)
    for (index, bound) in bounds.enumerated() { try insertDate.bind(Int32(2 + index), bound) }
    for (index, day) in period.all.enumerated() { try insertDate.bind(Int32(6 + index), day) }
    try insertDate.run()
    return bounds
  }

  private func entity(_ id: EntityID) throws(SQLiteError) {
    guard entities.insert(id).inserted else { return }
    try insertEntity.bind(1, id.text)
    try insertEntity.bind(2, String(id.type))
    try insertEntity.run()
  }

  private func source(_ source: Source?) throws(SQLiteError) -> Int64? {
    guard var source else { return nil }
    source.locator = nil
    if let number = sources[source] { return number }
    let number = Int64(sources.count + 1)
    sources[source] = number
    try insertSource.bind(1, number)
    try insertSource.bind(2, source.title)
    try insertSource.bind(3, source.publisher)
    try insertSource.bind(4, source.author)
    try insertSource.bind(5, source.published?.description)
    try insertSource.bind(6, source.url)
    try insertSource.run()
    return number
  }

  private func writeCountries() throws(SQLiteError) {
    let statement = try database.prepare("INSERT INTO countries VALUES (?, ?, ?, ?, ?, ?)")
    for country in CountryCode.all {
      try statement.bind(1, country.description)
      try statement.bind(2, country.alpha3)
      try statement.bind(3, country.name)
      try statement.bind(4, country.name(in: .chineseSimplified))
      try statement.bind(5, country.name(in: .japanese))
      try statement.bind(6, country.name(in: .korean))
      try statement.run()
    }
  }

  private func writeVoidPeriods() throws(SQLiteError) {
    let statement = try database.prepare("INSERT INTO void_periods VALUES (?, ?, ?)")
    for period in voids.periods {
      try statement.bind(1, Int64(period.event))
      try statement.bind(2, Int64(period.from))
      try statement.bind(3, period.until.map { Int64($0) })
      try statement.run()
    }
  }
}

import EventLog
import PartialDates

/// Writes events into a new SQLite database that people browse and ask: see ``SQLiteWriter/schema``.
///
/// The database is built in one transaction without a journal: write it under a temporary name, and give it its own
/// when ``finish(asOf:log:)`` has returned. Dates, entities and sources are kept in memory, events are not.
public final class SQLiteWriter {
  /// The SQL that makes the tables and views, with remarks on every column.
  public static var schema: String { SQLiteSchema.tables + "\n" + SQLiteSchema.views }

  let database: SQLiteDatabase
  private let insertEvent: SQLiteStatement
  private let insertCountry: SQLiteStatement
  let insertAssertion: SQLiteStatement
  let insertDate: SQLiteStatement
  let insertEntity: SQLiteStatement
  let insertSource: SQLiteStatement
  var dates: [String: [String?]] = [:]
  var entities: Set<EntityID> = []
  var sources: [Source: Int64] = [:]
  var voids = VoidPeriods()

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
}

import Countries
import EventLog

extension SQLiteWriter {
  /// Writes the countries with their names.
  func writeCountries() throws(SQLiteError) {
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

  /// Writes from when to when the events do not count that were corrected or retracted.
  func writeVoidPeriods() throws(SQLiteError) {
    let statement = try database.prepare("INSERT INTO void_periods VALUES (?, ?, ?)")
    for period in voids.periods {
      try statement.bind(1, Int64(period.event))
      try statement.bind(2, Int64(period.from))
      try statement.bind(3, period.until.map { Int64($0) })
      try statement.run()
    }
  }
}

import Foundation
import TestSupport
import Testing

@testable import Interchange

@Suite("The database that is exported answers as the tool does")
struct SQLiteAnswersTests {
  private static let countries = ["CN", "DE", "FR", "GB", "IL", "JP", "KR", "US"]
  private static let days = ["2019-12-31", "2021-06-30", "2022-07-12", "2023-03-16"]
  /// What is known: everything, what was recorded by a day or a moment, or the log up to an event.
  private static let knowledge: [(column: String, value: String?, arguments: [String])] = [
    ("known_at", nil, []), ("known_at", "2026-11-25", ["--known-at", "2026-11-25"]),
    ("known_at", "2026-11-25T13:38:57.601100Z", ["--known-at", "2026-11-25T13:38:57.601100Z"]),
    ("through", "150", ["--through", "150"]), ("through", "264", ["--through", "264"]),
  ]

  private static var isSQLiteThere: Bool {
    (try? SQLiteDatabase(":memory:", .create)) != nil
  }

  @Test(
    "the shipped log, many countries, days and moments",
    .enabled(if: isSQLiteThere, "SQLite's library is not installed"))
  func shippedLog() throws {
    let directory = try TemporaryDirectory()
    let path = directory.file("events.sqlite")
    #expect(try Tool.article("export", "--format", "sqlite", "--output", path).code == 0)
    let database = try SQLiteDatabase(path, .create)
    var rowCount = 0
    for day in SQLiteAnswersTests.days {
      for (column, value, arguments) in SQLiteAnswersTests.knowledge {
        try database.execute(
          "UPDATE parameters SET as_of = '\(day)', known_at = NULL, through = NULL;"
            + "UPDATE parameters SET \(column) = \(value.map { "'\($0)'" } ?? "NULL")")
        let run = try Tool.article.run(
          ["state"] + SQLiteAnswersTests.countries + ["--as-of", day, "--format", "json"] + arguments)
        let told = try SQLiteAnswersTests.rows(run.json())
        let found = try SQLiteAnswersTests.rows(database)
        #expect(found.subtracting(told) == [], "only in the database on \(day), \(arguments)")
        #expect(told.subtracting(found) == [], "only in the answer on \(day), \(arguments)")
        rowCount += told.count
      }
    }
    #expect(rowCount > 1000)
  }

  private static func rows(_ database: SQLiteDatabase) throws -> Set<String> {
    let statement = try database.prepare(
      """
      SELECT country, entity, entity_since, entity_certainty, attribute, since, certainty, event, certainly_event, value
      FROM state WHERE country IN (\(countries.map { "'\($0)'" }.joined(separator: ", ")))
      """)
    var rows: Set<String> = []
    while try statement.step() {
      let row = (0..<10).map { statement.text($0) ?? "" }
      let isName = row[4] == "name" || row[4].hasPrefix("name@")
      // Where a name comes from is no part of a state.
      rows.insert((isName ? row[..<5] + ["", "", "", "", row[9]] : row[..<9] + [""]).joined(separator: "|"))
    }
    return rows
  }

  private static func rows(_ json: Any) throws -> Set<String> {
    var rows: Set<String> = []
    for state in try #require(json as? [[String: Any]]) {
      for entity in state["entities"] as? [[String: Any]] ?? [] {
        let head = [
          state["country"], entity["id"], entity["since"], entity["certainty"],
        ].map { $0 as? String ?? "" }
        let before = rows.count
        func add(_ attribute: String, _ value: [String: Any]) {
          let certainly = (value["certainly"] as? [String: Any])?["event"] as? Int
          rows.insert(
            (head + [
              attribute, value["since"] as? String ?? "", value["certainty"] as? String ?? "",
              "\(value["event"] as? Int ?? 0)", certainly.map { "\($0)" } ?? "", "",
            ]).joined(separator: "|"))
        }
        var names = (entity["names"] as? [String: String] ?? [:]).map { ("name@" + $0.key, $0.value) }
        if let name = entity["name"] as? String { names.append(("name", name)) }
        for (attribute, name) in names {
          rows.insert((head + [attribute, "", "", "", "", name]).joined(separator: "|"))
        }
        for (attribute, value) in entity["attributes"] as? [String: [String: Any]] ?? [:] {
          for member in value["members"] as? [[String: Any]] ?? [value] { add(attribute, member) }
        }
        if rows.count == before { rows.insert((head + ["", "", "", "", "", ""]).joined(separator: "|")) }
      }
    }
    return rows
  }
}

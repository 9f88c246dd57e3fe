import Countries
import EventLog
import PartialDates
import Projections
import TestSupport
import Testing

@testable import Interchange

@Suite("The views of a SQLite database give the states of the fold")
struct SQLiteStateTests {
  /// A state as rows: what the view `state` has, in one text a row.
  private static func rows(_ state: TimelineState) throws -> Set<String> {
    var rows: Set<String> = []
    for country in SQLiteStateTests.countries {
      for entity in state.state(of: .country(country)).entities {
        let head = "\(country)|\(entity.id)|\(entity.since)|\(entity.certainty)"
        let before = rows.count
        // Names are attributes in the view; their provenance is not part of the state.
        if let name = entity.name { rows.insert("\(head)|name|\(name)") }
        for name in entity.names { rows.insert("\(head)|name@\(name.language)|\(name.name)") }
        for attribute in entity.attributes {
          for (value, isMember) in attribute.value.map({ [($0, 0)] }) ?? []
            + attribute.members.map({ ($0, 1) })
          {
            rows.insert("\(head)|\(attribute.attribute)|\(isMember)|\(text(value))")
          }
        }
        if rows.count == before { rows.insert(head) }
      }
    }
    return rows
  }

  private static func text(_ value: ValueState) -> String {
    let columns = SQLiteValue(value.value)
    var text = "\(columns.type)|\(columns.text)|\(columns.unit ?? "")|\(columns.isApproximate ? 1 : 0)"
    text += "|\(value.since)|\(value.certainty)|\(value.event)"
    if let certainly = value.certainly {
      let columns = SQLiteValue(certainly.value)
      text += "|\(columns.type)|\(columns.text)|\(certainly.since)|\(certainly.event)"
    }
    return text
  }

  private static func rows(_ database: SQLiteDatabase) throws -> Set<String> {
    let statement = try database.prepare(
      """
      SELECT country, entity, entity_since, entity_certainty, attribute, is_member, type, value, unit, approximate,
        since, certainty, event, certainly_type, certainly_value, certainly_since, certainly_event FROM state
      """)
    var rows: Set<String> = []
    while try statement.step() {
      let text = (0..<17).map { statement.text($0) ?? "" }
      let head = text[0..<4].joined(separator: "|")
      if text[4] == "name" || text[4].hasPrefix("name@") {
        rows.insert("\(head)|\(text[4])|\(text[7])")
      } else if text[4].isEmpty {
        rows.insert(head)
      } else {
        let certainly = text[13].isEmpty ? "" : "|" + text[13...].joined(separator: "|")
        rows.insert("\(head)|" + text[4..<13].joined(separator: "|") + certainly)
      }
    }
    return rows
  }

  private static func makeDatabase(_ log: [Event], _ path: String) throws -> SQLiteDatabase {
    let writer = try SQLiteWriter(path: path)
    for event in log { try writer.append(event) }
    try writer.finish(asOf: CivilDay(daysSinceEpoch: 0), log: .random())
    return try SQLiteDatabase(path, .create)
  }

  private static let countries = ["KR", "JP", "CN", "US", "DE", "GB", "EU", "FR"].compactMap {
    CountryCode($0)
  }
  private static let days = [
    "2019-06-15", "2020-12-31", "2021-06-30", "2021-07-15", "2022-12-31", "0500-01-01", "2040-01-01",
  ]

  @Test("random logs, on many days, as known at many points")
  func randomLogs() throws {
    let directory = try TemporaryDirectory()
    for seed in UInt64(100)..<104 {
      var random = RandomEvents(seed: seed)
      let log = try random.log(count: 60).enumerated().map { index, event in
        Event(sequence: UInt64(index + 1), id: event.id, recorded: event.recorded, content: event.content)
      }
      let database = try SQLiteStateTests.makeDatabase(log, directory.file("\(seed).sqlite"))
      for day in SQLiteStateTests.days {
        for through in [nil, 0, 7, 20, 41] as [UInt64?] {
          let knownAt = through == 20 ? log[12].recorded : nil
          try database.execute(
            "UPDATE parameters SET as_of = '\(day)', through = \(through.map(String.init) ?? "NULL"), "
              + "known_at = \(knownAt.map { "'\($0)'" } ?? "NULL")")
          let knowledge = Knowledge(log, at: KnowledgePoint(knownAt: knownAt, through: through))
          let date = try #require(try PartialDate(day).bounds.startEarliest.civilDay)
          let state = TimelineState(knowledge, asOf: date)
          #expect(try SQLiteStateTests.rows(database) == (try SQLiteStateTests.rows(state)), "\(seed) \(day)")
        }
      }
    }
  }

  @Test("the database is whole: its pages, its foreign keys, and what tells it from others")
  func integrity() throws {
    let directory = try TemporaryDirectory()
    let database = try SQLiteStateTests.makeDatabase(try ValueForms.events(), directory.file("x.sqlite"))
    let check = try database.prepare("PRAGMA integrity_check")
    #expect(try check.step() && check.text(0) == "ok")
    #expect(try database.prepare("PRAGMA foreign_key_check").step() == false)
    let mark = try database.prepare("PRAGMA application_id")
    #expect(try mark.step() && mark.integer(0) == 0x414E_4E4C)
    let bounds = try database.prepare(
      "SELECT 1 FROM dates WHERE date = '2021' AND start_earliest = '2021-01-01' AND end_latest IS NULL")
    #expect(try bounds.step())
  }
}

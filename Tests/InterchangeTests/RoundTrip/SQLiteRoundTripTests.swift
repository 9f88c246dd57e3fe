import EventLog
import Interchange
import PartialDates
import TestSupport
import Testing

@Suite("What was exported to SQLite and imported again is the same log")
struct SQLiteRoundTripTests {
  @Test("every value form, and random logs")
  func roundTrip() throws {
    let directory = try TemporaryDirectory()
    for (index, log) in try RoundTripTests.logs().enumerated() {
      let path = directory.file("\(index).sqlite")
      let writer = try SQLiteWriter(path: path)
      for event in log { try writer.append(event) }
      try writer.finish(asOf: CivilDay(daysSinceEpoch: 18_993), log: .random())
      let reader = try SQLiteEventReader(path: path)
      var drafts: [EventDraft] = []
      while let draft = try reader.next() { drafts.append(draft) }
      #expect(drafts == log.map(EventDraft.init))
    }
  }

  @Test("a file that is no such database is told")
  func foreign() throws {
    let directory = try TemporaryDirectory()
    #expect(throws: SQLiteError.self) { try SQLiteEventReader(path: directory.file("none")) }
    #expect(throws: SQLiteError.self) { try SQLiteWriter(path: directory.file("no/where")) }
    #expect(throws: SQLiteError.self) { try SQLiteEventReader(path: #filePath) }
  }
}

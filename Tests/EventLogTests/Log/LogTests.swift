import EventLog
import TestSupport
import Testing

/// A log in a directory of its own.
struct TestLog {
  let directory: TemporaryDirectory
  var path: String { directory.file("Events") }
  var segment: String { path + "/00000000000000000001.segment" }
  var mark: String { path + "/commit.mark" }

  init() throws {
    directory = try TemporaryDirectory()
    _ = try LogWriter.makeLog(in: path)
  }

  func writer(now: Instant? = nil) throws -> LogWriter {
    if let now { return try LogWriter(directory: path, now: { now }) }
    return try LogWriter(directory: path)
  }

  func events() throws -> [Event] { try LogReader(directory: path).events() }

  static func draft(_ id: String?, entity: String = "c/d", summary: String = "s") throws -> EventDraft {
    var content = EventContent(
      date: try .init("2021"), kind: try EventKind("a.b"), entity: try EntityID(entity))
    content.summary = summary
    return EventDraft(id: id, content: content)
  }
}

@Suite("Appending and reading")
struct LogTests {
  @Test("what is appended is read back, over many openings", arguments: 0..<10)
  func appendAndRead(seed: Int) throws {
    var random = RandomEvents(seed: UInt64(seed))
    let events = try random.log(count: 60)
    var generator = SeededGenerator(seed: UInt64(seed))
    let log = try TestLog()
    var rest = events[...]
    while !rest.isEmpty {
      let batch = rest.prefix(Int.random(in: 1...7, using: &generator))
      rest = rest.dropFirst(batch.count)
      let outcomes = try log.writer().append(batch.map { EventDraft(id: $0.id, content: $0.content) })
      #expect(outcomes.map(\.sequence) == batch.map(\.sequence))
      #expect(outcomes.allSatisfy { $0.isNew })
    }
    let read = try log.events()
    #expect(read.map(\.content) == events.map(\.content))
    #expect(read.map(\.id) == events.map(\.id))
    #expect(zip(read, read.dropFirst()).allSatisfy { $0.recorded < $1.recorded })
  }

  @Test("an export into an empty log gives the same events, recorded times included", arguments: 0..<5)
  func migration(seed: Int) throws {
    var random = RandomEvents(seed: UInt64(seed))
    let events = try random.log(count: 40)
    let log = try TestLog()
    _ = try log.writer().append(events.map(EventDraft.init))
    #expect(try log.events() == events)
  }

  @Test("the same id and content add nothing; other content is an error that names the event")
  func idempotency() throws {
    let log = try TestLog()
    _ = try log.writer().append([try TestLog.draft("x"), try TestLog.draft("y")])
    let again = try log.writer().append([
      try TestLog.draft("y"), try TestLog.draft("z"), try TestLog.draft("z"),
    ])
    #expect(again.map(\.isNew) == [false, true, false])
    #expect(again.map(\.sequence) == [2, 3, 3])
    let error = #expect(throws: LogError.self) {
      try log.writer().append([try TestLog.draft("x", summary: "other")])
    }
    #expect(error?.code == .badEvent)
    #expect(error?.message == "id 'x' is taken by event 1, which says something else")
    #expect(try log.events().count == 3)
  }

  @Test("an event without an id gets one from its content, whatever the order of its parts")
  func derivedID() throws {
    let log = try TestLog()
    var draft = try TestLog.draft(nil)
    draft.content.set = [
      Assertion(try AttributeName("a"), .boolean(true)), Assertion(try AttributeName("b"), .string("x")),
    ]
    let first = try log.writer().append([draft])[0]
    draft.content.set.reverse()
    let second = try log.writer().append([draft])[0]
    #expect(first.isNew && !second.isNew && first.id == second.id)
    #expect(first.id.hasPrefix("d-b-"))
  }

  @Test("a batch with one bad event appends none")
  func allOrNothing() throws {
    let log = try TestLog()
    var bad = try TestLog.draft("bad")
    bad.content.corrects = "nothing"
    let error = #expect(throws: LogError.self) { try log.writer().append([try TestLog.draft("good"), bad]) }
    #expect(error?.message == "event 2: the event 'nothing' to correct is not in the log")
    #expect(try log.events().isEmpty)
  }

  @Test("the expected sequence guards an append")
  func expecting() throws {
    let log = try TestLog()
    let writer = try log.writer()
    _ = try writer.append([try TestLog.draft("x")], expecting: 0)
    let error = #expect(throws: LogError.self) { try writer.append([try TestLog.draft("y")], expecting: 0) }
    #expect(error?.code == .movedOn)
    _ = try writer.append([try TestLog.draft("y")], expecting: 1)
    #expect(try log.events().count == 2)
  }

  @Test("recorded times rise even when the clock stands still or goes back")
  func standingClock() throws {
    let log = try TestLog()
    let now = Instant(microseconds: 1_000_000)
    _ = try log.writer(now: now).append([try TestLog.draft("a"), try TestLog.draft("b")])
    _ = try log.writer(now: Instant(microseconds: 5)).append([try TestLog.draft("c")])
    #expect(try log.events().map(\.recorded.microseconds) == [1_000_000, 1_000_001, 1_000_002])
  }

  @Test("only an empty log takes recorded times, rising and not in the future")
  func givenTimes() throws {
    let now = Instant(microseconds: 1000)
    func recorded(_ id: String, _ microseconds: Int64) throws -> EventDraft {
      var draft = try TestLog.draft(id)
      draft.recorded = Instant(microseconds: microseconds)
      return draft
    }
    let log = try TestLog()
    #expect(throws: LogError.self) { try log.writer(now: now).append([try recorded("a", 1001)]) }
    #expect(throws: LogError.self) {
      try log.writer(now: now).append([try recorded("a", 5), try recorded("b", 5)])
    }
    _ = try log.writer(now: now).append([try recorded("a", 5), try recorded("b", 6)])
    let error = #expect(throws: LogError.self) { try log.writer(now: now).append([try recorded("c", 7)]) }
    #expect(error?.message == "recorded: the log gives the recorded time itself")
    #expect(try log.writer(now: now).append([try recorded("b", 6)])[0].isNew == false)
  }

  @Test("a second writer is told that the log is locked, until the first ends")
  func lock() throws {
    let log = try TestLog()
    do {
      let first = try log.writer()
      let error = #expect(throws: LogError.self) { try log.writer() }
      #expect(error?.code == .locked)
      _ = try first.append([try TestLog.draft("x")])
    }
    _ = try log.writer().append([try TestLog.draft("y")])
    #expect(try log.events().count == 2)
  }

  @Test("a reader's view does not change while others append")
  func stableView() throws {
    let log = try TestLog()
    _ = try log.writer().append([try TestLog.draft("x")])
    let reader = try LogReader(directory: log.path)
    _ = try log.writer().append([try TestLog.draft("y")])
    #expect(try reader.events().map(\.id) == ["x"])
    #expect(try log.events().map(\.id) == ["x", "y"])
  }

  @Test("there is no log where none was made, and none is made twice")
  func missingAndExisting() throws {
    let directory = try TemporaryDirectory()
    #expect(throws: LogError.self) { try LogReader(directory: directory.file("none")) }
    let missing = #expect(throws: LogError.self) { try LogWriter(directory: directory.path) }
    #expect(missing?.code == .notFound)
    let log = try TestLog()
    let existing = #expect(throws: LogError.self) { try LogWriter.makeLog(in: log.path) }
    #expect(existing?.code == .alreadyExists)
  }

  @Test("a dry run tells what would happen and changes nothing")
  func dryRun() throws {
    let log = try TestLog()
    _ = try log.writer().append([try TestLog.draft("x")])
    let rehearsal = try LogReader(directory: log.path).dryRun([
      try TestLog.draft("x"), try TestLog.draft("y"),
    ])
    #expect(rehearsal.outcomes.map(\.isNew) == [false, true])
    #expect(rehearsal.events.map(\.sequence) == [2])
    #expect(try log.events().count == 1)
  }
}

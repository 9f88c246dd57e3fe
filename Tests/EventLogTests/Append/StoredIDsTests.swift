import TestSupport
import Testing

@testable import EventLog

@Suite("Events found by their ids")
struct StoredIDsTests {
  /// So much effort that the fingerprints of all ids are gathered at the first id that is not there.
  private static let muchEffort = 1 << 40

  /// A random log in frames of several chunks.
  private static func log(
    _ count: Int, seed: UInt64, layout: FrameLayout = FrameLayout(eventsPerFrame: 150, blockRows: 40)
  ) throws -> (LogReader, [Event]) {
    var random = RandomEvents(seed: seed)
    let files = MemoryFileSystem()
    try LogFiles(directory: "log", fileSystem: files).make(LogIdentity.random())
    let writer = try LogWriter(directory: "log", fileSystem: files, layout: layout)
    _ = try writer.append(try random.log(count: count).map { EventDraft(id: $0.id, content: $0.content) })
    let log = try LogReader(directory: "log", fileSystem: files)
    return (log, try log.events())
  }

  @Test(
    "in their order, backwards, at random and again and again; others are not found", arguments: 0..<2,
    [0, muchEffort])
  func orders(seed: UInt64, effort: Int) throws {
    let (log, events) = try StoredIDsTests.log(700, seed: seed)
    #expect(log.frames.count > 3)
    var generator = SeededGenerator(seed: seed)
    var stored = StoredIDs(log, effort: effort)
    var orders = [events, events.reversed(), events.shuffled(using: &generator)]
    // In order with gaps, and each a few times.
    orders.append(events.enumerated().filter { $0.offset % 7 != 3 }.map(\.element))
    orders.append(events.flatMap { [$0, $0] })
    for order in orders {
      for event in order {
        let found = try stored.event(EventKey(event.id))
        #expect(found == event)
        if found != event { return }
      }
      for number in 0..<200 { #expect(try stored.event(EventKey("absent-\(number)")) == nil) }
    }
  }

  @Test("a frame that is written later is found too")
  func laterFrames() throws {
    let files = MemoryFileSystem()
    _ = try LogWriter.makeLog(in: "log", fileSystem: files)
    let writer = try LogWriter(directory: "log", fileSystem: files)
    for round in 0..<5 {
      let drafts = try (0..<200).map { try TestLog.draft("e\(round)-\($0)", entity: "model/m\(round)") }
      #expect(try writer.append(drafts).allSatisfy(\.isNew))
      for earlier in 0...round {
        let event = try writer.event(id: "e\(earlier)-100")
        #expect(event?.content.entity.text == "model/m\(earlier)")
      }
      let again = try writer.append(drafts + drafts.reversed())
      #expect(again.allSatisfy { !$0.isNew })
      let first = UInt64(round * 200 + 1)
      #expect(again.prefix(200).map(\.sequence) == Array(first..<first + 200))
    }
  }

  @Test("with gathered fingerprints as by the filters, in frames of a few events", arguments: Seeds.some(20))
  func gathered(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let layout = FrameLayout(eventsPerFrame: Int.random(in: 1...7, using: &generator), blockRows: 3)
    let (log, events) = try StoredIDsTests.log(
      Int.random(in: 1...60, using: &generator), seed: seed, layout: layout)
    let oracle = Dictionary(uniqueKeysWithValues: events.map { ($0.id, $0) })
    var filters = StoredIDs(log)
    var gathered = StoredIDs(log, effort: StoredIDsTests.muchEffort)
    for _ in 0..<300 {
      let id = "e\(Int.random(in: 0...80, using: &generator))"
      #expect(try filters.event(EventKey(id)) == oracle[id])
      #expect(try gathered.event(EventKey(id)) == oracle[id])
    }
  }

  @Test(
    "a writer that gathers on its way takes each id once, after appends that fail too",
    arguments: Seeds.some(10))
  func writer(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let files = MemoryFileSystem()
    _ = try LogWriter.makeLog(in: "log", fileSystem: files)
    let layout = FrameLayout(eventsPerFrame: Int.random(in: 1...7, using: &generator), blockRows: 3)
    let writer = try LogWriter(directory: "log", fileSystem: files, layout: layout)
    var taken: [String: UInt64] = [:]
    while taken.count < 200 {
      if generator.once(in: 4) {
        let log = try LogReader(directory: "log", fileSystem: files)
        writer.tables?.index = try AppendIndex(log, effort: StoredIDsTests.muchEffort)
      }
      let ids = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
        "e\(Int.random(in: 0..<taken.count + 50, using: &generator))"
      }
      var drafts = try ids.map { try TestLog.draft($0) }
      if generator.once(in: 8) {
        drafts.append(try TestLog.draft(generator.pick(ids), summary: "something else"))
        #expect(throws: LogError.self) { try writer.append(drafts) }
        continue
      }
      for outcome in try writer.append(drafts) {
        #expect(outcome.isNew == (taken[outcome.id] == nil))
        #expect(outcome.sequence == taken[outcome.id] ?? UInt64(taken.count + 1))
        taken[outcome.id] = outcome.sequence
      }
    }
    #expect(try LogReader(directory: "log", fileSystem: files).events().count == taken.count)
  }

  @Test("the nearest id is that of a search of all that count", arguments: Seeds.some(10))
  func nearest(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let layout = FrameLayout(eventsPerFrame: Int.random(in: 1...7, using: &generator), blockRows: 3)
    let (log, events) = try StoredIDsTests.log(50, seed: seed, layout: layout)
    let texts = ["e1", "e3x", "E12", "f7", "e444", "ee5", "nothing like it", ""]
    for _ in 0..<40 {
      let text = generator.pick(texts)
      let last = Int.random(in: 0...events.count, using: &generator)
      let count = Int.random(in: 1...60, using: &generator)
      let naive = events.prefix(last).suffix(count).map(\.id).nearest(to: text)
      #expect(try log.nearestID(to: text, through: UInt64(last), ofLast: UInt64(count)) == naive)
    }
  }
}

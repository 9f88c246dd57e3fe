import TestSupport
import Testing

@testable import EventLog

@Suite("Events found by their ids")
struct StoredIDsTests {
  /// A random log in frames of several chunks.
  private static func log(_ count: Int, seed: UInt64) throws -> (LogReader, [Event]) {
    var random = RandomEvents(seed: seed)
    let files = MemoryFileSystem()
    try LogFiles(directory: "log", fileSystem: files).make(LogIdentity.random())
    let layout = FrameLayout(eventsPerFrame: 150, blockRows: 40)
    let writer = try LogWriter(directory: "log", fileSystem: files, layout: layout)
    _ = try writer.append(try random.log(count: count).map { EventDraft(id: $0.id, content: $0.content) })
    let log = try LogReader(directory: "log", fileSystem: files)
    return (log, try log.events())
  }

  @Test("in their order, backwards, at random and again and again; others are not found", arguments: 0..<4)
  func orders(seed: UInt64) throws {
    let (log, events) = try StoredIDsTests.log(700, seed: seed)
    #expect(log.frames.count > 3)
    var generator = SeededGenerator(seed: seed)
    var stored = StoredIDs(log)
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
}

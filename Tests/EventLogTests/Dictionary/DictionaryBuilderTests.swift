import TestSupport
import Testing

@testable import EventLog

@Suite("The tables of a writer")
struct DictionaryBuilderTests {
  @Test("a log that is opened for each event has the bytes of one that is written at once", arguments: 0..<6)
  func namesAreFoundInTheLog(seed: Int) throws {
    var random = RandomEvents(seed: UInt64(seed))
    let events = try random.log(count: 60)
    let layout = FrameLayout(eventsPerFrame: 1, blockRows: 2)
    let (together, apart) = (MemoryFileSystem(), MemoryFileSystem())
    let identity = LogIdentity.random()
    for files in [together, apart] {
      try LogFiles(directory: "log", fileSystem: files).make(identity)
    }
    let clock = Instant(microseconds: 1_800_000_000_000_000)
    let drafts = events.map { EventDraft(id: $0.id, content: $0.content) }
    func writer(_ files: MemoryFileSystem, _ index: Int) throws -> LogWriter {
      let now = Instant(microseconds: clock.microseconds + Int64(index))
      return try LogWriter(directory: "log", fileSystem: files, layout: layout, now: { now })
    }
    for (index, draft) in drafts.enumerated() { _ = try writer(apart, index).append([draft]) }
    // One writer that keeps its tables in memory, with a clock that goes as the others' do.
    let single = try LogWriter(
      directory: "log", fileSystem: together, layout: layout, now: { clock })
    for draft in drafts { _ = try single.append([draft]) }
    let (left, right) = (
      try LogReader(directory: "log", fileSystem: together),
      try LogReader(directory: "log", fileSystem: apart)
    )
    #expect(try left.events().map(\.content) == right.events().map(\.content))
    #expect(left.frames.map(\.header.bases) == right.frames.map(\.header.bases))
    for log in [left, right] { #expect(try log.verify(layout: layout).events == UInt64(events.count)) }
  }

  @Test("many names are gathered at once, and keep their numbers")
  func gathering() throws {
    let files = MemoryFileSystem()
    _ = try LogWriter.makeLog(in: "log", fileSystem: files)
    let drafts = try (0..<400).map { try TestLog.draft("e\($0)", entity: "model/m\($0 % 300)") }
    _ = try LogWriter(directory: "log", fileSystem: files).append(drafts)
    let before = try LogReader(directory: "log", fileSystem: files)
    let again = try (400..<800).map { try TestLog.draft("e\($0)", entity: "model/m\($0 % 320)") }
    _ = try LogWriter(directory: "log", fileSystem: files).append(again)
    let after = try LogReader(directory: "log", fileSystem: files)
    #expect(before.frames.last?.sizesAfter.entities == 300)
    #expect(after.frames.last?.sizesAfter.entities == 320)
    #expect(try after.verify().events == 800)
  }
}

import EventLog
import TestSupport
import Testing

@Suite("Sealing small frames")
struct SealTests {
  @Test("single appends end up in few frames, and every event stays as it was", arguments: 0..<3)
  func singleAppends(seed: Int) throws {
    let files = MemoryFileSystem()
    _ = try LogWriter.makeLog(in: "log", fileSystem: files)
    var random = RandomEvents(seed: UInt64(seed))
    let events = try random.log(count: 300)
    let writer = try LogWriter(directory: "log", fileSystem: files)
    var recorded: [Event] = []
    for (index, event) in events.enumerated() {
      let draft = EventDraft(id: event.id, content: event.content)
      let outcome = try writer.append([draft])[0]
      #expect(outcome.isNew && outcome.sequence == UInt64(index + 1))
      recorded.append(
        Event(sequence: outcome.sequence, id: outcome.id, recorded: outcome.recorded, content: event.content))
      if index % 50 == 0 {
        #expect(try writer.append([draft])[0] == AppendOutcome(outcome, isNew: false))
      }
    }
    let reader = try LogReader(directory: "log", fileSystem: files)
    #expect(try reader.events() == recorded)
    #expect(reader.statistics.frames < 64)
    #expect(try reader.verify().events == UInt64(events.count))
  }

  @Test("a reader that was opened before goes on with what it saw")
  func readers() throws {
    let files = MemoryFileSystem()
    _ = try LogWriter.makeLog(in: "log", fileSystem: files)
    let writer = try LogWriter(directory: "log", fileSystem: files)
    for index in 0..<63 { _ = try writer.append([try TestLog.draft("e\(index)")]) }
    let reader = try LogReader(directory: "log", fileSystem: files)
    #expect(reader.statistics.frames == 63)
    _ = try writer.append([try TestLog.draft("last")])
    #expect(try LogReader(directory: "log", fileSystem: files).statistics.frames == 1)
    #expect(try reader.events().count == 63)
  }

  @Test("a crash between the new segment and its mark loses nothing")
  func crashBeforeTheMark() throws {
    let files = MemoryFileSystem()
    _ = try LogWriter.makeLog(in: "log", fileSystem: files)
    var mark: [UInt8] = []
    do {
      let writer = try LogWriter(directory: "log", fileSystem: files)
      for index in 0..<63 { _ = try writer.append([try TestLog.draft("e\(index)")]) }
      mark = try #require(files.content(of: "log/commit.mark"))
      _ = try writer.append([try TestLog.draft("e63")])
    }
    // The mark of the 64th event itself, before the sealing: the last but one that was written.
    let sealed = try #require(files.content(of: "log/commit.mark"))
    let unsealedSlot = sealed[0..<512].elementsEqual(mark[0..<512]) ? 0 : 512
    var before = sealed
    for index in 0..<512 { before[512 - unsealedSlot + index] = 0 }
    files.replace("log/commit.mark", with: before)
    let reader = try LogReader(directory: "log", fileSystem: files)
    #expect(try reader.events().count == 64)
    #expect(
      try LogWriter(directory: "log", fileSystem: files).append([try TestLog.draft("e64")])[0].sequence == 65)
    #expect(try LogReader(directory: "log", fileSystem: files).events().count == 65)
  }
}

extension AppendOutcome {
  fileprivate init(_ outcome: AppendOutcome, isNew: Bool) {
    self.init(sequence: outcome.sequence, id: outcome.id, recorded: outcome.recorded, isNew: isNew)
  }
}

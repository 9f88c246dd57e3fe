import TestSupport
import Testing

@testable import EventLog

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

@Suite("Sealing the end of a segment")
struct SealEndTests {
  /// One append a time; how many seals there were, and how many of them left frames as they were.
  private struct Seals {
    var count = 0
    var keeping = 0
  }

  private static func seals(of writer: LogWriter, in files: MemoryFileSystem) throws -> Seals {
    var seals = Seals()
    var (frames, bytes) = (0, [UInt8]())
    for index in 0..<60 {
      _ = try writer.append([try TestLog.draft("e\(index)")])
      let reader = try LogReader(directory: "log", fileSystem: files)
      let content = try #require(files.content(of: "log/\(LogFiles.segmentName)"))
      if reader.statistics.frames <= frames {
        seals.count += 1
        let same = zip(bytes, content).prefix { $0 == $1 }.count
        if let first = reader.frames.first, same >= first.offset + first.header.frameLength {
          seals.keeping += 1
        }
      }
      (frames, bytes) = (reader.statistics.frames, content)
    }
    return seals
  }

  @Test(
    "frames before the end stay byte for byte, and the log is what it was", arguments: [3000, 6000, 12_000])
  func keeps(sealedBytes: Int) throws {
    let files = MemoryFileSystem()
    _ = try LogWriter.makeLog(in: "log", fileSystem: files)
    var limits = SealingWorld.endLimits
    limits.sealedBytes = sealedBytes
    let clock = TestClock()
    let writer = try LogWriter(
      directory: "log", fileSystem: files, layout: CrashWorld.layout, limits: limits, now: clock.now)
    let seals = try SealEndTests.seals(of: writer, in: files)
    #expect(seals.keeping > 3 && seals.keeping >= seals.count - 3, "\(seals)")
    let reader = try LogReader(directory: "log", fileSystem: files)
    #expect(try reader.events().map(\.id) == (0..<60).map { "e\($0)" })
    #expect(try reader.verify(layout: CrashWorld.layout).events == 60)
    // The same log that was never sealed says the same.
    let plain = MemoryFileSystem()
    _ = try LogWriter.makeLog(in: "log", fileSystem: plain)
    _ = try LogWriter(directory: "log", fileSystem: plain).append(
      try reader.events().map { EventDraft($0) })
    #expect(try LogReader(directory: "log", fileSystem: plain).digest == reader.digest)
  }

  @Test("a larger log gathers more small frames before what stands before them is copied")
  func copies() throws {
    let files = MemoryFileSystem()
    _ = try LogWriter.makeLog(in: "log", fileSystem: files)
    var limits = SealingWorld.endLimits
    limits.copiedBytesAFrame = 500
    let writer = try LogWriter(
      directory: "log", fileSystem: files, layout: CrashWorld.layout, limits: limits, now: TestClock().now)
    #expect(try SealEndTests.seals(of: writer, in: files).count < 10)
    #expect(try LogReader(directory: "log", fileSystem: files).events().count == 60)
  }
}

extension AppendOutcome {
  fileprivate init(_ outcome: AppendOutcome, isNew: Bool) {
    self.init(sequence: outcome.sequence, id: outcome.id, recorded: outcome.recorded, isNew: isNew)
  }
}

import EventLog
import PartialDates
import TestSupport
import Testing

@testable import Projections

@Suite("Snapshots that nobody asked for")
struct SnapshotRefreshTests {
  /// A log in memory that grows by one fact a time.
  private struct World {
    let files = MemoryFileSystem()
    var log = SmallLog()
    var store: SnapshotStore { SnapshotStore(directory: "snapshots", fileSystem: files) }
    var reader: LogReader { get throws { try LogReader(directory: "log", fileSystem: files) } }

    init() throws { _ = try LogWriter.makeLog(in: "log", fileSystem: files) }

    mutating func grow(by count: Int) throws {
      for _ in 0..<count { try log.set("2021-01-0\(1 + log.events.count % 9)", "v\(log.events.count)") }
      _ = try LogWriter(directory: "log", fileSystem: files).append(
        log.events.suffix(count).map { EventDraft(id: $0.id, content: $0.content) })
    }

    func refresh(worthwhile: Int) throws -> SnapshotStore.Entry? {
      try store.refresh(
        of: try reader, latest: try #require(CivilDay("2023-01-01")), worthwhile: worthwhile)
    }
  }

  @Test("one is made at enough facts, and made anew when an eighth has come")
  func growth() throws {
    var world = try World()
    try world.grow(by: 19)
    #expect(try world.refresh(worthwhile: 20) == nil)
    try world.grow(by: 1)
    let first = try #require(try world.refresh(worthwhile: 20))
    #expect(first.isAutomatic && first.lastSequence == 20)
    #expect(try world.refresh(worthwhile: 20) == nil)
    try world.grow(by: 19)
    #expect(try world.refresh(worthwhile: 20) == nil)
    try world.grow(by: 1)
    #expect(try world.refresh(worthwhile: 20)?.lastSequence == 40)
    #expect(world.store.entries(of: try world.reader).map(\.lastSequence) == [40])
    try world.grow(by: 4)
    #expect(try world.refresh(worthwhile: 1) == nil)
    try world.grow(by: 1)
    #expect(try world.refresh(worthwhile: 1)?.lastSequence == 45)
  }

  @Test("those that were asked for stay, and count")
  func asked() throws {
    var world = try World()
    try world.grow(by: 30)
    try world.store.make(of: try world.reader, horizon: CivilDay("2021-01-05"))
    #expect(try world.refresh(worthwhile: 20) == nil)
    try world.grow(by: 30)
    let automatic = try #require(try world.refresh(worthwhile: 20))
    #expect(automatic.horizon == CivilDay("2021-01-09"))
    try world.grow(by: 30)
    #expect(try world.refresh(worthwhile: 20)?.lastSequence == 90)
    #expect(world.store.entries(of: try world.reader).map(\.isAutomatic) == [true, false])
  }

  @Test("one of a day to come does not count, as today's states cannot begin from it")
  func horizon() throws {
    var world = try World()
    try world.grow(by: 30)
    try world.store.make(of: try world.reader, horizon: CivilDay("2050-01-01"))
    #expect(try world.refresh(worthwhile: 20)?.isAutomatic == true)
  }
}

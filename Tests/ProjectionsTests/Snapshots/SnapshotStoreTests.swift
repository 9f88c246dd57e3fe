import Countries
import EventLog
import PartialDates
import Projections
import TestSupport
import Testing

@Suite("Snapshots")
struct SnapshotStoreTests {
  private static func log(_ seed: UInt64 = 7) throws -> (reader: LogReader, events: [Event]) {
    var generator = SeededGenerator(seed: seed)
    var random = RandomEvents(seed: seed)
    let events = try random.log(count: 40)
    return (try ReplayOracleTests.write(events, &generator), events)
  }

  private static func replay(
    _ log: LogReader, _ store: SnapshotStore, asOf day: String, through: UInt64? = nil
  ) throws -> ReplayedState {
    var query = StateQuery(asOf: try #require(CivilDay(day)))
    query.point.through = through
    return try ReplayedState(log, query, snapshots: store)
  }

  @Test("one is begun from on its horizon and later, and not before")
  func horizon() throws {
    let (log, _) = try SnapshotStoreTests.log()
    let store = SnapshotStore(directory: "snapshots", fileSystem: MemoryFileSystem())
    try store.make(of: log, horizon: CivilDay("2021-06-30"))
    #expect(try !SnapshotStoreTests.replay(log, store, asOf: "2021-06-29").beganFromSnapshot)
    #expect(try SnapshotStoreTests.replay(log, store, asOf: "2021-06-30").beganFromSnapshot)
    #expect(try SnapshotStoreTests.replay(log, store, asOf: "2023-01-01").beganFromSnapshot)
  }

  @Test("one is passed over for less than it stands for, in another log, and once it is damaged")
  func passedOver() throws {
    let (log, _) = try SnapshotStoreTests.log()
    let files = MemoryFileSystem()
    let store = SnapshotStore(directory: "snapshots", fileSystem: files)
    let horizon = try #require(CivilDay("2021-06-30"))
    let entry = try #require(try store.make(of: log, horizon: horizon))
    #expect(
      try !SnapshotStoreTests.replay(log, store, asOf: "2023-01-01", through: entry.lastSequence - 1)
        .beganFromSnapshot)
    let (other, _) = try SnapshotStoreTests.log(8)
    #expect(store.entries(of: other).isEmpty)
    let expected = try SnapshotStoreTests.replay(log, store, asOf: "2023-01-01").state(of: try Place("world"))
    let bytes = try #require(files.content(of: entry.path))
    for index in stride(from: 0, to: bytes.count, by: 7) {
      var flipped = bytes
      flipped[index] ^= 0x10
      files.replace(entry.path, with: flipped)
      let replay = try SnapshotStoreTests.replay(log, store, asOf: "2023-01-01")
      #expect(try replay.state(of: try Place("world")) == expected, "byte \(index)")
    }
    for length in stride(from: 0, to: bytes.count, by: 13) {
      files.replace(entry.path, with: Array(bytes.prefix(length)))
      #expect(try !SnapshotStoreTests.replay(log, store, asOf: "2023-01-01").beganFromSnapshot)
    }
  }

  @Test("one is passed over once a later correction changes what was void")
  func corrections() throws {
    let files = MemoryFileSystem()
    _ = try LogWriter.makeLog(in: "log", fileSystem: files)
    var log = SmallLog()
    try log.set("2021-01-01", "a")
    try log.set("2021-02-01", "b")
    _ = try LogWriter(directory: "log", fileSystem: files).append(
      log.events.map { EventDraft(id: $0.id, content: $0.content) })
    let store = SnapshotStore(directory: "snapshots", fileSystem: files)
    try store.make(
      of: try LogReader(directory: "log", fileSystem: files), horizon: CivilDay("2021-06-30"))
    try log.set("2021-03-01", "c")
    func append() throws {
      let event = try #require(log.events.last)
      _ = try LogWriter(directory: "log", fileSystem: files).append([
        EventDraft(id: event.id, content: event.content)
      ])
    }
    func check(usesSnapshot: Bool) throws {
      let reader = try LogReader(directory: "log", fileSystem: files)
      let replay = try SnapshotStoreTests.replay(reader, store, asOf: "2022-01-01")
      #expect(replay.beganFromSnapshot == usesSnapshot)
      let plain = TimelineState(Knowledge(log.events), asOf: try #require(CivilDay("2022-01-01")))
      #expect(try replay.state(of: try Place("KR")) == plain.state(of: try Place("KR")))
    }
    try append()
    try check(usesSnapshot: true)
    try log.add("2021-02-01") { $0.retracts = "e2" }
    try append()
    try check(usesSnapshot: false)
  }
}

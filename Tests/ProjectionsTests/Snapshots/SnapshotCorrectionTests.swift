import Countries
import EventLog
import PartialDates
import Projections
import TestSupport
import Testing

@Suite("Snapshots and later corrections")
struct SnapshotCorrectionTests {
  /// Entities in KR, in JP and in both, a snapshot of them, and what has come since.
  private struct World {
    let files = MemoryFileSystem()
    var log = SmallLog()
    var store: SnapshotStore { SnapshotStore(directory: "snapshots", fileSystem: files) }
    var reader: LogReader { get throws { try LogReader(directory: "log", fileSystem: files) } }

    init() throws {
      try log.add("2021-01-01", "model/k", in: "KR") { $0.summary = "1" }
      try log.add("2021-01-02", "model/j", in: "JP") { $0.summary = "2" }
      try log.add("2021-01-03", "model/both", in: "JP KR") { $0.summary = "3" }
      try log.add("2021-01-04", "model/k", in: "JP") { $0.summary = "4" }
      _ = try LogWriter.makeLog(in: "log", fileSystem: files)
      try append(4)
      try store.make(of: try reader, horizon: CivilDay("2021-06-30"))
    }

    func append(_ count: Int) throws {
      _ = try LogWriter(directory: "log", fileSystem: files).append(
        log.events.suffix(count).map { EventDraft(id: $0.id, content: $0.content) })
    }

    mutating func retract(_ id: String) throws {
      try log.add("2021-02-01") { $0.retracts = id }
      try append(1)
    }

    /// Whether the states of a country begin from the snapshot; they are what the plain fold says.
    func beginsFromSnapshot(_ country: String) throws -> Bool {
      let day = try #require(CivilDay("2022-01-01"))
      let place = try Place(country)
      let replay = try ReplayedState(try reader, StateQuery(asOf: day), of: [place], snapshots: store)
      let plain = TimelineState(Knowledge(log.events), asOf: day)
      #expect(try replay.state(of: place) == plain.state(of: place), "\(country)")
      return replay.beganFromSnapshot
    }
  }

  @Test("what a snapshot has of a country is used while no event about its entities has become void")
  func parts() throws {
    var world = try World()
    #expect(try world.beginsFromSnapshot("KR") && world.beginsFromSnapshot("JP"))
    try world.retract("e2")
    #expect(try world.beginsFromSnapshot("KR"))
    #expect(try !world.beginsFromSnapshot("JP"))
  }

  @Test("an entity of two countries is in both")
  func both() throws {
    var world = try World()
    try world.retract("e3")
    #expect(try !world.beginsFromSnapshot("KR") && !world.beginsFromSnapshot("JP"))
  }

  @Test("what was void when the snapshot was made goes on to be")
  func voidBefore() throws {
    var world = try World()
    try world.retract("e2")
    try world.store.make(of: try world.reader, horizon: CivilDay("2021-06-30"))
    #expect(try world.beginsFromSnapshot("KR") && world.beginsFromSnapshot("JP"))
    try world.retract("e4")
    #expect(try !world.beginsFromSnapshot("KR") && !world.beginsFromSnapshot("JP"))
  }
}

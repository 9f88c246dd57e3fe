import Countries
import EventLog
import PartialDates
import Projections
import TestSupport
import Testing

@Suite("Snapshots under crashes and faults")
struct SnapshotCrashTests {
  /// A log on a simulated disk, its snapshots beside it, and what a full replay of it says.
  private struct World {
    let disk: SimulatedDisk
    var store: SnapshotStore { SnapshotStore(directory: "data/snapshots", fileSystem: disk) }
    var log: LogReader { get throws { try LogReader(directory: "data/log", fileSystem: disk) } }

    init(seed: UInt64) throws {
      disk = SimulatedDisk()
      var random = RandomEvents(seed: seed)
      _ = try LogWriter.makeLog(in: "data/log", fileSystem: disk)
      let writer = try LogWriter(directory: "data/log", fileSystem: disk)
      for event in try random.log(count: 24) {
        _ = try writer.append([EventDraft(id: event.id, content: event.content)])
      }
    }

    init(_ disk: SimulatedDisk) { self.disk = SimulatedDisk(copyOf: disk) }

    func state(_ store: SnapshotStore?) throws -> PlaceState {
      var query = StateQuery(asOf: try #require(CivilDay("2023-01-01")))
      query.point.through = nil
      return try ReplayedState(try log, query, snapshots: store).state(of: try Place("world"))
    }

    func makeSnapshot() throws { try store.make(of: try log, horizon: CivilDay("2022-06-30")) }
  }

  /// Whatever lies in the directory, the state is the full replay's, and a snapshot can be made.
  private static func check(_ world: World, _ expected: PlaceState, _ label: String) throws {
    #expect(try world.state(world.store) == expected, "\(label)")
    try world.makeSnapshot()
    let log = try world.log
    #expect(world.store.entries(of: log).count == 1, "\(label)")
    #expect(try world.state(world.store) == expected, "\(label), with another snapshot")
    #expect(try world.state(nil) == expected, "\(label), the log itself")
  }

  @Test("a crash at every change of making one, and at making it again", arguments: Seeds.some(6))
  func crashes(seed: UInt64) throws {
    let start = try World(seed: seed)
    let expected = try start.state(nil)
    var generator = SeededGenerator(seed: seed)
    var count = 0
    for isRemade in [false, true] {
      if isRemade { try start.makeSnapshot() }
      for number in sequence(first: 1, next: { $0 + 1 }) {
        let world = World(start.disk)
        world.disk.stop(atChange: number)
        do {
          try world.makeSnapshot()
        } catch let error as LogError {
          #expect(error.code == .inputOutput)
        }
        let isStopped = world.disk.isStopped
        if generator.once(in: 3) {
          world.disk.endProcesses()
        } else {
          world.disk.losePower(DiskFate(seed: generator.next()))
        }
        count += 1
        try SnapshotCrashTests.check(world, expected, "seed \(seed), crash at change \(number)")
        if !isStopped { break }
      }
    }
    Tally.report("crashes of a snapshot", count)
  }

  @Test("the nth call failing while one is made or read", arguments: DiskCall.allCases)
  func faults(call: DiskCall) throws {
    let start = try World(seed: 9)
    let expected = try start.state(nil)
    try start.makeSnapshot()
    var count = 0
    for code in call.codes {
      for number in sequence(first: 1, next: { $0 + 1 + $0 / 3 }) {
        count += 1
        let world = World(start.disk)
        world.disk.fail([DiskFault(call, number: number, code: code)])
        do {
          #expect(try world.state(world.store) == expected)
          try world.makeSnapshot()
        } catch let error as LogError {
          #expect(error.code == .inputOutput, "call \(number) of \(call), \(error)")
        }
        let isMet = world.disk.count(of: call) >= number
        world.disk.fail([])
        try SnapshotCrashTests.check(world, expected, "call \(number) of \(call) failing with \(code)")
        if !isMet { break }
      }
    }
    Tally.report("faults of a snapshot", count)
  }
}

import EventLog
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A kind of call with one of the ways in which it fails.
struct FaultKind: Hashable, Sendable, CustomTestStringConvertible {
  var call: DiskCall
  var code: Int32

  static let all = DiskCall.allCases.flatMap { call in
    (call.codes + (call == .read || call == .write ? [0] : [])).map { FaultKind(call: call, code: $0) }
  }

  /// Those of calls that a reader makes.
  static let ofReading = all.filter { !$0.call.isChange && $0.call != .lock && $0.call != .list }
  /// Those of calls that change something.
  static let ofChanges = all.filter(\.call.isChange)

  var testDescription: String { code == 0 ? "\(call) does a part" : "\(call) fails with \(code)" }
}

@Suite("Faults of the disk")
struct FaultTests {
  /// The faults of a kind: the first call, the second, and so on, each once and from then on.
  ///
  /// Each of the first calls is met; of the later ones, of which there are many alike, one in ever more.
  /// `body` says whether the fault was met; when it was not, further numbers are not either.
  private static func eachFault(_ kind: FaultKind, _ body: (DiskFault) throws -> Bool) throws -> Int {
    var count = 0
    // An interrupted call is made again until it is not: it cannot be so for ever.
    for times in [1, kind.code == EINTR ? 3 : .max] {
      for number in sequence(first: 1, next: { $0 + 1 + $0 / 4 }) {
        count += 1
        if try !body(DiskFault(kind.call, number: number, code: kind.code, times: times)) { break }
      }
    }
    return count
  }

  /// Whether work goes on under a fault as if it were not.
  private static func isHarmless(_ fault: DiskFault) -> Bool {
    fault.isPassing && (fault.call == .read || fault.call == .write)
  }

  @Test("making and appending: the nth call fails, once and from then on", arguments: FaultKind.all)
  func appending(kind: FaultKind) throws {
    let workload = try Workload(seed: 3, events: 6)
    let count = try FaultTests.eachFault(kind) { fault in
      let world = CrashWorld()
      world.disk.fail([fault], fate: DiskFate(seed: UInt64(fault.number)))
      do {
        try workload.run(in: world)
      } catch let error as LogError {
        guard error.code == .inputOutput, !FaultTests.isHarmless(fault) else {
          throw CrashWorld.Broken(description: "\(fault): \(error)")
        }
      }
      let isMet = world.disk.count(of: kind.call) >= fault.number
      try FaultTests.checkAfter(world, fault)
      return isMet
    }
    Tally.report("faults while appending", count)
  }

  /// What was acknowledged can be read while the fault lasts, and the log goes on when it is over.
  private static func checkAfter(_ world: CrashWorld, _ fault: DiskFault) throws {
    let isMade = world.disk.content(of: CrashWorld.directory + "/00000000000000000001.segment") != nil
    if fault.call.isChange, isMade { try world.check("while \(fault) lasts") }
    world.disk.fail([])
    world.disk.endProcesses()
    if !isMade {
      guard world.acknowledged.isEmpty else { throw CrashWorld.Broken(description: "\(fault): no log") }
      try world.makeLogIfMissing()
    }
    let seed = UInt64(fault.number)
    try world.check("\(fault) is over")
    if fault.number % 2 == 0 { world.disk.losePower(DiskFate(seed: seed)) }
    try world.makeLogIfMissing()
    try world.checkGoesOn("\(fault)", seed: seed)
  }

  @Test(
    "reading and verifying: a failing call is an error of the disk, never the log's end",
    arguments: FaultKind.ofReading)
  func reading(kind: FaultKind) throws {
    let world = CrashWorld()
    try Workload(seed: 5, events: 12).run(in: world)
    let count = try FaultTests.eachFault(kind) { fault in
      world.disk.fail([fault])
      do throws(LogError) {
        let reader = try world.reader()
        #expect(try reader.events() == world.acknowledged, "\(fault)")
        #expect(try reader.verify(layout: CrashWorld.layout).events == UInt64(world.acknowledged.count))
        #expect(try reader.event(at: 7) == world.acknowledged[6], "\(fault)")
      } catch {
        #expect(error.code == .inputOutput && !FaultTests.isHarmless(fault), "\(fault): \(error)")
      }
      return world.disk.count(of: kind.call) >= fault.number
    }
    Tally.report("faults while reading", count)
  }

  @Test(
    "sealing: the nth call fails, and what was acknowledged stays", arguments: SealingWorld.allCases,
    FaultKind.ofChanges)
  func sealing(sealed: SealingWorld, kind: FaultKind) throws {
    let full = try sealed.make()
    let count = try FaultTests.eachFault(kind) { fault in
      let world = full.copy()
      world.disk.fail([fault], fate: DiskFate(seed: UInt64(fault.number)))
      do {
        let writer = try world.writer()
        try world.append([try TestLog.draft("the last")], with: writer)
        try world.append([try TestLog.draft("one more")], with: writer)
      } catch let error as LogError {
        #expect(error.code == .inputOutput && !FaultTests.isHarmless(fault), "\(fault): \(error)")
      }
      let isMet = world.disk.count(of: kind.call) >= fault.number
      try FaultTests.checkAfter(world, fault)
      return isMet
    }
    Tally.report("faults while sealing", count)
  }

  @Test("a failed sync poisons the writer: it is never tried again", arguments: [1, 2])
  func poison(number: Int) throws {
    let world = CrashWorld()
    try world.makeLog()
    do {
      let writer = try world.writer()
      world.disk.fail([DiskFault(.sync, number: number, code: EIO)])
      #expect(throws: LogError.self) { try world.append([try TestLog.draft("x")], with: writer) }
      let syncs = world.disk.count(of: .sync)
      let error = #expect(throws: LogError.self) { try writer.append([try TestLog.draft("y")]) }
      #expect(error?.code == .inputOutput)
      #expect(error?.advice == "open the log again, then append")
      #expect(world.disk.count(of: .sync) == syncs)
    }
    world.disk.losePower(DiskFate(.dropsAll, seed: 1))
    try world.checkGoesOn("after a failed sync", seed: 1)
  }

  @Test(
    "on a full disk an append says so, and another succeeds once there is space", arguments: [ENOSPC, EDQUOT])
  func fullDisk(code: Int32) throws {
    let world = CrashWorld()
    try world.makeLog()
    try world.append([try TestLog.draft("x")], with: try world.writer())
    world.disk.fail([DiskFault(.write, number: 1, code: code, times: .max)])
    let error = #expect(throws: LogError.self) {
      try world.append([try TestLog.draft("y")], with: try world.writer())
    }
    #expect(error?.code == .inputOutput)
    #expect(error?.advice == "free some space and append again; what was acknowledged is safe")
    #expect(try world.reader().events().map(\.id) == ["x"])
    world.disk.fail([])
    try world.append([try TestLog.draft("y")], with: try world.writer())
    #expect(try world.reader().events().map(\.id) == ["x", "y"])
  }
}

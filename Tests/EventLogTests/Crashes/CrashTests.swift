import EventLog
import TestSupport
import Testing

/// How a scenario ends the run that was stopped.
private enum Ending: CaseIterable {
  /// The power fails: what was not synced has an uncertain fate.
  case power
  /// The process is killed: everything it wrote is in the page cache, and the power fails later.
  case process
}

@Suite("Crashes")
struct CrashTests {
  /// Ends what was going on as a seed says.
  private static func end(_ world: CrashWorld, _ generator: inout SeededGenerator) {
    switch generator.pick(Ending.allCases) {
    case .process: world.disk.endProcesses()
    case .power:
      let temper = generator.once(in: 4) ? generator.pick(DiskFate.Temper.allCases) : .mixed
      world.disk.losePower(DiskFate(temper, seed: generator.next()))
    }
  }

  /// Stops the machine at the `number`th change of `run`; false when it has fewer.
  private static func stop(
    _ world: CrashWorld, at number: Int, _ run: (CrashWorld) throws -> Void
  ) throws -> Bool {
    world.disk.stop(atChange: number)
    do {
      try run(world)
    } catch let error as LogError {
      guard error.code == .inputOutput, world.disk.isStopped else { throw error }
    }
    let isStopped = world.disk.isStopped
    if !isStopped { world.disk.endProcesses() }
    return isStopped
  }

  @Test("a crash at every change of making and appending loses nothing", arguments: Seeds.some(4))
  func everyChange(seed: UInt64) throws {
    let workload = try Workload(seed: seed)
    var generator = SeededGenerator(seed: seed)
    var number = 0
    var isStopped = true
    while isStopped {
      number += 1
      let world = CrashWorld()
      isStopped = try CrashTests.stop(world, at: number, workload.run)
      CrashTests.end(world, &generator)
      try CrashTests.checkAfter(world, "seed \(seed), crash at change \(number)", &generator)
    }
    Tally.report("crashes at a change", number)
  }

  @Test("a crash at every change of a recovery after a crash loses nothing", arguments: Seeds.some(2))
  func everyChangeOfRecovery(seed: UInt64) throws {
    let workload = try Workload(seed: seed, events: 8)
    var generator = SeededGenerator(seed: seed)
    var count = 0
    for first in sequence(first: 1, next: { $0 + 1 }) {
      let crashed = CrashWorld()
      guard try CrashTests.stop(crashed, at: first, workload.run) else { break }
      CrashTests.end(crashed, &generator)
      for second in sequence(first: 1, next: { $0 + 1 }) {
        let world = crashed.copy()
        let isStopped = try CrashTests.stop(world, at: second) { world in
          try world.makeLogIfMissing()
          _ = try world.writer()
        }
        CrashTests.end(world, &generator)
        count += 1
        let label = "seed \(seed), crash at change \(first), and at \(second) of the recovery"
        try CrashTests.checkAfter(world, label, &generator)
        if !isStopped { break }
      }
    }
    Tally.report("crashes of a recovery", count)
  }

  @Test("crash after crash, the log keeps what it acknowledged", arguments: Seeds.some(10))
  func manyCrashes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let world = CrashWorld()
    for round in 0..<12 {
      let number = Int.random(in: 1...25, using: &generator)
      let label = "seed \(seed), round \(round)"
      _ = try CrashTests.stop(world, at: number) { world in
        try world.makeLogIfMissing()
        for session in 0..<3 {
          let writer = try world.writer()
          for batch in 0..<2 {
            let drafts = try (0..<Int.random(in: 1...4, using: &generator)).map {
              try TestLog.draft("\(round)-\(session)-\(batch)-\($0)")
            }
            try world.append(drafts, with: writer)
          }
        }
      }
      CrashTests.end(world, &generator)
      do throws(LogError) {
        _ = try world.reader()
      } catch {
        guard error.code == .notFound, world.acknowledged.isEmpty else { throw error }
        continue
      }
      let events = try world.check(label)
      world.forgetUncertain(notIn: events)
    }
    try CrashTests.checkAfter(world, "seed \(seed), at the end", &generator)
    Tally.report("crashes one after the other", 12)
  }

  /// Checks the log, and that it goes on; a log whose making was interrupted can be made.
  private static func checkAfter(
    _ world: CrashWorld, _ label: String, _ generator: inout SeededGenerator
  ) throws {
    do throws(LogError) {
      _ = try world.reader()
    } catch {
      guard error.code == .notFound, world.acknowledged.isEmpty else {
        throw CrashWorld.Broken(description: "\(label): \(error)")
      }
      try world.makeLog()
    }
    do {
      try world.checkGoesOn(label, seed: generator.next())
    } catch let error as LogError {
      throw CrashWorld.Broken(description: "\(label): \(error)")
    }
  }

  @Test(
    "a crash at every change of an append that seals loses nothing", arguments: SealingWorld.allCases,
    Seeds.some(4))
  func sealing(sealed: SealingWorld, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let full = try sealed.make()
    var number = 0
    var isStopped = true
    while isStopped {
      number += 1
      let world = full.copy()
      isStopped = try CrashTests.stop(world, at: number) { world in
        let writer = try world.writer()
        try world.append([try TestLog.draft("the last")], with: writer)
        try world.append([try TestLog.draft("one more")], with: writer)
      }
      CrashTests.end(world, &generator)
      try CrashTests.checkAfter(
        world, "seed \(seed), crash at change \(number) of sealing the \(sealed)", &generator)
    }
    Tally.report("crashes of a sealing", number)
  }
}

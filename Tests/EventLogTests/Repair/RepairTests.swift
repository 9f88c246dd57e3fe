import EventLog
import TestSupport
import Testing

@Suite("Repair")
struct RepairTests {
  private static let segment = "log/00000000000000000001.segment"
  private static let mark = "log/commit.mark"

  /// A log of small frames in memory.
  private struct Original {
    let files = MemoryFileSystem()
    let events: [Event]
    var bytes: [UInt8] { files.content(of: RepairTests.segment) ?? [] }

    init(seed: UInt64, count: Int = 30) throws {
      var random = RandomEvents(seed: seed)
      _ = try LogWriter.makeLog(in: "log", fileSystem: files)
      let layout = FrameLayout(eventsPerFrame: 4, blockRows: 3)
      _ = try LogWriter(directory: "log", fileSystem: files, layout: layout).append(
        try random.log(count: count).map(EventDraft.init))
      events = try LogReader(directory: "log", fileSystem: files).events()
    }

    func damaged(_ change: (inout [UInt8]) -> Void) -> MemoryFileSystem {
      let copy = MemoryFileSystem()
      var bytes = bytes
      change(&bytes)
      copy.replace(RepairTests.segment, with: bytes)
      copy.replace(RepairTests.mark, with: files.content(of: RepairTests.mark) ?? [])
      return copy
    }
  }

  /// Repairs, and checks that every event is either as it was or told of, and that nothing else was touched.
  private static func check(_ files: MemoryFileSystem, _ original: [Event], _ label: String) throws
    -> LogRepair
  {
    let before = (files.content(of: segment), files.content(of: mark))
    let repair = try LogRepair.write(intactEventsOf: "log", into: "out", fileSystem: files)
    #expect(files.content(of: segment) == before.0 && files.content(of: mark) == before.1)
    let reader = try LogReader(directory: "out", fileSystem: files)
    let events = try reader.events()
    #expect(try reader.verify().events == repair.kept, "\(label)")
    #expect(repair.kept == UInt64(events.count), "\(label)")

    var fates = [UInt64](repeating: 0, count: original.count + 1)
    for loss in repair.losses { for sequence in loss.sequences { fates[Int(sequence)] += 1 } }
    for event in repair.unlinked where event.newSequence == nil { fates[Int(event.sequence)] += 1 }
    let unlinked = Set(repair.unlinked.map(\.sequence))
    for move in repair.moves {
      for (sequence, new) in zip(move.sequences, move.newFirst...) {
        fates[Int(sequence)] += 1
        var expected = original[Int(sequence) - 1].content
        if unlinked.contains(sequence) { (expected.corrects, expected.reason) = (nil, nil) }
        let (old, kept) = (original[Int(sequence) - 1], events[Int(new) - 1])
        #expect(kept.id == old.id && kept.recorded == old.recorded && kept.content == expected, "\(label)")
      }
    }
    #expect(fates.dropFirst().allSatisfy { $0 == 1 }, "\(label): every event has one fate")
    return repair
  }

  @Test("a whole log comes out the same", arguments: 0..<3)
  func whole(seed: Int) throws {
    let original = try Original(seed: UInt64(seed))
    let repair = try RepairTests.check(original.damaged { _ in }, original.events, "whole")
    #expect(repair.losses.isEmpty && repair.unlinked.isEmpty && repair.moves.count == 1)
  }

  @Test("after a flipped bit anywhere every event is kept or told of", arguments: Seeds.some(2))
  func flips(seed: UInt64) throws {
    let original = try Original(seed: seed)
    let all = original.bytes
    var lost = 0
    var count = 0
    for byte in stride(from: Int(seed % 61), to: all.count, by: 61) {
      let files = original.damaged { $0[byte] ^= 1 << (byte % 8) }
      lost += Int(try RepairTests.check(files, original.events, "seed \(seed), byte \(byte)").lost)
      count += 1
    }
    // A flip costs a part of a frame of four, and what refers to names that it defined: most when it is early.
    #expect(lost < count * original.events.count / 2)
    Tally.report("repairs after a flip", count)
  }

  @Test("after a torn-out piece every event is kept or told of", arguments: Seeds.some(20))
  func holes(seed: UInt64) throws {
    let original = try Original(seed: seed)
    var generator = SeededGenerator(seed: seed)
    let files = original.damaged { bytes in
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let start = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(bytes.count, start + Int.random(in: 1...1500, using: &generator))
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: for index in start..<end { bytes[index] = 0 }
        case 1: for index in start..<end { bytes[index] = UInt8(truncatingIfNeeded: generator.next()) }
        default: bytes.removeSubrange(start..<end)
        }
      }
    }
    _ = try RepairTests.check(files, original.events, "seed \(seed)")
    Tally.report("repairs after a hole", 1)
  }

  @Test("after every truncation the whole frames and rows are kept")
  func truncations() throws {
    let original = try Original(seed: 5, count: 12)
    var last: UInt64 = 0
    for length in stride(from: 0, through: original.bytes.count, by: 31) {
      let files = original.damaged { $0 = Array($0.prefix(length)) }
      let repair = try RepairTests.check(files, original.events, "\(length) bytes")
      #expect(repair.kept >= last)
      last = repair.kept
    }
  }

  @Test("a sector that cannot be read costs what is on it")
  func unreadable() throws {
    let original = try Original(seed: 6)
    let disk = SimulatedDisk()
    try disk.createDirectory("log")
    disk.put(original.bytes, at: RepairTests.segment)
    disk.put(original.files.content(of: RepairTests.mark) ?? [], at: RepairTests.mark)
    // EIO, from the 40th read on.
    disk.fail([DiskFault(.read, number: 40, code: 5, times: 3)])
    let repair = try LogRepair.write(intactEventsOf: "log", into: "out", fileSystem: disk)
    #expect(repair.kept > 0 && repair.lost > 0)
    #expect(try LogReader(directory: "out", fileSystem: disk).verify().events == repair.kept)
  }

  @Test("a correction whose event is lost stands on its own; a retraction of it is left out")
  func corrections() throws {
    let files = MemoryFileSystem()
    _ = try LogWriter.makeLog(in: "log", fileSystem: files)
    var correction = try TestLog.draft("b")
    correction.content.corrects = "a"
    correction.content.reason = "misread"
    var retraction = try TestLog.draft("c")
    retraction.content.retracts = "b2"
    var starts: [Int] = []
    do {
      let writer = try LogWriter(directory: "log", fileSystem: files)
      for draft in [
        try TestLog.draft("names"), try TestLog.draft("a"), try TestLog.draft("b2"), correction, retraction,
      ] {
        starts.append(files.content(of: RepairTests.segment)?.count ?? 0)
        _ = try writer.append([draft])
      }
    }
    var bytes = try #require(files.content(of: RepairTests.segment))
    // The frames of "a" and "b2" go; the first of them defines nothing new.
    for start in starts[1...2] { bytes[start + 100] ^= 0xFF }
    files.replace(RepairTests.segment, with: bytes)
    let repair = try LogRepair.write(intactEventsOf: "log", into: "out", fileSystem: files)
    #expect(repair.losses.map(\.sequences) == [2...3])
    #expect(repair.losses.first?.offset == starts[1] && repair.losses.first?.heldCorrections == nil)
    #expect(
      repair.unlinked == [
        LogRepair.Unlinked(sequence: 4, newSequence: 2, id: "b", target: "a", isTargetLost: true),
        LogRepair.Unlinked(sequence: 5, newSequence: nil, id: "c", target: "b2", isTargetLost: true),
      ])
    #expect(
      repair.moves == [
        LogRepair.Move(sequences: 1...1, newFirst: 1), LogRepair.Move(sequences: 4...4, newFirst: 2),
      ])
    let events = try LogReader(directory: "out", fileSystem: files).events()
    #expect(events.map(\.id) == ["names", "b"])
    #expect(events[1].content.corrects == nil && events[1].content.reason == nil)
  }

  @Test("a directory with something in it is not written to")
  func refuses() throws {
    let original = try Original(seed: 1, count: 3)
    let files = original.damaged { _ in }
    files.replace("out/note.txt", with: [1])
    let error = #expect(throws: LogError.self) {
      try LogRepair.write(intactEventsOf: "log", into: "out", fileSystem: files)
    }
    #expect(error?.code == .alreadyExists)
    #expect(try files.list("out") == ["note.txt"])
    #expect(throws: LogError.self) {
      try LogRepair.write(intactEventsOf: "log", into: "log", fileSystem: files)
    }
  }

  @Test("without a commit mark, damage in the middle is not taken for a torn tail")
  func damageWithoutMark() throws {
    let original = try Original(seed: 2)
    let files = original.damaged { $0[$0.count * 2 / 3] ^= 1 }
    try files.remove(RepairTests.mark)
    #expect(throws: LogError.self) { try LogReader(directory: "log", fileSystem: files).verify() }
    let writer = #expect(throws: LogError.self) { try LogWriter(directory: "log", fileSystem: files) }
    #expect(writer?.code == .damaged)
    #expect(try RepairTests.check(files, original.events, "no mark").kept > 0)
  }
}

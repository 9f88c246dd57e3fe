import EventLog
import TestSupport
import Testing

@Suite("Torn tails and damage")
struct DamageTests {
  /// The files of a log in memory.
  private struct MemoryLog {
    static let segmentPath = "log/00000000000000000001.segment"
    static let markPath = "log/commit.mark"
    let files = MemoryFileSystem()
    var segment: [UInt8] { files.content(of: MemoryLog.segmentPath) ?? [] }
    var mark: [UInt8] { files.content(of: MemoryLog.markPath) ?? [] }
  }

  /// A log of five events in three frames, and the end of each frame.
  private static func small() throws -> (log: MemoryLog, ends: [Int], events: [Event]) {
    let log = MemoryLog()
    _ = try LogWriter.makeLog(in: "log", fileSystem: log.files)
    var ends: [Int] = []
    for batch in [["a", "b"], ["c"], ["d", "e"]] {
      _ = try LogWriter(directory: "log", fileSystem: log.files).append(
        try batch.map { try TestLog.draft($0) })
      ends.append(log.segment.count)
    }
    return (log, ends, try LogReader(directory: "log", fileSystem: log.files).events())
  }

  /// Hands `body` a copy of a log in memory, whose segment `change` has changed.
  private static func withCopy(
    _ log: MemoryLog, _ change: (inout [UInt8], MemoryFileSystem) throws -> Void,
    _ body: (MemoryFileSystem) throws -> Void
  ) throws {
    let copy = MemoryFileSystem()
    var bytes = log.segment
    copy.replace(MemoryLog.markPath, with: log.mark)
    try change(&bytes, copy)
    copy.replace(MemoryLog.segmentPath, with: bytes)
    try body(copy)
  }

  @Test("at every truncation the whole frames stay, and the loss is told")
  func truncation() throws {
    let (log, ends, events) = try DamageTests.small()
    let counts = [0, 2, 3, 5]
    for length in 64..<ends[2] {
      try DamageTests.withCopy(log, { bytes, _ in bytes = Array(bytes.prefix(length)) }) { files in
        let kept = counts[ends.count { $0 <= length }]
        let reader = try LogReader(directory: "log", fileSystem: files)
        #expect(try reader.events() == Array(events.prefix(kept)))
        #expect(reader.tail?.lost == UInt64(kept + 1)..<6)
        let writer = try LogWriter(directory: "log", fileSystem: files)
        #expect(writer.cutTail?.lost == UInt64(kept + 1)..<6)
        let outcome = try writer.append([try TestLog.draft("new")])[0]
        #expect(outcome.sequence == UInt64(kept + 1))
        #expect(
          try LogReader(directory: "log", fileSystem: files).events().map(\.id) == events.prefix(kept).map(
            \.id) + ["new"])
        #expect(try LogReader(directory: "log", fileSystem: files).tail == nil)
      }
    }
    for length in 0..<64 {
      try DamageTests.withCopy(log, { bytes, _ in bytes = Array(bytes.prefix(length)) }) { files in
        let error = #expect(throws: LogError.self) { try LogReader(directory: "log", fileSystem: files) }
        #expect(error?.code == .damaged)
      }
    }
  }

  @Test("bytes of an append that was never acknowledged are passed over, and cut by the next writer")
  func unacknowledgedTail() throws {
    let (log, ends, events) = try DamageTests.small()
    try DamageTests.withCopy(log, { bytes, _ in bytes += [0x46, 0x52, 0x4D, 0x45, 1, 2, 3] }) { files in
      let reader = try LogReader(directory: "log", fileSystem: files)
      #expect(try reader.events() == events)
      #expect(reader.tail?.offset == ends[2] && reader.tail?.length == 7 && reader.tail?.lost.isEmpty == true)
      #expect(try LogWriter(directory: "log", fileSystem: files).cutTail?.length == 7)
      #expect(try LogReader(directory: "log", fileSystem: files).tail == nil)
    }
  }

  @Test("every flipped bit of the segment is noticed, and what is read is right or an error")
  func flips() throws {
    let (log, ends, events) = try DamageTests.small()
    for bit in 0..<ends[2] * 8 {
      try DamageTests.withCopy(log, { bytes, _ in bytes[bit / 8] ^= 1 << (bit % 8) }) { files in
        let error = #expect(throws: LogError.self, "bit \(bit)") {
          _ = try LogReader(directory: "log", fileSystem: files).verify()
        }
        #expect(error?.code == .damaged)
        #expect(error?.message.contains("offset") == true)
        do throws(LogError) {
          let read = try LogReader(directory: "log", fileSystem: files).events()
          #expect(read == events, "bit \(bit)")
        } catch {
          #expect(error.code == .damaged)
        }
      }
    }
  }

  @Test("damage names the file, the offset and the sequences that are lost")
  func message() throws {
    let (log, ends, _) = try DamageTests.small()
    try DamageTests.withCopy(log, { bytes, _ in bytes[ends[2] - 1] ^= 1 }) { files in
      let error = #expect(throws: LogError.self) {
        try LogReader(directory: "log", fileSystem: files).verify()
      }
      #expect(
        error?.message
          == "log/00000000000000000001.segment, offset \(ends[1]): a chunk of the frame fails its checksum; "
          + "events 4 to 5 cannot be read")
    }
  }

  @Test("every flipped bit of the commit mark leaves the other slot or a walk over the frames")
  func markFlips() throws {
    let (log, _, events) = try DamageTests.small()
    let mark = log.mark
    for bit in stride(from: 0, to: mark.count * 8, by: 7) {
      try DamageTests.withCopy(
        log,
        { _, files in
          var flipped = mark
          flipped[bit / 8] ^= 1 << (bit % 8)
          files.replace(MemoryLog.markPath, with: flipped)
        }
      ) { files in
        let read = try LogReader(directory: "log", fileSystem: files).events()
        #expect(read == events || read == Array(events.prefix(3)), "bit \(bit)")
        #expect(try LogWriter(directory: "log", fileSystem: files).lastSequence >= 3)
      }
    }
  }

  @Test("without a commit mark the whole frames count, and the next writer makes one")
  func missingMark() throws {
    let (log, _, events) = try DamageTests.small()
    try DamageTests.withCopy(
      log, { _, files in try files.remove(MemoryLog.markPath) }
    ) { files in
      #expect(try LogReader(directory: "log", fileSystem: files).events() == events)
      #expect(try !LogReader(directory: "log", fileSystem: files).isMarked)
      _ = try LogWriter(directory: "log", fileSystem: files)
      #expect(try LogReader(directory: "log", fileSystem: files).isMarked)
    }
  }

  @Test("a frame of another log is no frame of this one")
  func foreignFrame() throws {
    let (log, ends, _) = try DamageTests.small()
    let (other, _, _) = try DamageTests.small()
    let foreign = other.segment
    try DamageTests.withCopy(
      log, { bytes, _ in bytes.replaceSubrange(64..<ends[0], with: foreign[64..<ends[0]]) }
    ) { files in
      #expect(throws: LogError.self) { try LogReader(directory: "log", fileSystem: files).events() }
    }
  }
}

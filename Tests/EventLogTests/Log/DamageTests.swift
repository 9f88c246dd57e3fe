import EventLog
import Foundation
import TestSupport
import Testing

@Suite("Torn tails and damage")
struct DamageTests {
  /// A log of five events in three frames, and the end of each frame.
  private static func small() throws -> (log: TestLog, ends: [Int], events: [Event]) {
    let log = try TestLog()
    var ends: [Int] = []
    for batch in [["a", "b"], ["c"], ["d", "e"]] {
      _ = try log.writer().append(try batch.map { try TestLog.draft($0) })
      ends.append(try Data(contentsOf: URL(fileURLWithPath: log.segment)).count)
    }
    return (log, ends, try log.events())
  }

  private static func withCopy(
    _ log: TestLog, _ change: (inout Data, String) throws -> Void, _ body: (String) throws -> Void
  ) throws {
    let copy = try TemporaryDirectory()
    let path = copy.file("Events")
    try FileManager.default.copyItem(atPath: log.path, toPath: path)
    let segment = URL(fileURLWithPath: path + "/00000000000000000001.segment")
    var bytes = try Data(contentsOf: segment)
    try change(&bytes, path)
    try bytes.write(to: segment)
    try body(path)
  }

  @Test("at every truncation the whole frames stay, and the loss is told")
  func truncation() throws {
    let (log, ends, events) = try DamageTests.small()
    let counts = [0, 2, 3, 5]
    for length in 64..<ends[2] {
      try DamageTests.withCopy(log, { bytes, _ in bytes = bytes.prefix(length) }) { path in
        let kept = counts[ends.count { $0 <= length }]
        let reader = try LogReader(directory: path)
        #expect(try reader.events() == Array(events.prefix(kept)))
        #expect(reader.tail?.lost == UInt64(kept + 1)..<6)
        let writer = try LogWriter(directory: path)
        #expect(writer.cutTail?.lost == UInt64(kept + 1)..<6)
        let outcome = try writer.append([try TestLog.draft("new")])[0]
        #expect(outcome.sequence == UInt64(kept + 1))
        #expect(try LogReader(directory: path).events().map(\.id) == events.prefix(kept).map(\.id) + ["new"])
        #expect(try LogReader(directory: path).tail == nil)
      }
    }
    for length in 0..<64 {
      try DamageTests.withCopy(log, { bytes, _ in bytes = bytes.prefix(length) }) { path in
        let error = #expect(throws: LogError.self) { try LogReader(directory: path) }
        #expect(error?.code == .damaged)
      }
    }
  }

  @Test("bytes of an append that was never acknowledged are passed over, and cut by the next writer")
  func unacknowledgedTail() throws {
    let (log, ends, events) = try DamageTests.small()
    try DamageTests.withCopy(log, { bytes, _ in bytes += Data([0x46, 0x52, 0x4D, 0x45, 1, 2, 3]) }) { path in
      let reader = try LogReader(directory: path)
      #expect(try reader.events() == events)
      #expect(reader.tail?.offset == ends[2] && reader.tail?.length == 7 && reader.tail?.lost.isEmpty == true)
      #expect(try LogWriter(directory: path).cutTail?.length == 7)
      #expect(try LogReader(directory: path).tail == nil)
    }
  }

  @Test("every flipped bit of the segment is noticed, and what is read is right or an error")
  func flips() throws {
    let (log, ends, events) = try DamageTests.small()
    for bit in 0..<ends[2] * 8 {
      try DamageTests.withCopy(log, { bytes, _ in bytes[bit / 8] ^= 1 << (bit % 8) }) { path in
        let error = #expect(throws: LogError.self, "bit \(bit)") {
          _ = try LogReader(directory: path).verify()
        }
        #expect(error?.code == .damaged)
        #expect(error?.message.contains("offset") == true)
        do throws(LogError) {
          let read = try LogReader(directory: path).events()
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
    try DamageTests.withCopy(log, { bytes, _ in bytes[ends[2] - 1] ^= 1 }) { path in
      let error = #expect(throws: LogError.self) { try LogReader(directory: path).verify() }
      #expect(
        error?.message
          == "\(path)/00000000000000000001.segment, offset \(ends[1]): a chunk of the frame fails its checksum; "
          + "events 4 to 5 cannot be read")
    }
  }

  @Test("every flipped bit of the commit mark leaves the other slot or a walk over the frames")
  func markFlips() throws {
    let (log, _, events) = try DamageTests.small()
    let mark = try Data(contentsOf: URL(fileURLWithPath: log.mark))
    for bit in stride(from: 0, to: mark.count * 8, by: 7) {
      try DamageTests.withCopy(
        log,
        { _, path in
          var flipped = mark
          flipped[bit / 8] ^= 1 << (bit % 8)
          try flipped.write(to: URL(fileURLWithPath: path + "/commit.mark"))
        }
      ) { path in
        let read = try LogReader(directory: path).events()
        #expect(read == events || read == Array(events.prefix(3)), "bit \(bit)")
        #expect(try LogWriter(directory: path).lastSequence >= 3)
      }
    }
  }

  @Test("without a commit mark the whole frames count, and the next writer makes one")
  func missingMark() throws {
    let (log, _, events) = try DamageTests.small()
    try DamageTests.withCopy(
      log, { _, path in try FileManager.default.removeItem(atPath: path + "/commit.mark") }
    ) { path in
      #expect(try LogReader(directory: path).events() == events)
      #expect(try !LogReader(directory: path).isMarked)
      _ = try LogWriter(directory: path)
      #expect(try LogReader(directory: path).isMarked)
    }
  }

  @Test("a frame of another log is no frame of this one")
  func foreignFrame() throws {
    let (log, ends, _) = try DamageTests.small()
    let (other, _, _) = try DamageTests.small()
    let foreign = try Data(contentsOf: URL(fileURLWithPath: other.segment))
    try DamageTests.withCopy(
      log, { bytes, _ in bytes.replaceSubrange(64..<ends[0], with: foreign[64..<ends[0]]) }
    ) { path in
      #expect(throws: LogError.self) { try LogReader(directory: path).events() }
    }
  }
}

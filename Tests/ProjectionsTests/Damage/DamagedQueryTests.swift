import Countries
import EventLog
import PartialDates
import Projections
import TestSupport
import Testing

/// Questions put to a damaged log: the answer is the right one, or an error that names the place.
@Suite("Questions to a damaged log")
struct DamagedQueryTests {
  private static let segment = "log/00000000000000000001.segment"

  /// Every kind of question, each with what the whole log answers.
  private struct Question: Sendable {
    let name: String
    let answer: @Sendable (LogReader) throws -> String

    static let all = [
      Question(name: "state") { log in try state(log, day: "2023-01-01", through: nil, snapshots: nil) },
      Question(name: "state of an earlier day") { log in
        try state(log, day: "2021-06-30", through: nil, snapshots: nil)
      },
      Question(name: "state known earlier") { log in
        try state(log, day: "2023-01-01", through: 7, snapshots: nil)
      },
      Question(name: "events") { log in "\(try log.events())" },
      Question(name: "one event") { log in "\(String(describing: try log.event(at: 5)))" },
      Question(name: "recorded time") { log in "\(String(describing: try log.recordedTime(of: 4)))" },
      Question(name: "knowledge") { log in "\(try Knowledge(log).events)" },
    ]

    static func state(
      _ log: LogReader, day: String, through: UInt64?, snapshots: SnapshotStore?
    ) throws -> String {
      var query = StateQuery(asOf: try #require(CivilDay(day)))
      query.point.through = through
      return "\(try ReplayedState(log, query, snapshots: snapshots).state(of: try Place("world")))"
    }
  }

  private static func original(_ seed: UInt64) throws -> MemoryFileSystem {
    let files = MemoryFileSystem()
    var random = RandomEvents(seed: seed)
    _ = try LogWriter.makeLog(in: "log", fileSystem: files)
    let layout = FrameLayout(eventsPerFrame: 5, blockRows: 3)
    _ = try LogWriter(directory: "log", fileSystem: files, layout: layout).append(
      try random.log(count: 14).map(EventDraft.init))
    return files
  }

  private static func copy(_ files: MemoryFileSystem, _ change: (inout [UInt8]) -> Void) throws
    -> MemoryFileSystem
  {
    let copy = MemoryFileSystem()
    for name in try files.list("log") {
      copy.replace("log/" + name, with: files.content(of: "log/" + name) ?? [])
    }
    var bytes = files.content(of: segment) ?? []
    change(&bytes)
    copy.replace(segment, with: bytes)
    return copy
  }

  private static func ask(
    _ files: MemoryFileSystem, _ expected: [String], _ label: String, isInHeader: Bool = false
  ) {
    for (question, answer) in zip(Question.all, expected) {
      do {
        let log = try LogReader(directory: "log", fileSystem: files)
        #expect(try question.answer(log) == answer, "\(label): \(question.name)")
      } catch let error as LogError {
        #expect(error.code == .damaged, "\(label): \(question.name): \(error)")
        #expect(error.message.contains(segment) && error.message.contains("offset"), "\(label): \(error)")
        // The place is that of the frame, and what cannot be read is said.
        #expect(isInHeader || !error.message.contains("offset 0:"), "\(label): \(error)")
        #expect(isInHeader || error.message.contains("cannot be read"), "\(label): \(error)")
      } catch {
        Issue.record("\(label): \(question.name): \(error)")
      }
    }
  }

  @Test("after a flipped bit", arguments: Seeds.some(2))
  func flips(seed: UInt64) throws {
    let files = try DamagedQueryTests.original(seed)
    let log = try LogReader(directory: "log", fileSystem: files)
    let expected = try Question.all.map { try $0.answer(log) }
    let length = files.content(of: DamagedQueryTests.segment)?.count ?? 0
    var count = 0
    for byte in stride(from: Int(seed % 23), to: length, by: 23) {
      let damaged = try DamagedQueryTests.copy(files) { $0[byte] ^= 1 << (byte / 23 % 8) }
      DamagedQueryTests.ask(damaged, expected, "seed \(seed), byte \(byte)", isInHeader: byte < 64)
      count += Question.all.count
    }
    Tally.report("questions after a flip", count)
  }

  @Test("after a torn-out sector", arguments: Seeds.some(1))
  func sectors(seed: UInt64) throws {
    let files = try DamagedQueryTests.original(seed)
    let log = try LogReader(directory: "log", fileSystem: files)
    let expected = try Question.all.map { try $0.answer(log) }
    let length = files.content(of: DamagedQueryTests.segment)?.count ?? 0
    for start in stride(from: 0, to: length - 64, by: 512) {
      let damaged = try DamagedQueryTests.copy(files) { bytes in
        for index in start..<min(start + 512, bytes.count) { bytes[index] = 0 }
      }
      DamagedQueryTests.ask(damaged, expected, "seed \(seed), sector at \(start)", isInHeader: start == 0)
    }
  }

  @Test("a damaged snapshot changes no answer, whatever bit, and at every length", arguments: Seeds.some(1))
  func snapshots(seed: UInt64) throws {
    let files = try DamagedQueryTests.original(seed)
    let log = try LogReader(directory: "log", fileSystem: files)
    let store = SnapshotStore(directory: "snapshots", fileSystem: files)
    let entry = try #require(try store.make(of: log, horizon: CivilDay("2021-06-30")))
    let expected = try Question.state(log, day: "2023-01-01", through: nil, snapshots: nil)
    let bytes = try #require(files.content(of: entry.path))
    var count = 0
    for bit in stride(from: Int(seed % 11), to: bytes.count * 8, by: 31) {
      var flipped = bytes
      flipped[bit / 8] ^= 1 << (bit % 8)
      files.replace(entry.path, with: flipped)
      let answer = try Question.state(log, day: "2023-01-01", through: nil, snapshots: store)
      #expect(answer == expected, "bit \(bit)")
      count += 1
    }
    for length in stride(from: 0, to: bytes.count, by: 17) {
      files.replace(entry.path, with: Array(bytes.prefix(length)))
      #expect(try Question.state(log, day: "2023-01-01", through: nil, snapshots: store) == expected)
      count += 1
    }
    Tally.report("damaged snapshots", count)
  }
}

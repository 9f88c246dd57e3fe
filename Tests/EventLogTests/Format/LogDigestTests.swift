import CChecksum
import TestSupport
import Testing

@testable import EventLog

@Suite("Digests of a log")
struct LogDigestTests {
  @Test("are SHA-256: the values that other implementations give")
  func publishedValues() {
    // sha256 of 32 zero bytes, and of these followed by "abc".
    var digest = LogDigest.empty
    digest.extend(by: [])
    #expect(digest.description == "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925")
    digest = LogDigest.empty
    digest.extend(by: Array("abc".utf8))
    #expect(
      digest.description
        == "365aa7d8f7f9402c4b9434502b4cc89ddb09fe50d7cd95b493b834c62d5a5370")
  }

  @Test("are the same by instruction and without, for texts of every length up to three blocks")
  func agreement() {
    var generator = SeededGenerator(seed: 7)
    var (fast, portable) = ([UInt8](repeating: 0, count: 32), [UInt8](repeating: 0, count: 32))
    for length in 0...200 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      unsafe bytes.withUnsafeBytes {
        unsafe annals_sha256_chain(&fast, $0.baseAddress, $0.count)
        unsafe annals_sha256_chain_portable(&portable, $0.baseAddress, $0.count)
      }
      #expect(fast == portable, "length \(length)")
    }
  }

  @Test("are read from the 64 digits that they print, and from nothing else")
  func text() {
    let text = "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925"
    #expect(LogDigest(text)?.description == text)
    #expect(LogDigest(text.uppercased())?.description == text)
    for wrong in ["", "66", text + "0", String(text.dropLast()) + "g", String(text.dropLast()) + "é"] {
      #expect(LogDigest(wrong) == nil, "\(wrong)")
    }
  }

  @Test("depend on the events alone: not on frames, sealing, or the log", arguments: 0..<4)
  func frames(seed: Int) throws {
    var random = RandomEvents(seed: UInt64(seed))
    let events = try random.log(count: 120)
    var heads: Set<LogDigest> = []
    for size in [1, 3, 7, 1000] {
      let files = MemoryFileSystem()
      _ = try LogWriter.makeLog(in: "log", fileSystem: files)
      let layout = FrameLayout(eventsPerFrame: size, blockRows: max(size, 2))
      _ = try LogWriter(directory: "log", fileSystem: files, layout: layout).append(
        events.map(EventDraft.init))
      let log = try LogReader(directory: "log", fileSystem: files)
      heads.insert(log.digest)
      _ = try log.verify(layout: layout)
    }
    #expect(heads.count == 1)
  }

  @Test("tell whether a log extends one that was noted, and up to which event")
  func noted() throws {
    let files = MemoryFileSystem()
    _ = try LogWriter.makeLog(in: "log", fileSystem: files)
    let writer = try LogWriter(directory: "log", fileSystem: files)
    var noted: [LogDigest] = [.empty]
    for index in 0..<80 {
      _ = try writer.append([try TestLog.draft("e\(index)")])
      noted.append(try LogReader(directory: "log", fileSystem: files).digest)
    }
    // The same events in one frame: a noted digest is then one of its middle.
    _ = try LogWriter.makeLog(in: "sealed", fileSystem: files)
    let events = try LogReader(directory: "log", fileSystem: files).events()
    _ = try LogWriter(directory: "sealed", fileSystem: files).append(events.map(EventDraft.init))
    for directory in ["log", "sealed"] {
      let log = try LogReader(directory: directory, fileSystem: files)
      for (sequence, digest) in noted.enumerated() {
        #expect(try log.verify(seeking: digest).sequence == UInt64(sequence))
      }
      let unknown = LogDigest(bytes: [UInt8](repeating: 9, count: 32))
      let (statistics, sequence) = try log.verify(seeking: unknown)
      #expect(sequence == nil && statistics == log.statistics)
    }
  }
}

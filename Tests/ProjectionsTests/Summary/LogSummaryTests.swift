import EventLog
import TestSupport
import Testing

@testable import Projections

@Suite("Counts and spans of a log")
struct LogSummaryTests {
  @Test("are those of its decoded events, at any point", arguments: 0..<8)
  func naive(block: Int) throws {
    for seed in 0..<10 {
      var question = try RandomQuestion(seed: 90_000 + block * 10 + seed, count: 30)
      let log = try ReplayOracleTests.write(question.log, &question.generator)
      let summary = NaiveSummary(try LogSummary(try KnownLog(log, at: question.point)))
      let naive = NaiveSummary(Knowledge(question.log, at: question.point))
      #expect(summary == naive, "block \(block), seed \(seed)")
    }
  }

  @Test("an empty log has none")
  func empty() throws {
    let files = MemoryFileSystem()
    _ = try LogWriter.makeLog(in: "log", fileSystem: files)
    let log = try LogReader(directory: "log", fileSystem: files)
    #expect(NaiveSummary(try LogSummary(try KnownLog(log))) == NaiveSummary(Knowledge([])))
  }
}

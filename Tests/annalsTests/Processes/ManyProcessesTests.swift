import Foundation
import Synchronization
import TestSupport
import Testing

@Suite("Many processes at once", .serialized)
struct ManyProcessesTests {
  /// Runs `body` on so many threads at once and waits for all; the first error comes out.
  private static func atOnce(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) throws {
    let failure = Mutex<(any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: count) { index in
      do {
        try body(index)
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }

  @Test("of appenders that expect the same sequence exactly one wins it", arguments: [2, 8])
  func expecting(appenders: Int) throws {
    let directory = try TemporaryDirectory()
    let log = try Tool.empty(in: directory).log
    let goal = 24
    let won = Mutex<[Int: String]>([:])
    try ManyProcessesTests.atOnce(appenders) { appender in
      let tool = Tool(log: log)
      for attempt in 0... {
        let last = try tool.ids().count
        if last >= goal { return }
        let id = "a\(appender)-\(attempt)"
        let run = try tool.appendOne(id, "--expect", "\(last)")
        switch run.code {
        case 0:
          let taken = won.withLock { won -> Bool in
            defer { won[last + 1] = id }
            return won[last + 1] != nil
          }
          if taken { throw ToolFailure(run: run) }
        case 75: break
        default: throw ToolFailure(run: run)
        }
      }
    }
    let ids = try Tool(log: log).ids()
    let winners = won.withLock { $0 }
    #expect(winners.count == ids.count)
    #expect(ids.enumerated().allSatisfy { winners[$0.offset + 1] == $0.element })
    Tally.report("appends of \(appenders) appenders at once", ids.count)
  }

  @Test("readers see a whole beginning of the log during writes, seals and snapshots")
  func readers() throws {
    let directory = try TemporaryDirectory()
    let log = try Tool.empty(in: directory).log
    let snapshots = directory.file("Snapshots")
    let isDone = Mutex(false)
    let seen = Mutex<[String]>([])
    try ManyProcessesTests.atOnce(3) { index in
      let tool = Tool(log: log, environment: ["ANNALS_SNAPSHOTS": snapshots])
      if index == 0 {
        defer { isDone.withLock { $0 = true } }
        // More than what makes a log seal itself.
        for number in 0..<80 {
          let run = try tool.appendOne("e\(number)")
          if run.code != 0 { throw ToolFailure(run: run) }
          if number % 20 == 19 { _ = try tool("snapshot") }
        }
      } else {
        while !isDone.withLock({ $0 }) {
          let run = try index == 1 ? tool("export") : tool("state", "KR", "--as-of", "2022")
          if run.code != 0 { throw ToolFailure(run: run) }
          if index == 1 { seen.withLock { $0.append(run.output) } }
        }
      }
    }
    let whole = try Tool(log: log)("export").output
    let views = seen.withLock { $0 }
    #expect(!views.isEmpty)
    #expect(views.allSatisfy { whole.hasPrefix($0) && ($0.isEmpty || $0.hasSuffix("\n")) })
    #expect(try Tool(log: log)("verify").code == 0)
    Tally.report("views during writes", views.count)
  }
}

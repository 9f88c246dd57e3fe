import Foundation
import TestSupport
import Testing

@Suite("The log is followed")
struct FollowTests {
  /// A follower that runs, with what it has printed.
  private final class Follower {
    let process: Process
    let output = Pipe()
    private var text = ""

    init(_ tool: Tool, _ arguments: String...) throws {
      process = tool.process(["log", "--follow"] + arguments)
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
    }

    /// Waits until so many lines have come, or the output ends.
    func lines(_ count: Int) -> [String] {
      while text.filter({ $0 == "\n" }).count < count {
        let data = output.fileHandleForReading.availableData
        if data.isEmpty { break }
        text += String(decoding: data, as: UTF8.self)
      }
      return text.split(separator: "\n").map(String.init)
    }

    /// What Ctrl-C makes of it.
    func interrupt() -> Int32 {
      process.interrupt()
      process.waitUntilExit()
      return process.terminationStatus
    }
  }

  private static func append(_ number: Int, to tool: Tool, kind: String = "a.done") throws {
    let run = try tool(
      "append", "--id", "e\(number)", "--date", "2021", "--kind", kind, "--entity", "a/e\(number)",
      "--country", "KR",
      "--summary", "Event \(number).")
    #expect(run.code == 0)
  }

  @Test("every event once, in order, also over the sealing of the segment")
  func everyEvent() throws {
    let tool = try Tool.empty(in: try TemporaryDirectory())
    let follower = try Follower(tool, "--format", "jsonl")
    // More single appends than a segment keeps small frames of.
    for number in 1...70 { try FollowTests.append(number, to: tool) }
    let lines = follower.lines(70)
    #expect(lines.joined(separator: "\n") + "\n" == (try tool("export").output))
    #expect(follower.interrupt() == 0)
  }

  @Test("it begins with the last events, keeps to its filter, and writes lines for people")
  func beginning() throws {
    let tool = try Tool.empty(in: try TemporaryDirectory())
    for number in 1...14 {
      try FollowTests.append(number, to: tool, kind: number % 2 == 0 ? "a.done" : "b.done")
    }
    let all = try Follower(tool)
    #expect(all.lines(10).first == "2021        KR     Event 5.  #5")
    let two = try Follower(tool, "--limit", "2", "--kind", "a.*")
    #expect(two.lines(2) == ["2021        KR     Event 12.  #12", "2021        KR     Event 14.  #14"])
    try FollowTests.append(15, to: tool, kind: "b.done")
    try FollowTests.append(16, to: tool)
    #expect(two.lines(3).last == "2021        KR     Event 16.  #16")
    #expect(all.lines(12).last == "2021        KR     Event 16.  #16")
    #expect(all.interrupt() == 0 && two.interrupt() == 0)
  }

  @Test("it ends quietly when its reader goes away")
  func closedPipe() throws {
    let tool = try Tool.empty(in: try TemporaryDirectory())
    try FollowTests.append(1, to: tool)
    let follower = try Follower(tool)
    #expect(follower.lines(1).count == 1)
    try follower.output.fileHandleForReading.close()
    follower.process.waitUntilExit()
    #expect(follower.process.terminationStatus == 0 && follower.process.terminationReason == .exit)
  }

  @Test("what has no sense together is refused; a log that is not there is an error")
  func refused() throws {
    for arguments in [["--reverse"], ["--known-at", "2021"], ["--format", "json"], ["--format", "csv"]] {
      #expect(try Tool.article.run(["log", "--follow"] + arguments).code == 64)
    }
    #expect(try Tool.article("--log", "/nowhere", "log", "--follow").code == 66)
  }
}

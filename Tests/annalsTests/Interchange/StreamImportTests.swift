import Foundation
import TestSupport
import Testing

@Suite("A stream is imported batch by batch")
struct StreamImportTests {
  private static func event(_ name: String) -> String {
    #"{"id":"\#(name)","date":"2021","kind":"a.done","entity":"a/\#(name)"}"# + "\n"
  }

  /// A running import, whose acknowledgements can be waited for.
  private final class Running {
    let process: Process
    let input = Pipe()
    let output = Pipe()
    let errors = Pipe()
    private var read = ""

    init(_ tool: Tool, _ arguments: [String]) throws {
      process = tool.process(arguments)
      process.standardInput = input
      process.standardOutput = output
      process.standardError = errors
      try process.run()
    }

    func send(_ text: String) { input.fileHandleForWriting.write(Data(text.utf8)) }

    /// Waits until so many lines have come, or the output ends.
    func lines(_ count: Int) -> [String] {
      while read.filter({ $0 == "\n" }).count < count {
        let data = output.fileHandleForReading.availableData
        if data.isEmpty { break }
        read += String(decoding: data, as: UTF8.self)
      }
      return read.split(separator: "\n").map(String.init)
    }

    func end() throws -> Int32 {
      try input.fileHandleForWriting.close()
      process.waitUntilExit()
      return process.terminationStatus
    }
  }

  @Test("an event of a slow stream is acknowledged when it is durable, and the log is free in between")
  func slow() throws {
    let tool = try Tool.empty(in: try TemporaryDirectory())
    let running = try Running(tool, ["import", "-"])
    running.send(StreamImportTests.event("a"))
    #expect(running.lines(1).last?.hasPrefix("#1  a  recorded ") == true)
    #expect(try tool.eventCount() == 1)
    running.send(StreamImportTests.event("b") + StreamImportTests.event("c") + StreamImportTests.event("a"))
    #expect(running.lines(2).last == "#2 to #3  2 events appended, 1 there already")
    // Half an event waits for its other half, and keeps nobody from appending.
    running.send(#"{"id":"d","date":"2021","#)
    var others = 0
    while others == 0 {
      let run = try tool("append", "--id", "other", "--date", "2021", "--kind", "a.done", "--entity", "a/o")
      if run.code == 0 { others += 1 } else { #expect(run.code == 75) }
    }
    running.send(#""kind":"a.done","entity":"a/d"}"#)
    #expect(running.lines(3).last?.hasPrefix("#5  d  recorded ") == true)
    #expect(try running.end() == 0)
    #expect(running.lines(4).last == "4 events appended, 1 there already")
  }

  @Test("an error ends the stream; what was acknowledged before stays")
  func error() throws {
    let tool = try Tool.empty(in: try TemporaryDirectory())
    let running = try Running(tool, ["import", "-", "--format", "jsonl"])
    running.send(StreamImportTests.event("a"))
    #expect(running.lines(1).last?.contains(#""sequence":1,"id":"a""#) == true)
    running.send(StreamImportTests.event("b") + "nonsense\n")
    #expect(try running.end() == 65)
    let errors = String(decoding: running.errors.content(), as: UTF8.self)
    #expect(errors.contains("1 event before it, through #1, is in the log"))
    #expect(
      errors.contains("standard input, line 3, column 1: 'n' stands where an event object was expected"))
    #expect(try tool.eventCount() == 1)
  }

  @Test("a migration in batches keeps the recorded times; what comes by itself gets new ones")
  func migration() throws {
    let tool = try Tool.empty(in: try TemporaryDirectory())
    let all = try Tool.article("export").output
    let lines = all.split(separator: "\n", omittingEmptySubsequences: true).map { $0 + "\n" }
    let running = try Running(tool, ["import", "-"])
    running.send(lines.prefix(100).joined())
    #expect(running.lines(1).count == 1)
    running.send(lines.dropFirst(100).joined())
    #expect(try running.end() == 0)
    #expect(try tool("export").output == all)
  }

  @Test("--format json is one array, --dry-run appends nothing, an empty stream appends nothing")
  func forms() throws {
    let tool = try Tool.empty(in: try TemporaryDirectory())
    let both = StreamImportTests.event("a") + StreamImportTests.event("b")
    #expect(try tool("import", "-", "--dry-run", input: both).output.contains("2 events would be appended"))
    #expect(try tool("import", "-", input: "").output == "0 events appended\n")
    #expect(try tool("import", "-", "--format", "json", input: "").json() as? [String] == [])
    let array = try tool("import", "-", "--format", "json", input: both).json() as? [Any]
    #expect(array?.count == 2)
  }
}

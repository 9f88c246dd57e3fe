import Foundation
import TestSupport
import Testing

@Suite("Appending files of many events")
struct AppendFileTests {
  /// So many events of ``lines(_:prefix:)`` are more than are read at a time.
  private static let many = 450

  private let directory: TemporaryDirectory
  private let tool: Tool

  init() throws {
    directory = try TemporaryDirectory()
    tool = try Tool.empty(in: directory)
  }

  private static func lines(_ count: Int, prefix: String) -> String {
    let summary = String(repeating: "Zahl 数 ", count: 280)
    return (1...count).map { number in
      #"{"id":"\#(prefix)\#(number)","date":"2021-0\#(1 + number % 9)","kind":"value.reported","#
        + #""entity":"series/s\#(number % 97)","countries":["KR"],"#
        + #""summary":"\#(summary)\#(number)","set":{"value":\#(number)}}"#
        + "\n"
    }.joined()
  }

  private func append(_ text: String, as name: String = "events.jsonl", _ options: String...) throws
    -> Tool.Run
  {
    let path = directory.file(name)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return try tool.run(["append", path] + options)
  }

  private func ids() throws -> [String] {
    try tool("export").output.split(separator: "\n").map { line in
      String(line.split(separator: "\"", maxSplits: 7)[5])
    }
  }

  @Test("all of a large file is appended, once, and told line by line where that is asked for")
  func large() throws {
    let text = AppendFileTests.lines(AppendFileTests.many, prefix: "e")
    let run = try append(text, as: "large.jsonl", "--format", "jsonl")
    let expected = (1...AppendFileTests.many).map { #"{"sequence":\#($0),"id":"e\#($0)""# }
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == expected.count && zip(lines, expected).allSatisfy { $0.hasPrefix($1) })
    #expect(try ids() == (1...AppendFileTests.many).map { "e\($0)" })
    let again = try append(text + AppendFileTests.lines(1, prefix: "new"), as: "again.jsonl")
    #expect(again.output == "1 event appended, 450 there already\n")
  }

  @Test("one fault, wherever it stands, and nothing is appended; it is named with its file and line")
  func faults() throws {
    let text = AppendFileTests.lines(AppendFileTests.many, prefix: "e")
    let bad = #"{"id":"x","date":"2021-02-30","kind":"a.b","entity":"c/d"}"#
    let path = directory.file("bad.jsonl")
    let late = try append(text + bad + "\n" + text, as: "bad.jsonl")
    #expect(late.code == 65)
    #expect(
      late.errors.hasPrefix(
        "annals: \(path), line 451, column 18: date: 2021-02-30: February 2021 has 28 days"))
    let cut = try append(text + #"{"id":"x","date":"2021"#, as: "bad.jsonl")
    #expect(cut.errors.hasPrefix("annals: \(path), line 451, column 18: a text without its closing quote"))
    let twice = try append(text + AppendFileTests.lines(1, prefix: "e").replacing("Zahl", with: "Jahr"))
    #expect(twice.errors.contains("event 451: id 'e1' is taken by event 1, which says something else"))
    #expect(try tool("export").output.isEmpty)
    #expect(try tool("verify").code == 0)
  }

  @Test("a retraction finds what it leaves out far above in its file")
  func retraction() throws {
    let retractions =
      #"{"retracts":"e1","reason":"wrong"}"# + "\n" + #"{"retracts":"e449","reason":"wrong"}"#
    let run = try append(AppendFileTests.lines(AppendFileTests.many, prefix: "e") + retractions)
    #expect(run.output == "452 events appended\n")
    let event = try #require(try tool("show", "452", "--format", "json").json() as? [String: Any])
    #expect(event["entity"] as? String == "series/s\(449 % 97)")
    let missing = try append(AppendFileTests.lines(9, prefix: "f") + #"{"retracts":"nothing"}"#)
    #expect(missing.errors.contains("line 10, column 1: the event 'nothing' to retract is not in the log"))
  }

  @Test("arrays, objects over several lines, a byte order mark and lines longer than a block are read too")
  func shapes() throws {
    let lines = AppendFileTests.lines(AppendFileTests.many, prefix: "e").split(separator: "\n")
    let long =
      #"{"id":"long","date":"2021","kind":"a.b","entity":"c/d","summary":"\#(String(repeating: "x", count: 1 << 20))"}"#
    let spread = #"{"id":"spread","date":"2021","kind":"a.b","entity":"c/d"}"#.replacing(",", with: ",\n  ")
    let mixed =
      "\u{FEFF}" + lines[..<200].joined(separator: "\n") + spread + long
      + lines[200...].joined(separator: "\n")
    #expect(try append(mixed).output == "452 events appended\n")
    let array =
      "\u{FEFF}[" + lines.map { $0.replacing(#""id":"e"#, with: #""id":"a"#) }.joined(separator: " ,\n") + "]"
    #expect(try append(array).output == "450 events appended\n")
    let expected =
      (1...200).map { "e\($0)" } + ["spread", "long"] + (201...450).map { "e\($0)" }
      + (1...450).map { "a\($0)" }
    #expect(try ids() == expected)
    let open = try append(String(array.dropLast()).replacing(#""id":"a"#, with: #""id":"b"#))
    #expect(open.errors.contains("the text ends inside of the array"))
    #expect(try ids() == expected)
  }

  @Test("appended once more, in its order or in another, a file adds nothing; standard input is read alike")
  func again() throws {
    let lines = AppendFileTests.lines(200, prefix: "e").split(separator: "\n")
    #expect(try append(lines.joined(separator: "\n")).output == "200 events appended\n")
    for order in [lines, lines.reversed(), lines.shuffled()] {
      let run = try tool.run(["append", "-"], input: order.joined(separator: "\n"))
      #expect(run.output == "0 events appended, 200 there already\n")
    }
    let changed = lines.reversed().joined(separator: "\n").replacing(#""value":7}"#, with: #""value":8}"#)
    let refused = try append(changed)
    #expect(refused.errors.contains("event 194: id 'e7' is taken by event 7, which says something else"))
  }
}

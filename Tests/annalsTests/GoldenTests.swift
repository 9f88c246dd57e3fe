import Foundation
import Interchange
import TestSupport
import Testing

@Suite("Every answer in every form is what it was, byte for byte")
struct GoldenTests {
  /// A question, and the file that holds its answer.
  struct Question: Sendable, CustomTestStringConvertible {
    let file: String
    let arguments: [String]

    init(_ file: String, _ arguments: String...) {
      self.file = file
      self.arguments = arguments
    }

    var testDescription: String { file }
  }

  static let questions = [
    Question("state", "state", "KR", "EU", "europe", "--as-of", "2022-06-30"),
    Question("state-contested", "state", "KR", "--as-of", "2022-07-10", "--known-at", "2024-01-31"),
    Question("state-certain", "state", "DE", "--as-of", "2022-06-30", "--certain-only"),
    Question("diff", "diff", "KR", "DE", "EU", "2021-06-30", "2023-01-01"),
    Question("diff-certainty", "diff", "FR", "2022-06-30", "2022-12-31"),
    Question("diff-known-at", "diff", "KR", "2023", "--known-at", "2024-01-31", "--known-at", "2024-02-02"),
    Question("diff-through", "diff", "EU", "2023", "--through", "10", "--through", "11"),
    Question("history", "history", "model/alpha"),
    Question("history-members", "history", "model/beta", "partners", "--as-of", "2022-12-31"),
    Question("history-withdrawn", "history", "law/act", "rate", "--through", "11"),
    Question("plans", "plans", "--as-of", "2023-01-01"),
    Question("plans-place", "plans", "KR", "JP", "--as-of", "2022-06-30", "--through", "7"),
    Question("log", "log", "--from", "2022", "--country", "KR"),
    Question("log-recorded", "log", "--order", "recorded", "--reverse", "--limit", "3"),
    Question("replay", "replay", "--country", "KR"),
    Question("show", "show", "alpha-release-3"),
    Question("search", "search", "alpha"),
    Question(
      "date", "date", "2021-33", "[..2023-03]", "2017/2022-10", "2004/", "/2004", "2021-06?", "Mar 2022"),
    Question("stats", "stats"),
    Question("stats-through", "stats", "--through", "5"),
  ]

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")

  /// The forms that are recorded, by the ending of their files.
  static let forms = [("json", "json"), ("txt", "text"), ("csv", "csv"), ("md", "markdown")]

  @Test("as recorded", arguments: questions, forms.map(\.0))
  func golden(question: Question, ending: String) throws {
    let tool = try unsafe GoldenTests.shared.get()
    let form = try #require(GoldenTests.forms.first { $0.0 == ending }).1
    let run = try tool.run(question.arguments + ["--format", form])
    #expect(run.code == 0 && run.errors.isEmpty)
    if ending == "json" { _ = try run.json() }
    let output = GoldenTests.masked(run.output)
    let file = GoldenTests.folder.appendingPathComponent("\(question.file).\(ending)")
    if ProcessInfo.processInfo.environment["ANNALS_RECORD_GOLDEN"] == "1" {
      try output.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try output == String(contentsOf: file, encoding: .utf8))
  }

  @Test("CSV has one header, and a field in every record for each of its names", arguments: questions)
  func records(question: Question) throws {
    var chunks = [try unsafe GoldenTests.shared.get().run(question.arguments + ["--format", "csv"]).output]
      .makeIterator()
    var reader = DelimitedReader { chunks.next().map { Array($0.utf8) } ?? [] }
    var record = DelimitedRecord()
    #expect(try reader.next(&record))
    let header = record.texts
    #expect(Set(header).count == header.count)
    while try reader.next(&record) {
      #expect(record.problem == nil)
      #expect(record.count == header.count)
    }
  }

  @Test("JSON Lines are the same objects, one a line")
  func lines() throws {
    let tool = try unsafe GoldenTests.shared.get()
    for question in GoldenTests.questions {
      let array = try tool.run(question.arguments + ["--format", "json"]).output
      let lines = try tool.run(question.arguments + ["--format", "jsonl"]).output
      let elements = array.split(separator: "\n").filter { $0 != "[" && $0 != "]" }
        .map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
      #expect(lines.split(separator: "\n") == elements, "\(question.file)")
    }
  }

  /// The tool on a log of `events.jsonl` that is made once and only read.
  nonisolated(unsafe) private static let shared = Result { try tool() }

  /// The tool on a log of its own of `events.jsonl`.
  static func tool() throws -> Tool {
    let tool = try Tool.empty(in: try TemporaryDirectory())
    let events = try String(contentsOf: folder.appendingPathComponent("events.jsonl"), encoding: .utf8)
    let run = try tool("append", "-", input: events)
    #expect(run.code == 0, "\(run.errors)")
    return tool
  }

  /// The output without what differs between two logs of the same events: identity and sizes.
  private static func masked(_ output: String) -> String {
    output.replacing(/\b[0-9a-f]{32}\b/, with: "…")
      .replacing(/"(formatVersion|frames|bytes|contentBytes)":\d+/) { "\"\($0.output.1)\":0" }
      .replacing(/(?m)^(formatVersion|frames|bytes|contentBytes),,\d+/) { "\($0.output.1),,0" }
      .replacing(/(?m)^\| (formatVersion|frames|bytes|contentBytes) +\| +\| +\d+/) { "| \($0.output.1) 0" }
      .replacing(/(?m)^(size|format) .*$/) { "\($0.output.1) …" }
  }
}

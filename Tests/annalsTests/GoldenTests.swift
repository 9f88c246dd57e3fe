import Foundation
import TestSupport
import Testing

@Suite("The JSON of every question is what it was, byte for byte")
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
    Question("show", "show", "alpha-release-3"),
    Question("search", "search", "alpha"),
    Question(
      "date", "date", "2021-33", "[..2023-03]", "2017/2022-10", "2004/", "/2004", "2021-06?", "Mar 2022"),
    Question("stats", "stats"),
    Question("stats-through", "stats", "--through", "5"),
  ]

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")

  @Test("as recorded", arguments: questions)
  func golden(question: Question) throws {
    let tool = try GoldenTests.tool()
    let run = try tool.run(question.arguments + ["--format", "json"])
    #expect(run.code == 0 && run.errors.isEmpty)
    _ = try run.json()
    let output = GoldenTests.masked(run.output)
    let file = GoldenTests.folder.appendingPathComponent(question.file + ".json")
    if ProcessInfo.processInfo.environment["ANNALS_RECORD_GOLDEN"] == "1" {
      try output.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try output == String(contentsOf: file, encoding: .utf8))
  }

  @Test("JSON Lines are the same objects, one a line")
  func lines() throws {
    let tool = try GoldenTests.tool()
    for question in GoldenTests.questions {
      let array = try tool.run(question.arguments + ["--format", "json"]).output
      let lines = try tool.run(question.arguments + ["--format", "jsonl"]).output
      let elements = array.split(separator: "\n").filter { $0 != "[" && $0 != "]" }
        .map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
      #expect(lines.split(separator: "\n") == elements, "\(question.file)")
    }
  }

  /// The tool on the log of `events.jsonl`.
  static func tool() throws -> Tool {
    let tool = try Tool.empty(in: try TemporaryDirectory())
    let events = try String(contentsOf: folder.appendingPathComponent("events.jsonl"), encoding: .utf8)
    let run = try tool("append", "-", input: events)
    #expect(run.code == 0, "\(run.errors)")
    return tool
  }

  /// The output without what differs between two logs of the same events: identity and sizes.
  private static func masked(_ output: String) -> String {
    output.replacing(/"identity":"[0-9a-f]{32}"/, with: #""identity":"…""#)
      .replacing(/"(formatVersion|frames|bytes|contentBytes)":\d+/) { "\"\($0.output.1)\":0" }
  }
}

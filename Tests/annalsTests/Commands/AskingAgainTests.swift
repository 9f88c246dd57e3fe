import Foundation
import TestSupport
import Testing

@Suite("An answer can be asked again by what its header says")
struct AskingAgainTests {
  private static let more = """
    {"date":"2022-06-01","kind":"model.described","entity":"model/alpha","countries":["KR"],"set":{"parameters":9}}
    {"date":"2021-01-01","kind":"model.announced","entity":"model/gamma","countries":["KR"],\
    "set":{"name":"Alpha Gamma","expected":{"date":"2021-06"}}}
    {"date":"2022-07-06","kind":"model.released","entity":"model/alpha","countries":["KR"],\
    "set":{"status":"leaked"},"corrects":"alpha-release-3","reason":"again"}
    """

  @Test(
    "the same question with the header's --through gives the same bytes after further appends",
    arguments: [
      ["state", "KR", "europe", "--as-of", "2022"],
      ["state", "KR", "--as-of", "2022", "--known-at", "2024-02-01"],
      ["state", "KR", "--known-at", "2999"], ["diff", "KR", "2021", "2022"],
      ["diff", "KR", "2021", "2022", "--known-at", "2999"], ["history", "model/alpha"],
      ["history", "model/alpha", "parameters", "--as-of", "2022"], ["plans", "--as-of", "2023"],
      ["plans", "KR", "--as-of", "2023", "--known-at", "2999"], ["show", "alpha-release-3"],
      ["log", "--from", "2022"], ["log", "--known-at", "2999"], ["search", "alpha", "--known-at", "2999"],
    ])
  func sameBytes(question: [String]) throws {
    let tool = try GoldenTests.tool()
    let first = try tool.run(question)
    let through = try #require(first.output.firstMatch(of: /through event (\d+)/)).output.1
    let json = try tool.run(question + ["--format", "json"])
    #expect(try tool("append", "-", input: AskingAgainTests.more).code == 0)
    #expect(try tool.run(question).output != first.output || question.contains("2024-02-01"))
    let again = question + ["--through", String(through)]
    #expect(try tool.run(again).output == first.output)
    #expect(try tool.run(again + ["--format", "json"]).output == json.output)
  }

  @Test("what was learnt between two moments, by the two sequences of the header")
  func learnt() throws {
    let tool = try GoldenTests.tool()
    let question = ["diff", "KR", "2023", "--known-at", "2024-01-31", "--known-at", "2999"]
    let first = try tool.run(question)
    let sequences = first.output.matches(of: /through event (\d+)/).map { String($0.output.1) }
    #expect(sequences == ["7", "13"])
    #expect(try tool("append", "-", input: AskingAgainTests.more).code == 0)
    let again = try tool.run(question + sequences.flatMap { ["--through", $0] })
    #expect(again.output == first.output)
  }

  @Test("a moment behind the end of the log, or in the future, is said to be so, to people")
  func note() throws {
    let tool = try GoldenTests.tool()
    for command in [
      ["state", "KR"], ["log"], ["history", "model/alpha"], ["plans"], ["stats"], ["show", "1"],
    ] {
      let future = try tool.run(command + ["--known-at", "2999"])
      #expect(future.errors.contains("later than everything in the log and in the future"))
      #expect(future.output.contains("known at 2999-12-31T23:59:59.999999Z, through event 13"))
      let past = try tool.run(command + ["--known-at", "2024-02-06T00:00:01Z"])
      #expect(past.errors.contains("2024-02-06T00:00:01.000000Z, later than everything in the log\n"))
      #expect(try tool.run(command + ["--known-at", "2024-02-06T00:00:00Z"]).errors.isEmpty)
      #expect(try tool.run(command + ["--known-at", "2999", "--format", "json"]).errors.isEmpty)
    }
  }
}

import Foundation
import TestSupport
import Testing

@Suite("Correcting and retracting")
struct CorrectingTests {
  private static func parameters(_ tool: Tool, _ options: String...) throws -> Int? {
    let run = try tool.run(["state", "KR", "--as-of", "2022", "--format", "json"] + options)
    let states = try #require(try run.json() as? [[String: Any]])
    let entity = (states[0]["entities"] as? [[String: Any]])?.first
    let attributes = entity?["attributes"] as? [String: [String: Any]]
    return attributes?["parameters"]?["value"] as? Int
  }

  private static func log() throws -> Tool {
    let tool = try Tool.empty(in: try TemporaryDirectory())
    let run = try tool(
      "append", "--id", "m", "--date", "2022", "--kind", "model.released", "--entity", "model/m", "--country",
      "KR", "--set", "parameters=1", "--source-title", "First")
    #expect(run.code == 0)
    return tool
  }

  @Test("a correction of a correction, by sequence and by id; then withdrawn, step by step")
  func chain() throws {
    let tool = try CorrectingTests.log()
    let correct = try tool(
      "correct", "1", "--id", "m2", "--set", "parameters=2", "--reason", "typo", "--source-url", "u")
    #expect(correct.code == 0)
    #expect(try tool("correct", "m2", "--set", "parameters=3", "--reason", "again").code == 0)
    #expect(try CorrectingTests.parameters(tool) == 3)
    let taken = try tool("correct", "m", "--set", "parameters=4")
    #expect(taken.code == 65 && taken.errors.contains("already corrected or retracted by event 2"))
    // The newest replacement withdrawn: the first speaks again.
    #expect(try tool("retract", "#3", "--reason", "wrong after all").code == 0)
    #expect(try CorrectingTests.parameters(tool) == 2)
    // That retraction withdrawn: the newest counts again.
    #expect(try tool("retract", "4", "--reason", "right after all").code == 0)
    #expect(try CorrectingTests.parameters(tool) == 3)
    #expect(
      try (1...5).map { try CorrectingTests.parameters(tool, "--through", String($0)) } == [1, 2, 3, 2, 3])
    let history = try tool("history", "model/m", "parameters").output
    #expect(history.contains("✗ 1  2022") && history.contains("corrected by #2: typo"))
    #expect(history.contains("✗ 2  2022") && history.contains("corrected by #3: again"))
    let learnt = try tool("diff", "KR", "2022", "--through", "1", "--through", "5").output
    #expect(learnt.contains("parameters  1 (2022, #1) → 3 (2022, #3)"))
  }

  @Test("a retraction withdrawn, and the event corrected then")
  func retraction() throws {
    let tool = try CorrectingTests.log()
    #expect(try tool("retract", "m", "--id", "r", "--reason", "hoax").code == 0)
    #expect(try CorrectingTests.parameters(tool) == nil)
    let withdrawn = try tool("history", "model/m").output
    #expect(withdrawn.contains("✗ 1  2022") && withdrawn.contains("retracted by #2: hoax"))
    #expect(try tool("retract", "r", "--reason", "no hoax").code == 0)
    #expect(try CorrectingTests.parameters(tool) == 1)
    #expect(try tool("correct", "m", "--set", "parameters=5").code == 0)
    #expect(try CorrectingTests.parameters(tool) == 5)
  }

  @Test("a dry run shows what changes today, and appends nothing")
  func dryRun() throws {
    let tool = try CorrectingTests.log()
    let text = try tool("correct", "m", "--set", "parameters=2", "--dry-run").output
    #expect(text.contains("1 event would be appended"))
    #expect(text.contains("state of South Korea (KR) as of today, "))
    #expect(text.contains("parameters  1 (2022, #1) → 2 (2022, #2)"))
    let summary = try tool("correct", "m", "--summary", "Better said", "--dry-run").output
    #expect(summary.hasSuffix("state of South Korea (KR) today: nothing changes\n"))
    #expect(try tool("export").output.split(separator: "\n").count == 1)
  }

  @Test("on a terminal what changes is shown and asked; only yes appends")
  func asking() throws {
    let tool = try CorrectingTests.log()
    for answer in ["n\n", "\n", "maybe\n", "\u{4}"] {
      let run = try tool.onTerminal("correct", "m", "--set", "parameters=2", typing: answer)
      #expect(run.code == 0)
      #expect(run.output.contains("parameters  1 (2022, #1) → 2 (2022, #2)"))
      #expect(
        run.output.contains("append this correction? [y/N]") && run.output.contains("nothing was appended"))
      #expect(try CorrectingTests.parameters(tool) == 1)
    }
    let run = try tool.onTerminal("correct", "m", "--set", "parameters=2", typing: "y\n")
    #expect(run.code == 0 && run.output.contains("recorded "))
    #expect(try CorrectingTests.parameters(tool) == 2)
    let flagged = try tool.onTerminal("retract", "2", "--reason", "no", "--yes", typing: "")
    #expect(flagged.code == 0 && !flagged.output.contains("[y/N]"))
    #expect(try CorrectingTests.parameters(tool) == 1)
  }
}

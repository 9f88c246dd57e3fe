import Foundation
import TestSupport
import Testing

@Suite("Questions to several logs")
struct SeveralLogsTests {
  /// Two logs whose entity meets in the answer.
  private static func logs() throws -> (directory: TemporaryDirectory, arguments: [String]) {
    let directory = try TemporaryDirectory()
    for (name, set) in [("one", "name=Alpha"), ("two", "parameters=5")] {
      let tool = Tool(log: directory.file(name))
      #expect(try tool("init").code == 0)
      #expect(
        try tool(
          "append", "--id", "e", "--date", "2021", "--kind", "model.done", "--entity", "model/a", "--country",
          "KR",
          "--set", set
        ).code == 0)
    }
    return (directory, ["--log", directory.file("one"), "--log", directory.file("two")])
  }

  @Test("entities meet by id, and every number tells its log")
  func meeting() throws {
    let (directory, logs) = try SeveralLogsTests.logs()
    let tool = Tool(log: "", directory: directory)
    let text = try tool.run(logs + ["state", "KR", "--as-of", "2022"])
    #expect(text.output.contains("as of 2022-12-31, through one#1, two#1"))
    #expect(text.output.contains("Alpha  model/a") && text.output.contains("two#1"))
    let json = try tool.run(logs + ["state", "KR", "--as-of", "2022", "--format", "json"])
    #expect(json.output.contains(#""throughSequence":{"one":1,"two":1}"#))
    #expect(
      json.output.contains(
        #""parameters":{"value":5,"since":"2021","certainty":"certain","event":1,"log":"two"}"#))
    let events = try tool.run(["log"] + logs + ["--format", "jsonl"])
    #expect(events.output.contains(#"{"sequence":1,"log":"one","id":"e","#))
    #expect(events.output.contains(#"{"sequence":1,"log":"two","id":"two:e","#))
    #expect(try tool.run(logs + ["show", "two#1"]).output.contains("two:e"))
    #expect(try tool.run(logs + ["history", "model/a", "parameters"]).output.contains("two#1"))
    for command in [["diff", "KR", "2020", "2022"], ["plans"], ["search", "alpha"], ["stats"], ["replay"]] {
      #expect(try tool.run(logs + command).code == 0)
    }
  }

  @Test("tables name every event by its log", arguments: ["csv", "markdown"])
  func tables(format: String) throws {
    let (directory, logs) = try SeveralLogsTests.logs()
    let tool = Tool(log: "", directory: directory)
    for (command, wanted) in [
      (["state", "KR", "--as-of", "2022"], "two#1"), (["log"], "two#1"), (["show", "two#1"], "two#1"),
      (["diff", "KR", "2020", "2022"], "two#1"), (["history", "model/a"], "two#1"),
      (["search", "alpha"], "one#1"), (["chart", "values", "parameters"], "two#1"),
    ] {
      let run = try tool.run(logs + command + ["--format", format])
      #expect(run.code == 0 && run.output.contains(wanted), "\(command): \(run.output)")
      #expect(!run.output.contains("one#2"), "\(command)")
    }
    let state = try tool.run(logs + ["state", "KR", "--as-of", "2022", "--format", "csv"])
    #expect(state.output.contains(",one#1;two#1,"))
  }

  @Test("up to an event of each log, as known at a moment, under names of one's own")
  func limits() throws {
    let (directory, logs) = try SeveralLogsTests.logs()
    let tool = Tool(log: "", directory: directory)
    let state = ["state", "KR", "--as-of", "2022", "--format", "json"]
    #expect(!(try tool.run(logs + state + ["--through", "two:0"]).output.contains("parameters")))
    #expect(try tool.run(logs + state + ["--known-at", "2020"]).output.contains(#""entities":[]"#))
    let named = ["--log", "a=" + directory.file("one"), "--log", "b=" + directory.file("two")]
    #expect(try tool.run(named + state).output.contains(#""event":1,"log":"b""#))
    let plain = try tool.run(logs + state + ["--through", "1"])
    #expect(plain.code == 64 && plain.errors.contains("--through one:SEQUENCE or --through two:SEQUENCE"))
    #expect(try tool.run(logs + state + ["--through", "twoo:1"]).errors.contains("did you mean 'two'?"))
    #expect(try Tool.article("state", "KR", "--through", "two:1").code == 64)
    #expect(try tool.run(logs + logs + state).code == 64)
  }

  @Test("what writes, and what is about one log, refuses several")
  func refused() throws {
    let (directory, logs) = try SeveralLogsTests.logs()
    let tool = Tool(log: "", directory: directory)
    for command in [
      ["append", "-"], ["import", "-"], ["export"], ["verify"], ["snapshot"], ["init"],
      ["correct", "1", "--set", "a=1"], ["retract", "1"], ["log", "--follow"],
    ] {
      #expect(try tool.run(logs + command).code == 64, "\(command)")
    }
  }
}

import Foundation
import TestSupport
import Testing

@Suite("Appending, correcting and asking again")
struct AppendTests {
  private static let release = [
    "append", "--id", "m-release", "--date", "2022", "--kind", "model.released", "--entity", "model/m",
    "--country",
    "Korea", "--set", "name=M", "--set", "parameters=5000000000", "--set", "developer=ref:org/o", "--set",
    "share=60..70%", "--set", "expected=date:2023-07", "--add", "languages=ko", "--source-title", "T",
  ]

  @Test("an event from flags is in the state at once, with its provenance")
  func fromFlags() throws {
    let tool = try Tool.empty(in: try TemporaryDirectory())
    #expect(try tool.run(AppendTests.release).code == 0)
    let run = try tool("state", "KR", "--as-of", "2022", "--format", "json")
    #expect(
      run.output == """
        [
        {"country":"KR","name":"South Korea","asOf":"2022-12-31","knownAt":null,"throughSequence":1,"entities":[\
        {"id":"model/m","type":"model","name":"M","names":{},"since":"2022","certainty":"certain","attributes":{\
        "developer":{"value":{"ref":"org/o"},"since":"2022","certainty":"certain","event":1},\
        "expected":{"value":{"date":"2023-07"},"since":"2022","certainty":"certain","event":1},\
        "languages":{"members":[{"value":"ko","since":"2022","certainty":"certain","event":1}]},\
        "parameters":{"value":5000000000,"since":"2022","certainty":"certain","event":1},\
        "share":{"value":{"low":60,"high":70,"unit":"%"},"since":"2022","certainty":"certain","event":1}}}]}
        ]

        """)
  }

  @Test("known-at before and after a correction gives the old and the new answer")
  func knownAt() throws {
    let tool = try Tool.empty(in: try TemporaryDirectory())
    _ = try tool.run(AppendTests.release)
    let event = try #require(try tool("show", "1", "--format", "json").json() as? [String: Any])
    let recorded = try #require(event["recorded"] as? String)
    let before = try tool("state", "KR", "--as-of", "2022").output
    let correction = try tool("correct", "m-release", "--set", "parameters=7000000000", "--reason", "misread")
    #expect(correction.code == 0)
    #expect(try tool("state", "KR", "--as-of", "2022").output.contains("7 B"))
    let then = try tool("state", "KR", "--as-of", "2022", "--known-at", recorded).output
    #expect(then.contains("5 B") && !then.contains("7 B"))
    #expect(try tool("state", "KR", "--as-of", "2022", "--through", "1").output == before)
    #expect(try tool("retract", "2", "--reason", "it was right").code == 0)
    #expect(try tool("state", "KR", "--as-of", "2022").output.contains("5 B"))
    let second = try tool("correct", "2", "--set", "parameters=1")
    #expect(
      second.code == 65 && second.errors.contains("event 2 is already corrected or retracted by event 3"))
    #expect(try tool("retract", "3", "--reason", "after all").code == 0)
    #expect(try tool("state", "KR", "--as-of", "2022").output.contains("7 B"))
  }

  @Test("the same again adds nothing; a dry run adds nothing either")
  func idempotent() throws {
    let tool = try Tool.empty(in: try TemporaryDirectory())
    #expect(try tool.run(AppendTests.release + ["--dry-run"]).output.contains("1 event would be appended"))
    #expect(try tool("export").output.isEmpty)
    #expect(
      try tool.run(AppendTests.release + ["--format", "jsonl"]).output.contains(#""status":"appended""#))
    #expect(
      try tool.run(AppendTests.release + ["--format", "jsonl"]).output.contains(#""status":"existing""#))
    #expect(try tool.run(AppendTests.release + ["--set", "parameters=1"]).code == 65)
  }

  @Test("errors tell what is wrong in one line and what to do in another, with their exit codes")
  func errors() throws {
    let tool = try Tool.empty(in: try TemporaryDirectory())
    let good = #"{"id":"g","date":"2021","kind":"a.b","entity":"c/d"}"#
    let bad = good + "\n" + #"{"id":"h","date":"2021-02-30","kind":"a.b","entity":"c/d"}"#
    let cases: [(run: Tool.Run, code: Int32, message: String)] = [
      (
        try tool("append", "-", input: bad), 65,
        "standard input, line 2, column 18: date: 2021-02-30: February 2021 has 28 days, not 30"
      ),
      (try tool("state", "XX"), 65, "'XX' is no country or region"),
      (try tool("state", "KR", "--as-of", "2021-13"), 65, "--as-of: 2021-13: there is no month 13"),
      (try tool("show", "7"), 66, "there is no event '7'"),
      (
        try tool("append", "/nonexistent.jsonl"), 66,
        "cannot read /nonexistent.jsonl: No such file or directory"
      ),
      (try tool("--log", "/nonexistent", "log"), 66, "there is no log in /nonexistent"),
      (try tool("init"), 73, "there is a log in \(tool.log) already"),
      (
        try tool("append", "-", "--expect", "9", input: good), 75,
        "the log has moved on: its last event is 0, not 9"
      ),
      (try tool("stat"), 64, "'stat' is no command"),
    ]
    for (run, code, message) in cases {
      #expect(run.code == code)
      let lines = run.errors.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines.first == "annals: \(message)")
      #expect(run.output.isEmpty)
    }
    #expect(try tool("export").output.isEmpty)
  }

  @Test("--log may stand before or after the command, and beats the environment")
  func location() throws {
    let directory = try TemporaryDirectory()
    let tool = try Tool.empty(in: directory)
    let other = directory.file("Other")
    #expect(try tool("init", "--log", other).code == 0)
    #expect(
      try tool("--log", other, "append", "--date", "2021", "--kind", "a.b", "--entity", "c/d").code == 0)
    #expect(try tool("export").output.isEmpty)
    #expect(try !tool("export", "--log", other).output.isEmpty)
  }
}

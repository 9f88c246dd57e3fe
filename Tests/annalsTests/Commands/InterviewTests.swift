import TestSupport
import Testing

@Suite("Append asks for an event field by field, on a terminal")
struct InterviewTests {
  private static let head = "2023-03\rmodel.released\rmodel/new\rKorea\rA new one.\r"

  @Test("what was typed is appended after one question")
  func appends() throws {
    let tool = try GoldenTests.tool()
    let run = try tool.onTerminal(
      "append", typing: Self.head + "name=New\r+languages=ko\r\rA title\r\r\r\r\rp. 3\ry\r")
    #expect(run.code == 0, "\(run.output)")
    let event = try tool("log", "--entity", "model/new", "--format", "jsonl").output
    #expect(
      event.contains(
        #""date":"2023-03","kind":"model.released","entity":"model/new","countries":["KR"],"#
          + #""summary":"A new one.","set":{"name":"New"},"add":{"languages":["ko"]},"#
          + #""source":{"title":"A title","locator":"p. 3"}"#), "\(event)")
  }

  @Test("anything but a yes appends nothing", arguments: ["n\r", "\r", "\u{4}"])
  func declines(answer: String) throws {
    let tool = try GoldenTests.tool()
    let before = try tool("stats").output
    let run = try tool.onTerminal(
      "append", typing: Self.head + "\r-\r", waitingFor: "append this event?", then: answer)
    #expect(run.code == 0 && run.output.contains("nothing was appended"))
    #expect(try tool("stats").output == before)
  }

  @Test("a bad answer is told at once and asked for again; < goes back and takes values back")
  func mends() throws {
    let tool = try GoldenTests.tool()
    let run = try tool.onTerminal(
      "append",
      typing:
        "2023-02-30\r2023-03\rx\rmodel.released\rnew\rmodel/new\rAtlantis\rJP\r<\rKR\r\rsize=1\r<\rsize=2\r\r-\ry\r"
    )
    #expect(run.code == 0, "\(run.output)")
    #expect(run.output.contains("day 30") || run.output.contains("2023-02-30"))
    #expect(run.output.contains("taken back: size=1"))
    let event = try tool("log", "--entity", "model/new", "--format", "jsonl").output
    #expect(event.contains(#""countries":["KR"],"set":{"size":2}}"#), "\(event)")
  }

  @Test("Tab completes what the log knows")
  func completes() throws {
    let tool = try GoldenTests.tool()
    let run = try tool.onTerminal(
      "append", typing: "2023\rmodel.rel\t\rmodel/alp\t\r\r\rdevel\tref:org/o\t\r\r-\ry\r")
    #expect(run.code == 0, "\(run.output)")
    let event = try tool("log", "--entity", "model/alpha", "--from", "2023", "--format", "jsonl").output
    #expect(event.contains(#""kind":"model.released","entity":"model/alpha""#), "\(run.output)")
    #expect(event.contains(#""developer":{"ref":"org/one"}"#), "\(run.output)")
  }

  @Test("Ctrl-C ends it by the signal, with nothing appended")
  func interrupted() throws {
    let tool = try GoldenTests.tool()
    let before = try tool("stats").output
    let run = try tool.onTerminal("append", typing: "2023\r", waitingFor: "kind", then: "\u{3}")
    #expect([2, 130].contains(run.code))
    #expect(try tool("stats").output == before)
  }

  @Test("off a terminal nothing is asked")
  func piped() throws {
    let run = try GoldenTests.tool()("append")
    #expect(run.code == 64 && run.errors.contains("an event needs --date and --kind and --entity"))
  }
}

import Foundation
import TestSupport
import Testing

@Suite("Exports of the tool")
struct ExportTests {
  @Test(
    "every form gives the article's log back, byte for byte",
    arguments: [
      (["--format", "jsonl"], "x.jsonl", []), (["--format", "csv"], "x.csv", []),
      (["--format", "cloudevents"], "x.jsonl", []), (["--format", "cloudevents", "--batch"], "x.json", []),
      (
        ["--format", "cloudevents", "--type-prefix", "org.example", "--source", "/timeline"], "x.txt",
        ["--as", "cloudevents"]
      ),
    ])
  func roundTrip(format: [String], name: String, importing: [String]) throws {
    let directory = try TemporaryDirectory()
    let file = directory.file(name)
    #expect(try Tool.article.run(["export", "--output", file] + format).code == 0)
    #expect(
      try Tool.article.run(["export"] + format).output == (try String(contentsOfFile: file, encoding: .utf8)))
    let copy = try Tool.empty(in: directory)
    let run = try copy.run(["import", file] + importing)
    let count = try Tool.article.eventCount()
    #expect(run.code == 0 && run.output == "\(count) events appended\n")
    #expect(try copy("export").output == (try Tool.article("export").output))
    #expect(try copy.run(["import", file] + importing).output.hasPrefix("0 events appended"))
    #expect(try copy("verify").code == 0)
  }

  @Test("a file that is there is kept unless --force is given, and nothing else is left behind")
  func existing() throws {
    let directory = try TemporaryDirectory()
    let file = directory.file("out.csv")
    try "mine".write(toFile: file, atomically: true, encoding: .utf8)
    let refused = try Tool.article("export", "--format", "csv", "--output", file)
    #expect(refused.code == 73 && refused.errors.contains("is there already"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
    #expect(try Tool.article("export", "--format", "csv", "--output", file, "--force").code == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("sequence,id,"))
    #expect(try Tool.article("export", "--output", directory.file("no/x")).code == 73)
    #expect(try Tool.article("export", "--output", directory.path, "--force").code == 73)
    #expect(try Tool.article("export", "--event", "no-such", "--output", directory.file("x")).code == 66)
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == ["out.csv"])
  }

  @Test("options that mean nothing for a form are refused")
  func options() throws {
    for arguments in [["--batch"], ["--source", "/s"], ["--type-prefix", "org.example", "--format", "csv"]] {
      #expect(try Tool.article.run(["export"] + arguments).code == 64)
    }
    for arguments in [["--source", "a b"], ["--source", ""], ["--type-prefix", "org."]] {
      #expect(try Tool.article.run(["export", "--format", "cloudevents"] + arguments).code == 64)
    }
  }

  @Test("a part of the log: up to a sequence, or single events")
  func part() throws {
    let all = try Tool.article("export").output.split(separator: "\n")
    #expect(
      try Tool.article("export", "--through", "3").output.split(separator: "\n") == Array(all.prefix(3)))
    let two = try Tool.article("export", "--event", "#5", "--event", "chatgpt-release").output
    #expect(two.split(separator: "\n") == [all[0], all[4]])
  }

  @Test("recorded times are kept in an empty log only, and may be discarded")
  func recorded() throws {
    let tool = try Tool.empty(in: try TemporaryDirectory())
    let event = #"{"id":"a","date":"2021","kind":"a.done","entity":"a/a"}"#
    #expect(try tool("import", "-", input: event).code == 0)
    let export = try Tool.article("export", "--through", "3").output
    let refused = try tool("import", "-", input: export)
    #expect(refused.code == 65 && refused.errors.contains("the log gives the recorded time itself"))
    #expect(try tool("import", "-", "--discard-recorded", input: export).code == 0)
    #expect(try tool.eventCount() == 4)
  }
}

extension Tool {
  func eventCount() throws -> Int { try self("export").output.split(separator: "\n").count }
}

import Foundation
import TestSupport
import Testing

@testable import annals

@Suite("annals chart")
struct ChartCommandTests {
  /// A question about the article's log, and the file that holds the picture.
  struct Question: Sendable, CustomTestStringConvertible {
    let file: String
    let arguments: [String]

    init(_ file: String, _ arguments: String...) {
      self.file = file
      self.arguments = ["chart"] + arguments + ["--through", "268"]
    }

    var testDescription: String { file }
  }

  static let questions = [
    Question("values.txt", "values", "parameters"),
    Question("values-ascii.txt", "values", "parameters", "--ascii", "--width", "100", "--height", "30"),
    Question("values-lines.txt", "values", "parameters", "--as", "lines", "--language", "ko"),
    Question("values-unit.txt", "values", "value", "--unit", "%"),
    Question("counts.txt", "counts", "--from", "2019"),
    Question(
      "counts-quarter.txt", "events", "--by", "quarter", "--from", "2021", "--to", "2022", "--width", "60"),
    Question("counts-types.txt", "counts", "--of", "entities", "--rows", "type", "--by", "decade", "--ascii"),
    Question("timeline.txt", "timeline", "--type", "model"),
    Question(
      "timeline-events.txt", "timeline", "--of", "events", "--country", "JP", "--from", "2021", "--ascii"),
    Question("values.svg", "values", "parameters", "--svg", "-"),
    Question("values-lines.svg", "values", "parameters", "--as", "lines", "--language", "zh", "--svg", "-"),
    Question("counts.svg", "counts", "--svg", "-"),
    Question("timeline.svg", "timeline", "--type", "model", "--svg", "-"),
    Question("timeline-events.svg", "timeline", "--of", "events", "--country", "KR", "--svg", "-"),
    Question("values.json", "values", "parameters", "--as", "lines", "--format", "json"),
    Question("values.csv", "values", "parameters", "--format", "csv"),
    Question("counts.json", "counts", "--by", "year", "--from", "2020", "--format", "json"),
    Question("counts.csv", "counts", "--by", "year", "--from", "2020", "--format", "csv"),
    Question("counts.md", "counts", "--by", "year", "--from", "2020", "--format", "markdown"),
    Question("timeline.json", "timeline", "--type", "law", "--format", "json"),
    Question("timeline.csv", "timeline", "--type", "law", "--format", "csv"),
  ]

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Golden/Charts")

  @Test("of the article's log, as recorded", arguments: questions)
  func golden(question: Question) throws {
    let run = try ChartCommandTests.article(question.arguments)
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    let file = ChartCommandTests.folder.appendingPathComponent(question.file)
    if ProcessInfo.processInfo.environment["ANNALS_RECORD_GOLDEN"] == "1" {
      try run.output.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try run.output == String(contentsOf: file, encoding: .utf8))
    if question.file.hasSuffix(".txt"), !question.arguments.contains("--width") {
      for line in run.output.split(separator: "\n") { #expect(line.displayWidth <= 80, "\(line)") }
    }
  }

  private static func article(_ arguments: [String]) throws -> Tool.Run {
    var tool = Tool.article
    tool.environment = ["TERM": "xterm-256color", "COLUMNS": "80"]
    return try tool.run(arguments)
  }

  @Test("pictures without colour and in ASCII have ASCII alone for what is drawn")
  func ascii() throws {
    var tool = Tool.article
    tool.environment = ["TERM": "linux"]
    let run = try tool("chart", "counts", "--rows", "type")
    let picture = run.output.split(separator: "\n").prefix { !$0.hasPrefix("Undated") }
    #expect(run.code == 0 && picture.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
  }

  @Test("colours are those of the terminal, and only where they are wanted")
  func color() throws {
    let colored = try Tool.article("chart", "values", "parameters", "--color", "always").output
    let plain = try Tool.article("chart", "values", "parameters").output
    #expect(colored.contains("\u{1B}[34m") && !plain.contains("\u{1B}"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test(
    "errors say what to do",
    arguments: [
      (["valeus", "parameters"], 64, "did you mean 'annals chart values'?"),
      (["values", "paramters"], 66, "did you mean 'parameters'?"),
      (["values", "status"], 65, "are no numbers"),
      (["values", "value"], 65, "several units: companies (5), % (4), USD (4)"),
      (["values", "value", "--unit", "USDD"], 66, "did you mean --unit 'USD'?"),
      (["values", "value", "--unit", "furlong"], 66, "its units are companies (5)"),
      (["values", "parameters", "--type", "modle"], 66, "did you mean 'model'?"),
      (["values", "parameters", "--entity", "model/bloon"], 66, "did you mean 'model/bloom'?"),
      (["counts", "--kind", "model.release"], 66, "did you mean 'model.released'?"),
      (["values", "parameters", "--country", "BR"], 66, "widen or leave out --country"),
      (["counts", "--from", "2040"], 66, "widen or leave out --from"),
      (["timeline", "--through", "0"], 66, "nothing to draw"),
      (["counts", "--from", "2022", "--to", "2021"], 65, "are none"),
      (["counts", "--by", "day", "--from", "1900", "--to", "2020"], 65, "too many"),
      (["counts", "--width", "3"], 64, "--width must be 30 to 1000"),
      (["counts", "--svg", "-", "--format", "json"], 64, "give one of them"),
      (["counts", "--svg", "/nowhere/at/all.svg"], 73, "/nowhere/at/all.svg"),
    ])
  func errors(arguments: [String], code: Int32, text: String) throws {
    let run = try Tool.article.run(["chart"] + arguments)
    #expect(run.code == code, "\(run.errors)")
    #expect(run.errors.contains(text), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test("a logarithmic scale is refused for what is not above 0")
  func logarithm() throws {
    let tool = try Tool.empty(in: try TemporaryDirectory())
    for (date, value) in [("2021", "0"), ("2022", "5")] {
      _ = try tool(
        "append", "--date", date, "--kind", "a.b", "--entity", "x/y\(value)", "--set", "n=\(value)")
    }
    let run = try tool("chart", "values", "n", "--scale", "log")
    #expect(run.code == 65 && run.errors.contains("needs values above 0"))
    #expect(try tool("chart", "values", "n").code == 0)
  }

  @Test("a picture replaces a picture, and nothing else")
  func replacing() throws {
    let directory = try TemporaryDirectory()
    let file = directory.file("chart.svg")
    let first = try Tool.article("chart", "counts", "--svg", file)
    #expect(first.code == 0 && first.output.hasPrefix("wrote \(file), "))
    #expect(try Tool.article("chart", "timeline", "--type", "law", "--svg", file).code == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("Laws by country"))
    try "precious".write(toFile: file, atomically: true, encoding: .utf8)
    let run = try Tool.article("chart", "counts", "--svg", file)
    #expect(run.code == 73 && run.errors.contains("is no picture"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "precious")
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == ["chart.svg"])
  }

  @Test(
    "far and early years, one day, one event",
    arguments: ["Y170000002", "-0449", "2021-06-15", "[..2000]", "/2003", "2004/"])
  func extremes(date: String) throws {
    let tool = try Tool.empty(in: try TemporaryDirectory())
    _ = try tool("append", "--date=\(date)", "--kind", "a.b", "--entity", "x/y", "--set", "n=5")
    for arguments in [
      ["values", "n"], ["values", "n", "--as", "lines"], ["counts"], ["timeline"],
      ["timeline", "--of", "events"],
    ] {
      for form in [[], ["--svg", "-"], ["--format", "json"], ["--format", "csv"]] {
        let run = try tool.run(["chart"] + arguments + form)
        #expect(run.code == 0 && !run.output.isEmpty, "\(arguments) \(form): \(run.errors)")
      }
    }
  }
}

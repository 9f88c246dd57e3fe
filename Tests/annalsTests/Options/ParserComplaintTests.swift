import Foundation
import TestSupport
import Testing

@testable import annals

@Suite("A command line that cannot be read")
struct ParserComplaintTests {
  /// Options that take a date or a number, with a command line that lacks only their value.
  static let options = [
    ["append", "--kind", "a.b", "--entity", "c/d", "--date"], ["append", "--expect"],
    ["state", "KR", "--as-of"], ["state", "KR", "--known-at"], ["state", "KR", "--through"],
    ["log", "--from"], ["log", "--to"], ["log", "--limit"], ["plans", "--as-of"],
    ["history", "model/bloom", "--as-of"], ["diff", "KR", "2021", "2022", "--known-at"],
    ["chart", "counts", "--from"], ["chart", "values", "parameters", "--to"],
    ["chart", "timeline", "--as-of"], ["snapshot", "--as-of"], ["import", "x.csv", "--vintage"],
    ["correct", "57", "--date"], ["replay", "--from"], ["export", "--through"],
  ]

  @Test(
    "a value that begins with a dash: how it is written", arguments: options, ["-0449", "-5"])
  func dashes(command: [String], value: String) throws {
    let run = try Tool.article.run(command + [value])
    #expect(run.code == 64)
    let option = try #require(command.last)
    #expect(run.errors.hasPrefix("annals: missing value for '\(option)"), "\(run.errors)")
    #expect(run.errors.hasSuffix(": \(option)=\(value)\n"), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 2)
    // On a log of its own: what is written the right way may append.
    let directory = try TemporaryDirectory()
    var tool = try Tool.empty(in: directory)
    tool.environment = ["ANNALS_SNAPSHOTS": directory.file("Snapshots")]
    let right = try tool.run(command.dropLast() + ["\(option)=\(value)"])
    #expect(!right.errors.contains("missing value"), "\(right.errors)")
  }

  @Test("a limit below nothing is refused", arguments: [[], ["--follow"]])
  func negativeLimit(more: [String]) throws {
    let run = try Tool.article.run(["log", "--limit=-5"] + more)
    #expect(run.code == 64 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("annals: --limit must be 0 or more\n"), "\(run.errors)")
    #expect(try Tool.article("log", "--limit=0").code == 0)
  }

  @Test("an argument that begins with a dash stands behind two")
  func arguments() throws {
    let run = try Tool.article("date", "-0449")
    #expect(run.code == 64)
    #expect(run.errors.hasSuffix("annals date -- -0449\n"), "\(run.errors)")
    #expect(try Tool.article("date", "--", "-0449").output.hasPrefix("-0449\n"))
  }

  /// Slips, and what was meant.
  static let meanings: [([String], String)] = [
    (["stat", "KR"], "annals state"), (["chart", "value", "parameters"], "annals chart values"),
    (["help", "certanty"], "annals help certainty"), (["log", "--frm", "2021"], "--from"),
    (["state", "KR", "--formt", "json"], "--format"), (["snapshot", "--lst"], "--list"),
    (["state", "KR", "--format", "jsn"], "json"), (["export", "--format", "sqlit"], "sqlite"),
    (["log", "--order", "dat"], "date"), (["plans", "--color", "allways"], "always"),
    (["import", "x", "--as", "jsonln"], "jsonl"), (["chart", "counts", "--by", "quartr"], "quarter"),
    (["chart", "counts", "--rows", "contry"], "country"),
    (["import", "x", "--mapping", "oxcgrt-string"], "oxcgrt-stringency"),
    (["chart", "values", "paramters"], "parameters"), (["history", "model/blom"], "model/bloom"),
    (["history", "model/bloom", "paramters"], "parameters"), (["state", "Korae"], "KR (South Korea)"),
    (["show", "hyperclova-ko-releas"], "hyperclova-ko-release"),
    (["log", "--kind", "model.relased"], "model.released"),
    (["log", "--entity", "model/blom"], "model/bloom"),
    (["state", "KR", "--type", "modle"], "model"), (["log", "--country", "Jpan"], "JP (Japan)"),
  ]

  @Test("a slip is told with what was meant", arguments: meanings)
  func slips(arguments: [String], meant: String) throws {
    let run = try Tool.article.run(arguments)
    #expect(run.errors.contains("did you mean"), "\(run.errors)")
    #expect(run.errors.contains(meant), "\(run.errors)")
  }

  @Test("following the log tells of a name that nothing has, too")
  func following() throws {
    let process = Tool.article.process(["log", "--follow", "--entity", "model/blom"])
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    let told = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
    process.interrupt()
    process.waitUntilExit()
    #expect(told.contains("did you mean 'model/bloom'?"), "\(told)")
  }

  @Test("what is none of the values is told with those that are; everything takes two lines")
  func values() throws {
    let run = try Tool.article("chart", "counts", "--by", "zzzzzz")
    #expect(run.errors.contains("give one of day, month, quarter"))
    for arguments in [
      ["state"], ["log", "--limit"], ["log", "--limit", "x"], ["init", "a", "b"], ["log", "--zzzzzzzzz"],
    ] {
      let run = try Tool.article.run(arguments)
      #expect(run.code == 64)
      #expect(run.errors.split(separator: "\n").count == 2, "\(run.errors)")
      #expect(run.errors.hasPrefix("annals: "), "\(run.errors)")
    }
  }
}

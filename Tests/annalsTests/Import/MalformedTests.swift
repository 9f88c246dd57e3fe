import Foundation
import TestSupport
import Testing

/// What every malformed table and mapping is answered with, word by word; none gets anything into the log.
///
/// `ANNALS_RECORD_GOLDEN=1 swift test --filter MalformedTests` records the messages anew.
@Suite struct MalformedTests {
  private static let flags = [
    "--date-column", "date", "--kind", "thing.seen", "--entity", "thing/{name}", "--id", "{@entity}/{@date}",
    "--country-column", "country", "--country-separator", ";", "--attribute", "value=value,type=number",
  ]

  @Test func everyMalformedFileIsToldWhatIsWrong() throws {
    let folder = ImportFiles.folder.appendingPathComponent("Malformed")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let directory = try TemporaryDirectory()
    let tool = try Tool.empty(in: directory)
    let good = try directory.write("good.csv", "date,name,country,value\n2020-01-01,Alpha,KR,1\n")
    var messages = ""
    for name in names where name.hasSuffix(".csv") || name.hasSuffix(".json") {
      let path = folder.appendingPathComponent(name).path
      let arguments = name.hasSuffix(".csv") ? [path] + MalformedTests.flags : [good, "--mapping", path]
      let run = try tool.run(["import"] + arguments)
      #expect(run.code == 65, "\(name)")
      #expect(run.output.isEmpty, "\(name)")
      messages += "\(name)\n" + run.errors.replacingOccurrences(of: folder.path + "/", with: "")
      messages = messages.replacingOccurrences(of: good, with: "good.csv")
    }
    #expect(try tool("log", "--format", "jsonl").output.isEmpty)
    let golden = folder.appendingPathComponent("messages.txt")
    if ProcessInfo.processInfo.environment["ANNALS_RECORD_GOLDEN"] != nil {
      try messages.write(to: golden, atomically: false, encoding: .utf8)
    }
    #expect(try messages == String(contentsOf: golden, encoding: .utf8))
  }

  @Test func whatIsWrongIsPutAsideAndTheRestGoesIn() throws {
    let folder = ImportFiles.folder.appendingPathComponent("Malformed")
    let directory = try TemporaryDirectory()
    for (name, good) in [
      ("04-text-after-quote", 1), ("05-too-few-fields", 1), ("06-too-many-fields", 1), ("07-nul-byte", 1),
      ("08-latin-1-bytes", 1), ("16-unknown-country", 1), ("25-several-problems-in-a-row", 1),
      ("24-two-texts-one-entity", 1), ("32-crowd-of-problems", 0),
    ] {
      let tool = Tool(log: directory.file(name), directory: directory)
      _ = try tool("init")
      let errors = directory.file("\(name)-errors.csv")
      let path = folder.appendingPathComponent(name + ".csv").path
      let run = try tool.run(["import", path, "--errors", errors] + MalformedTests.flags)
      #expect(run.code == 0, "\(name): \(run.errors)")
      #expect(try tool("log", "--format", "jsonl").output.split(separator: "\n").count == good, "\(name)")
      #expect(try String(contentsOfFile: errors, encoding: .isoLatin1).hasPrefix("reason,date,"), "\(name)")
    }
  }
}

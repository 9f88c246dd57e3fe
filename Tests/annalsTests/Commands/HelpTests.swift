import Foundation
import TestSupport
import Testing

@testable import annals

@Suite("Help")
struct HelpTests {
  @Test("every command has a purpose in one line and at least one example", arguments: CommandName.all)
  func commands(command: String) throws {
    let help = try Tool.article("help", command)
    #expect(help.code == 0)
    #expect(help.output.hasPrefix("OVERVIEW: "))
    #expect(!HelpTests.examples(help.output).isEmpty, "\(command)")
  }

  @Test("every topic is explained within 80 columns", arguments: HelpTopic.allCases)
  func topics(topic: HelpTopic) throws {
    let help = try Tool.article("help", topic.rawValue)
    #expect(help.code == 0 && help.errors.isEmpty)
    #expect(help.output.split(separator: "\n").allSatisfy { $0.displayWidth <= 80 })
    #expect(HelpTopic.list.contains("annals help \(topic.rawValue)"))
  }

  @Test("help on nothing that there is names what was meant")
  func unknown() throws {
    let help = try Tool.article("help", "certanty")
    #expect(help.code == 64)
    #expect(help.errors.contains("did you mean 'annals help certainty'?"))
  }

  @Test(
    "every example works on the log that the tool comes with",
    arguments: CommandName.all + HelpTopic.allCases.map(\.rawValue))
  func examples(of subject: String) throws {
    let folder = try HelpTests.folder(of: subject)
    for example in HelpTests.examples(try Tool.article("help", subject).output) {
      // Nobody waits for the pace; what follows the log ends when nobody reads it any more.
      let command =
        example.replacing("--speed 60d", with: "--speed 9999999d")
        + (example.contains("--follow") ? " | head -1" : "")
      // A data set that is recorded as it came out begins a log, which the next example asks.
      let log = example.contains("2024-07-16") ? folder.file("Vintages") : folder.file("Events")
      let run = try HelpTests.shell(command, in: folder.path, log: log)
      #expect(run.code == 0, "\(example): \(run.errors)")
      #expect(!run.errors.contains("warning"), "\(example): \(run.errors)")
    }
  }

  /// The command lines in a help text, in which a backslash at the end goes on with the next line.
  static func examples(_ help: String) -> [String] {
    var examples: [String] = []
    var isGoingOn = false
    for line in help.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("USAGE:") { break }
      if isGoingOn {
        examples[examples.count - 1] += "\n" + line
      } else if line.hasPrefix("  annals ") {
        examples.append(String(line))
      } else {
        continue
      }
      isGoingOn = line.hasSuffix("\\")
    }
    return examples
  }

  /// A folder with a copy of the log, and files to append and import.
  private static func folder(of subject: String) throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    try FileManager.default.copyItem(atPath: Tool.article.log, toPath: folder.file("Events"))
    let events = try Tool.article("export").output.split(separator: "\n").prefix(20).joined(separator: "\n")
    try events.write(toFile: folder.file("events.jsonl"), atomically: true, encoding: .utf8)
    try "Name,When\nAlpha One,2023-01-05\n".write(
      toFile: folder.file("models.csv"), atomically: true, encoding: .utf8)
    for year in ["2024", "2025"] {
      try models(year).write(toFile: folder.file("\(year).csv"), atomically: true, encoding: .utf8)
    }
    _ = try Tool(log: folder.file("Vintages"))("init")
    return folder
  }

  /// A table with the columns that the mapping of notable models reads.
  private static func models(_ year: String) throws -> String {
    let mapping = try #require(ShippedMapping.named("epoch-notable-models")?.json)
    let columns = mapping.matches(of: /"column": "([^"]+)"|{"([A-Z][^"]+)":|{([A-Z][^"@}]+)}/).compactMap {
      ($0.output.1 ?? $0.output.2 ?? $0.output.3).map(String.init)
    }
    let values = [
      "Model": "Alpha", "Publication date": "2024-01-05", "Parameters": "7e9",
      "Country (from Organization)": "United States of America", "Organization": "Org \(year)",
    ]
    var names: [String] = ["Model"]
    for column in columns where !names.contains(column) { names.append(column) }
    func row(_ fields: [String]) -> String { fields.map { "\"\($0)\"" }.joined(separator: ",") + "\n" }
    return row(names) + row(names.map { values[$0] ?? "" })
  }

  private static func shell(_ command: String, in folder: String, log: String) throws -> Tool.Run {
    let tool = Tool.article.process([])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var environment = tool.environment ?? [:]
    environment["ANNALS_LOG"] = log
    environment["PATH"] =
      (tool.executableURL?.deletingLastPathComponent().path ?? "") + ":"
      + (environment["PATH"] ?? "/usr/bin:/bin")
    process.environment = environment
    let (output, errors) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let written = output.content()
    let told = errors.content()
    process.waitUntilExit()
    return Tool.Run(
      output: String(decoding: written, as: UTF8.self), errors: String(decoding: told, as: UTF8.self),
      code: process.terminationStatus)
  }
}

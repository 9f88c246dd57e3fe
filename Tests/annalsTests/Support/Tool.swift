import Foundation
import TestSupport

/// The built tool, run as a process of its own, the way people run it.
struct Tool {
  /// What a run printed and how it ended.
  struct Run {
    var output: String
    var errors: String
    var code: Int32

    /// The output read as JSON.
    func json() throws -> Any { try JSONSerialization.jsonObject(with: Data(output.utf8)) }
  }

  /// The log that it works on.
  var log: String
  /// Further environment variables.
  var environment: [String: String] = [:]
  /// The directory that the log is in, kept as long as the tool.
  var directory: TemporaryDirectory?

  /// The repository's own log.
  static var article: Tool {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return Tool(log: root.appendingPathComponent("Events").path)
  }

  /// The tool on an empty log in `directory`.
  static func empty(in directory: TemporaryDirectory) throws -> Tool {
    let tool = Tool(log: directory.file("Events"), directory: directory)
    _ = try tool("init")
    return tool
  }

  func callAsFunction(_ arguments: String..., input: String = "") throws -> Run {
    try run(arguments, input: input)
  }

  func run(_ arguments: [String], input: String = "") throws -> Run {
    let process = process(arguments)
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = stdout.content()
    let errors = stderr.content()
    process.waitUntilExit()
    return Run(
      output: String(decoding: output, as: UTF8.self), errors: String(decoding: errors, as: UTF8.self),
      code: process.terminationStatus)
  }

  /// The tool with its log in the environment, not started yet.
  func process(_ arguments: [String]) -> Process {
    let process = Process()
    // The tests run from the folder that the tool is built into.
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("annals")
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(["ANNALS_LOG": log, "TZ": "UTC", "NO_COLOR": "1"]) { $1 }.merging(environment) { $1 }
    return process
  }
}

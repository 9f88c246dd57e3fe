import Foundation
import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Tool {
  /// Starts the tool and kills it (signal 9) after some microseconds, if it has not ended by then.
  ///
  /// Gives what it had printed.
  func killed(after microseconds: UInt32, _ arguments: [String]) throws -> Run {
    let process = process(arguments)
    let (stdout, stderr) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    usleep(microseconds)
    kill(process.processIdentifier, SIGKILL)
    let output = stdout.content()
    let errors = stderr.content()
    process.waitUntilExit()
    return Run(
      output: String(decoding: output, as: UTF8.self), errors: String(decoding: errors, as: UTF8.self),
      code: process.terminationStatus)
  }

  /// The ids of all events, in order.
  func ids() throws -> [String] {
    let export = try self("export")
    guard export.code == 0 else { throw ToolFailure(run: export) }
    return try export.output.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["id"] as? String ?? ""
    }
  }

  /// Appends one small event.
  func appendOne(_ id: String, _ more: String...) throws -> Run { try run(Tool.oneEvent(id) + more) }

  static func oneEvent(_ id: String) -> [String] {
    [
      "append", "--id", id, "--date", "2021", "--kind", "a.b", "--entity", "c/d", "--country", "KR", "--set",
      "n=\(id)",
    ]
  }

  /// A file of `count` events as JSON Lines.
  static func events(_ count: Int, prefix: String) -> String {
    (0..<count).map {
      "{\"id\":\"\(prefix)-\($0)\",\"date\":\"2021\",\"kind\":\"a.b\",\"entity\":\"c/d\",\"countries\":[\"KR\"],"
        + "\"summary\":\"Number \($0) of \(prefix)\"}\n"
    }.joined()
  }
}

/// A run of the tool that should have gone well.
struct ToolFailure: Error, CustomStringConvertible {
  var run: Tool.Run
  var description: String { "exit code \(run.code): \(run.errors)" }
}

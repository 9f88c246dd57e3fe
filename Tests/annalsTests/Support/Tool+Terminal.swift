import Testing
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Tool {
  /// Runs the tool on a terminal of its own, types `typing`, and gives what the terminal showed.
  ///
  /// When `waitingFor` has been shown, `then` is typed as well. `columns` is how wide the terminal is; the pager is `cat`.
  func onTerminal(
    _ arguments: String..., typing: String = "", waitingFor: String? = nil, then: String = "",
    columns: Int = 80
  ) throws -> Run {
    try onTerminal(arguments, typing: typing, waitingFor: waitingFor, then: then, columns: columns)
  }

  func onTerminal(
    _ arguments: [String], typing: String = "", waitingFor: String? = nil, then: String = "",
    columns: Int = 80
  ) throws -> Run {
    var size = winsize()
    size.ws_row = 50
    size.ws_col = UInt16(columns)
    var controller: Int32 = -1
    var terminal: Int32 = -1
    try #require(unsafe openpty(&controller, &terminal, nil, nil, &size) == 0)
    let process = process(arguments)
    let handle = FileHandle(fileDescriptor: terminal, closeOnDealloc: false)
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    process.environment = process.environment?.merging(["TERM": "xterm", "PAGER": "cat"]) { $1 }
      .merging(environment) { $1 }
    try process.run()
    close(terminal)
    FileHandle(fileDescriptor: controller, closeOnDealloc: false).write(Data(typing.utf8))
    var shown: [UInt8] = []
    var awaited = waitingFor
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(controller, $0.baseAddress, $0.count) }
      // The terminal reports an error, not an end, once the tool has gone.
      if count <= 0 { break }
      shown += chunk[..<count]
      if let text = awaited, String(decoding: shown, as: UTF8.self).contains(text) {
        FileHandle(fileDescriptor: controller, closeOnDealloc: false).write(Data(then.utf8))
        awaited = nil
      }
    }
    close(controller)
    process.waitUntilExit()
    return Run(output: String(decoding: shown, as: UTF8.self), errors: "", code: process.terminationStatus)
  }
}

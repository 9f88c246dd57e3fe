import Testing
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Tool {
  /// Runs the tool on a terminal of its own, types `typing`, and gives what the terminal showed.
  func onTerminal(_ arguments: String..., typing: String) throws -> Run {
    var controller: Int32 = -1
    var terminal: Int32 = -1
    try #require(unsafe openpty(&controller, &terminal, nil, nil, nil) == 0)
    let process = process(arguments)
    let handle = FileHandle(fileDescriptor: terminal, closeOnDealloc: false)
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    close(terminal)
    FileHandle(fileDescriptor: controller, closeOnDealloc: false).write(Data(typing.utf8))
    var shown: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(controller, $0.baseAddress, $0.count) }
      // The terminal reports an error, not an end, once the tool has gone.
      if count <= 0 { break }
      shown += chunk[..<count]
    }
    close(controller)
    process.waitUntilExit()
    return Run(output: String(decoding: shown, as: UTF8.self), errors: "", code: process.terminationStatus)
  }
}

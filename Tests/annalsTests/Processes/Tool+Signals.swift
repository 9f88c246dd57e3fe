import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Tool {
  /// How a run ended that was asked to end.
  struct End {
    var output: String
    var errors: String
    /// The signal that it ended by; nil when it ended by itself.
    var signal: Int32?
    /// Its exit code; nil when a signal ended it.
    var code: Int32?
  }

  /// Starts the tool, and sends it a signal when `isTime` returns.
  ///
  /// `isTime` is handed what the tool prints.
  func signalled(
    _ signal: Int32, _ arguments: [String], input: FileHandle = .nullDevice, output: String,
    when isTime: (FileHandle) throws -> Void
  ) throws -> End {
    let process = process(arguments)
    let errors = Pipe()
    let file = output
    try Data().write(to: URL(fileURLWithPath: file))
    process.standardInput = input
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
    process.standardError = errors
    try Tool.withSignalsUnblocked { try process.run() }
    try isTime(try #require(FileHandle(forReadingAtPath: file)))
    kill(process.processIdentifier, signal)
    let told = errors.content()
    process.waitUntilExit()
    let isBySignal = process.terminationReason == .uncaughtSignal
    return End(
      output: try String(contentsOfFile: file, encoding: .utf8),
      errors: String(decoding: told, as: UTF8.self),
      signal: isBySignal ? process.terminationStatus : nil, code: isBySignal ? nil : process.terminationStatus
    )
  }

  /// A process that is started takes over which signals are blocked, and those who run tests block some.
  private static func withSignalsUnblocked(_ body: () throws -> Void) rethrows {
    var (none, old) = (sigset_t(), sigset_t())
    unsafe sigemptyset(&none)
    unsafe pthread_sigmask(SIG_SETMASK, &none, &old)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &old, nil) }
    try body()
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Signals as bytes that can be waited for beside the keys: a handler writes their numbers into a pipe.
enum SignalPipe {
  static let watched = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH]
  // Set before the handlers are put in.
  nonisolated(unsafe) private static var output: Int32 = -1
  nonisolated(unsafe) private static var old: [sigaction] = []

  /// The end to read from; nil when the system gives no pipe.
  static func open() -> Int32? {
    var ends: (Int32, Int32) = (-1, -1)
    let result = unsafe withUnsafeMutablePointer(to: &ends) {
      unsafe $0.withMemoryRebound(to: Int32.self, capacity: 2) { unsafe pipe($0) }
    }
    guard result == 0 else { return nil }
    for end in [ends.0, ends.1] {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      // A handler must never wait for a pipe that is full.
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    unsafe output = ends.1
    unsafe old = watched.map(watch)
    return ends.0
  }

  /// Lets the signals do what they did before.
  static func close(_ input: Int32) {
    for (signal, action) in unsafe zip(watched, old) {
      var action = action
      unsafe sigaction(signal, &action, nil)
    }
    unsafe old = []
    Glibc.close(input)
    unsafe Glibc.close(output)
  }

  /// The signals that came since the last look.
  static func received(_ input: Int32) -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe read(input, $0.baseAddress, $0.count) }
    return count > 0 ? bytes[..<count].map(Int32.init) : []
  }

  /// Watches a signal; one that is ignored, such as the hangup of `nohup`, stays so.
  static func watch(_ signal: Int32) -> sigaction {
    var old = sigaction()
    unsafe sigaction(signal, nil, &old)
    if unsafe unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == 1 { return old }
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { number in
      let before = errno
      var byte = UInt8(truncatingIfNeeded: number)
      _ = unsafe write(SignalPipe.output, &byte, 1)
      errno = before
    }
    // A write to a terminal that is stopped must be left when the process is asked to end.
    action.sa_flags = 0
    unsafe sigaction(signal, &action, nil)
    return old
  }
}

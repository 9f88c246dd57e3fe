#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output: UTF-8 whatever the locale, buffered, and silent when the reader has gone.
struct StandardOutput: ~Copyable {
  private var buffer: [UInt8] = []
  private static let capacity = 1 << 16

  /// Standard output with nothing buffered; what is `paged` is shown page by page on a terminal.
  init(paged: Bool = false) {
    if paged { Pager.start() }
    // A closed pipe then shows as EPIPE on the write, and the process ends quietly below.
    signal(SIGPIPE, SIG_IGN)
  }

  deinit {
    StandardOutput.write(buffer)
    Pager.finish()
  }

  mutating func write(_ text: String) { write(Array(text.utf8)) }

  mutating func line(_ text: String = "") { write(text + "\n") }

  mutating func write(_ bytes: [UInt8]) {
    buffer += bytes
    if buffer.count >= StandardOutput.capacity { flush() }
  }

  mutating func flush() {
    StandardOutput.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private static func write(_ bytes: [UInt8]) {
    if !bytes.isEmpty { ProgressDisplay.makeRoomForAnswer() }
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { raw in
        unsafe systemWrite(1, raw.baseAddress?.advanced(by: start), raw.count - start)
      }
      if written >= 0 {
        start += written
      } else if errno == EPIPE {
        Pager.finish()
        exit(0)
      } else if errno != EINTR {
        let reason = unsafe String(cString: strerror(errno))
        StandardError.line("annals: cannot write the output: \(reason)")
        exit(74)
      }
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}

/// Standard error, one line at a time.
enum StandardError {
  /// Where what is told begins, behind the name of the tool.
  private static let indent = "annals: ".count

  /// Writes a line, which is broken to the width of a terminal.
  static func line(_ text: String) {
    ProgressDisplay.makeRoom()
    let lines = hanging(text, by: indent, width: Terminal.columns(of: 2))
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe systemWrite(2, $0.baseAddress, $0.count) }
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that a command reads whole; `-` is standard input.
enum InputFile {
  /// Whether there is something at a path.
  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  static func read(_ path: String) throws -> [UInt8] {
    let descriptor = path == "-" ? 0 : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, .noInput) }
    // Nobody types into a line that is drawn over.
    if Terminal.isTerminal(descriptor) { ProgressDisplay.end() }
    defer { if descriptor > 0 { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe systemRead(descriptor, $0.baseAddress, $0.count)
      }
      if count == 0 { return bytes }
      if count > 0 { bytes += chunk[..<count] } else if errno != EINTR { throw failure(path, .inputOutput) }
    }
  }

  static func failure(_ path: String, _ code: Failure.Code) -> Failure {
    let reason = unsafe String(cString: strerror(errno))
    return Failure(code, "cannot read \(path): \(reason)", advice: "check the path and its permissions")
  }
}

func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(descriptor, bytes, count)
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that a command reads piece by piece; `-` is standard input.
final class InputStream {
  /// What a person knows it by.
  let name: String
  private let path: String
  private let descriptor: Int32
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  /// Opens a file.
  ///
  /// - Throws: ``Failure`` when it cannot be opened.
  init(_ path: String) throws {
    self.path = path
    name = path == "-" ? "standard input" : path
    descriptor = path == "-" ? 0 : unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw InputFile.failure(path, .noInput) }
    if Terminal.isTerminal(descriptor) { ProgressDisplay.end() }
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// Whether it can be opened and read again.
  var isRegularFile: Bool { size != nil }

  /// The bytes of a plain file; nil for anything else.
  var size: Int? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// The next bytes, as soon as there are some; nil at the end.
  func read() throws -> ArraySlice<UInt8>? {
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe systemRead(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 { return chunk[..<count] }
      if count == 0 { return nil }
      if errno != EINTR { throw InputFile.failure(path, .inputOutput) }
    }
  }

  /// Puts the next bytes, at most `limit`, behind those of `bytes`, as soon as there are some: how many; 0 at the end.
  func read(atMost limit: Int, behind bytes: inout [UInt8]) throws -> Int {
    while true {
      var count = 0
      bytes.append(addingCapacity: limit) { output in
        unsafe output.withUnsafeMutableBufferPointer { buffer, written in
          let start = UnsafeMutableRawPointer(buffer.baseAddress)
          count = unsafe systemRead(descriptor, start, min(limit, buffer.count))
          written = max(count, 0)
        }
      }
      if count >= 0 { return count }
      if errno != EINTR { throw InputFile.failure(path, .inputOutput) }
    }
  }

  /// Whether there are bytes, or the end, within so many milliseconds; nil waits for as long as it takes.
  func isReady(withinMilliseconds limit: Int32?) -> Bool {
    var descriptors = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let count = unsafe poll(&descriptors, 1, limit ?? -1)
      if count > 0 { return true }
      if count == 0 || errno != EINTR { return count != 0 }
    }
  }
}

import Interchange

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The rows that could not be imported, as CSV with the reason in front, to be mended and imported again.
final class ErrorFile {
  let path: String
  private let descriptor: Int32
  private var writer = CSVWriter()
  private var columns: [String] = []

  /// - Throws: ``Failure`` when the file cannot be made.
  init(_ path: String) throws {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0 {
      let reason = unsafe String(cString: strerror(errno))
      throw Failure(
        .cannotCreate, "cannot write \(path): \(reason)", advice: "check the path and its permissions")
    }
  }

  deinit { close(descriptor) }

  /// Adds a row with what is wrong with it.
  func append(_ fields: [String], of columns: [String], reason: String) throws {
    if columns != self.columns {
      self.columns = columns
      writer.append(record: ["reason"] + columns)
    }
    writer.append(record: [reason] + fields)
    try flush()
  }

  private func flush() throws {
    let bytes = writer.takeBytes()
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe write(descriptor, $0.baseAddress?.advanced(by: start), $0.count - start)
      }
      if count >= 0 {
        start += count
      } else if errno != EINTR {
        let reason = unsafe String(cString: strerror(errno))
        throw Failure(
          .inputOutput, "cannot write \(path): \(reason)", advice: "free some space, then import again")
      }
    }
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why an operating-system call on a file failed.
public struct FileError: Error, Hashable, Sendable {
  /// What was tried, as a verb: `open`, `read`, `sync`.
  public let operation: String
  /// The file or directory it was tried on.
  public let path: String
  /// The system's error number (`errno`).
  public let code: Int32

  /// That `operation` on `path` failed with `code`.
  public init(operation: String, path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// That a file ends before bytes that are known to be in it.
  static func endsTooEarly(_ path: String) -> FileError {
    FileError(operation: "read", path: path, code: EIO)
  }

  /// Whether the file or directory does not exist.
  public var isNotFound: Bool { code == ENOENT || code == ENOTDIR }
  /// Whether something of that name exists already.
  public var alreadyExists: Bool { code == EEXIST }
  /// Whether the disk failed or is full.
  public var isDiskFailure: Bool { code == EIO || isNoSpace }
  /// Whether the call was interrupted by a signal and may be made again.
  public var isInterrupted: Bool { code == EINTR }
  /// Whether the disk or the quota is full.
  public var isNoSpace: Bool { code == ENOSPC || code == EDQUOT }
}

extension FileError: CustomStringConvertible {
  /// `cannot OPERATION PATH: REASON`, one line.
  public var description: String {
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    return "cannot \(operation) \(path): \(reason)"
  }
}

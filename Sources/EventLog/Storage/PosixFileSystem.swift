#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The operating system's file system.
public struct PosixFileSystem: FileSystem {
  /// The file system of this process.
  public init() {}

  /// Opens a file; new ones get mode 0666 less the process's mask.
  public func open(_ path: String, _ access: FileAccess) throws(FileError) -> any File {
    let flags =
      switch access {
      case .read: O_RDONLY
      case .readWrite: O_RDWR
      case .create: O_RDWR | O_CREAT | O_EXCL
      }
    let operation = access == .create ? "create" : "open"
    let descriptor = try check(operation, path) { openDescriptor(path, flags | O_CLOEXEC) }
    return PosixFile(descriptor: descriptor, path: path)
  }

  /// The names in a directory.
  public func list(_ directory: String) throws(FileError) -> [String] {
    guard let stream = unsafe opendir(directory) else {
      throw FileError(operation: "list", path: directory, code: errno)
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    if errno != 0 { throw FileError(operation: "list", path: directory, code: errno) }
    return names
  }

  /// Makes a directory with mode 0777 less the process's mask.
  public func createDirectory(_ path: String) throws(FileError) {
    try check("create the directory", path) { unsafe mkdir(path, 0o777) }
  }

  /// Gives a file a new name.
  public func rename(_ path: String, to newPath: String) throws(FileError) {
    #if canImport(Glibc)
      try check("rename to \(newPath)", path) { unsafe Glibc.rename(path, newPath) }
    #elseif canImport(Musl)
      try check("rename to \(newPath)", path) { unsafe Musl.rename(path, newPath) }
    #else
      try check("rename to \(newPath)", path) { unsafe Darwin.rename(path, newPath) }
    #endif
  }

  /// Removes a file.
  public func remove(_ path: String) throws(FileError) {
    try check("remove", path) { unsafe unlink(path) }
  }

  /// Makes the names in a directory durable with `fsync` on the directory.
  public func syncDirectory(_ path: String) throws(FileError) {
    let descriptor = try check("open", path) { openDescriptor(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    defer { close(descriptor) }
    try check("sync", path) { fsync(descriptor) }
  }

  /// Takes `flock` on the directory itself, so that the lock leaves no file behind.
  public func lock(_ directory: String) throws(FileError) -> (any DirectoryLock)? {
    let descriptor = try check("open", directory) {
      openDescriptor(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    let lock = PosixLock(descriptor: descriptor)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return nil }
      if errno != EINTR { throw FileError(operation: "lock", path: directory, code: errno) }
    }
    return lock
  }
}

private final class PosixLock: DirectoryLock {
  let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }
}

/// `open(2)` is variadic in C; this is the one place that calls it.
private func openDescriptor(_ path: String, _ flags: Int32) -> Int32 {
  unsafe open(path, flags, 0o666)
}

@discardableResult
func check(_ operation: String, _ path: String, _ call: () -> Int32) throws(FileError) -> Int32 {
  let result = call()
  if result < 0 { throw FileError(operation: operation, path: path, code: errno) }
  return result
}

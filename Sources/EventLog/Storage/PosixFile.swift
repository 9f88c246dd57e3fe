#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file of the operating system.
final class PosixFile: File {
  let path: String
  private let descriptor: Int32

  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  func size() throws(FileError) -> Int {
    var status = stat()
    try check("examine", path) { unsafe fstat(descriptor, &status) }
    return Int(status.st_size)
  }

  func read(at offset: Int, into buffer: inout MutableRawSpan) throws(FileError) -> Int {
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe pread(descriptor, bytes.baseAddress, bytes.count, off_t(offset))
    }
    return try checked("read", count)
  }

  func write(_ bytes: RawSpan, at offset: Int) throws(FileError) -> Int {
    let count = unsafe bytes.withUnsafeBytes { bytes in
      unsafe pwrite(descriptor, bytes.baseAddress, bytes.count, off_t(offset))
    }
    return try checked("write", count)
  }

  func sync() throws(FileError) {
    #if canImport(Darwin)
      // fsync on Darwin leaves the data in the drive's cache.
      try check("sync", path) { fcntl(descriptor, F_FULLFSYNC) }
    #else
      try check("sync", path) { fdatasync(descriptor) }
    #endif
  }

  func truncate(to length: Int) throws(FileError) {
    try check("truncate", path) { ftruncate(descriptor, off_t(length)) }
  }

  private func checked(_ operation: String, _ count: Int) throws(FileError) -> Int {
    if count < 0 { throw FileError(operation: operation, path: path, code: errno) }
    return count
  }
}

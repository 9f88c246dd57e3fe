import Synchronization

/// Files in memory that are made once, whole, and then only read.
final class MemoryOnlyFiles: FileSystem {
  private let files: [String: MemoryOnlyFile]

  init(_ contents: [String: [UInt8]]) {
    files = Dictionary(uniqueKeysWithValues: contents.map { ($0, MemoryOnlyFile(path: $0, $1)) })
  }

  func open(_ path: String, _ access: FileAccess) throws(FileError) -> any File {
    guard access == .read else { throw refused("open for writing", path) }
    guard let file = files[path] else { throw FileError(operation: "open", path: path, code: 2) }
    return file
  }

  func list(_ directory: String) throws(FileError) -> [String] {
    files.keys.filter { $0.hasPrefix(directory + "/") }.map { String($0.dropFirst(directory.count + 1)) }
  }

  func createDirectory(_ path: String) throws(FileError) { throw refused("create the directory", path) }
  func rename(_ path: String, to newPath: String) throws(FileError) { throw refused("rename", path) }
  func remove(_ path: String) throws(FileError) { throw refused("remove", path) }
  func syncDirectory(_ path: String) throws(FileError) {}
  func lock(_ directory: String) throws(FileError) -> (any DirectoryLock)? {
    throw refused("lock", directory)
  }

  /// Read-only file system (EROFS).
  private func refused(_ operation: String, _ path: String) -> FileError {
    FileError(operation: operation, path: path, code: 30)
  }
}

/// A file of ``MemoryOnlyFiles``.
private final class MemoryOnlyFile: File {
  let path: String
  private let bytes: [UInt8]

  init(path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  func size() throws(FileError) -> Int { bytes.count }

  func read(at offset: Int, into buffer: inout MutableRawSpan) throws(FileError) -> Int {
    let count = min(max(0, bytes.count - offset), buffer.byteCount)
    if count == 0 { return 0 }
    unsafe bytes.withUnsafeBytes { source in
      unsafe buffer.withUnsafeMutableBytes { target in
        unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[offset..<offset + count]))
      }
    }
    return count
  }

  func write(_ bytes: RawSpan, at offset: Int) throws(FileError) -> Int {
    throw FileError(operation: "write", path: path, code: 30)
  }

  func sync() throws(FileError) {}

  func truncate(to length: Int) throws(FileError) {
    throw FileError(operation: "truncate", path: path, code: 30)
  }
}

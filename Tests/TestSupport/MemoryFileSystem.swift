import EventLog
import Synchronization

/// A file system in memory: what is written is there at once, and nothing fails.
public final class MemoryFileSystem: FileSystem {
  private let files = Mutex<[String: MemoryFile]>([:])

  /// An empty file system.
  public init() {}

  /// The content of a file; nil when there is none.
  public func content(of path: String) -> [UInt8]? { files.withLock { $0[path] }?.all }

  /// Gives a path a file with other content.
  public func replace(_ path: String, with bytes: [UInt8]) {
    files.withLock { $0[path] = MemoryFile(path: path, bytes) }
  }

  /// Opens a file, or makes one.
  public func open(_ path: String, _ access: FileAccess) throws(FileError) -> any File {
    let found = files.withLock { files -> MemoryFile? in
      if access == .create {
        if files[path] != nil { return nil }
        files[path] = MemoryFile(path: path)
      }
      return files[path]
    }
    guard let found else { throw FileError(operation: "open", path: path, code: access == .create ? 17 : 2) }
    return found
  }

  /// The names in a directory.
  public func list(_ directory: String) throws(FileError) -> [String] {
    files.withLock {
      $0.keys.compactMap { $0.hasPrefix(directory + "/") ? String($0.dropFirst(directory.count + 1)) : nil }
    }
  }

  /// Directories need no making.
  public func createDirectory(_ path: String) throws(FileError) {}

  /// Gives a file a new name.
  public func rename(_ path: String, to newPath: String) throws(FileError) {
    files.withLock { $0[newPath] = $0.removeValue(forKey: path) }
  }

  /// Removes a file.
  public func remove(_ path: String) throws(FileError) { files.withLock { $0[path] = nil } }

  /// Names are durable at once.
  public func syncDirectory(_ path: String) throws(FileError) {}

  /// A lock that nobody else can ask for.
  public func lock(_ directory: String) throws(FileError) -> (any DirectoryLock)? { MemoryLock() }
}

private final class MemoryLock: DirectoryLock {}

/// A file in memory.
final class MemoryFile: File {
  let path: String
  private let content: Mutex<[UInt8]>

  init(path: String, _ bytes: [UInt8] = []) {
    self.path = path
    content = Mutex(bytes)
  }

  var all: [UInt8] { content.withLock { $0 } }

  func size() throws(FileError) -> Int { content.withLock(\.count) }

  func read(at offset: Int, into buffer: inout MutableRawSpan) throws(FileError) -> Int {
    let bytes = content.withLock { Array($0.dropFirst(offset).prefix(buffer.byteCount)) }
    for (index, byte) in bytes.enumerated() {
      buffer.storeBytes(of: byte, toByteOffset: index, as: UInt8.self)
    }
    return bytes.count
  }

  func write(_ bytes: RawSpan, at offset: Int) throws(FileError) -> Int {
    let new = unsafe bytes.withUnsafeBytes { unsafe Array($0) }
    content.withLock { content in
      if content.count < offset + new.count {
        content += Array(repeating: 0, count: offset + new.count - content.count)
      }
      content.replaceSubrange(offset..<offset + new.count, with: new)
    }
    return new.count
  }

  func sync() throws(FileError) {}

  func truncate(to length: Int) throws(FileError) {
    content.withLock { $0.removeLast(max(0, $0.count - length)) }
  }
}

/// The file operations that a log needs; the operating system's, or a simulated disk in tests.
///
/// Implementations make one system call an operation and report what it reports: reads and writes may be short,
/// and an interrupted call is an error. The loops around them are in ``File``'s extensions.
public protocol FileSystem: Sendable {
  /// Opens a file.
  func open(_ path: String, _ access: FileAccess) throws(FileError) -> any File
  /// The names in a directory, in no particular order, without `.` and `..`.
  func list(_ directory: String) throws(FileError) -> [String]
  /// Makes a directory; its parent must exist.
  func createDirectory(_ path: String) throws(FileError)
  /// Gives a file a new name in one step, replacing what had that name.
  func rename(_ path: String, to newPath: String) throws(FileError)
  /// Removes a file.
  func remove(_ path: String) throws(FileError)
  /// Makes the names in a directory durable.
  func syncDirectory(_ path: String) throws(FileError)
  /// Takes the exclusive lock of a directory; nil when another holder has it.
  ///
  /// The lock ends when the returned object does, or with its process. No time-out ever breaks it.
  func lock(_ directory: String) throws(FileError) -> (any DirectoryLock)?
}

/// How a file is opened.
public enum FileAccess: Hashable, Sendable {
  /// An existing file, for reading.
  case read
  /// An existing file, for reading and writing.
  case readWrite
  /// A new file, for reading and writing; an error if it exists.
  case create
}

/// An open file; it is closed when the object ends.
public protocol File: AnyObject, Sendable {
  /// The path it was opened by.
  var path: String { get }
  /// Its length in bytes.
  func size() throws(FileError) -> Int
  /// Reads at `offset` into `buffer`; the number of bytes read, less than asked when the system says so, 0 at
  /// the end of the file.
  func read(at offset: Int, into buffer: inout MutableRawSpan) throws(FileError) -> Int
  /// Writes `bytes` at `offset`; the number of bytes written, less than asked when the system says so.
  func write(_ bytes: RawSpan, at offset: Int) throws(FileError) -> Int
  /// Makes content and length durable.
  func sync() throws(FileError)
  /// Cuts the file to `length` bytes.
  func truncate(to length: Int) throws(FileError)
}

/// A held lock.
public protocol DirectoryLock: AnyObject, Sendable {}

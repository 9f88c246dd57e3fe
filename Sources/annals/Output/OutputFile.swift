import EventLog

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that appears under its name only when it is whole.
///
/// It is written under a temporary name beside it, made durable, and renamed. An error on the way leaves nothing behind.
final class OutputFile {
  /// The name under which it will appear.
  let path: String
  /// The name under which it is written.
  let temporaryPath: String
  private let replaces: Bool
  private var isPlaced = false

  /// A file to be written.
  ///
  /// - Throws: ``Failure`` when there is something of that name already and `replaces` is not set.
  init(_ path: String, replaces: Bool) throws {
    self.path = path
    self.replaces = replaces
    temporaryPath = "\(path).\(getpid()).partial"
    var status = stat()
    if unsafe lstat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw Failure(
          .cannotCreate, "\(path) is no regular file",
          advice: "name a file, or leave --output out and redirect the output")
      }
      if !replaces { throw OutputFile.alreadyThere(path) }
    }
  }

  deinit { if !isPlaced { try? PosixFileSystem().remove(temporaryPath) } }

  /// Gives the file, which has been written and closed, its name.
  func place() throws {
    do throws(FileError) {
      let files = PosixFileSystem()
      try files.open(temporaryPath, .readWrite).sync()
      // A link fails where the name was taken meanwhile; file systems without links have only the rename.
      if !replaces, unsafe link(temporaryPath, path) == 0 {
        try files.remove(temporaryPath)
      } else if !replaces, errno == EEXIST {
        throw FileError(operation: "create", path: path, code: EEXIST)
      } else {
        try files.rename(temporaryPath, to: path)
      }
      isPlaced = true
      try files.syncDirectory(OutputFile.directory(of: path))
    } catch {
      throw failure(error)
    }
  }

  private static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func alreadyThere(_ path: String) -> Failure {
    Failure(
      .cannotCreate, "\(path) is there already", advice: "choose another name, or replace it with --force")
  }

  /// What a person is told of an error; the temporary name is none of their business.
  func failure(_ error: FileError) -> Failure {
    if error.alreadyExists { return OutputFile.alreadyThere(path) }
    let error = FileError(operation: error.operation, path: path, code: error.code)
    if error.isNoSpace {
      return Failure(.inputOutput, error.description, advice: "free some space and try again")
    }
    return Failure(.cannotCreate, error.description, advice: "check the path and its permissions")
  }
}

extension OutputFile {
  /// Makes a file, hands `body` what appends bytes to it, and gives it its name.
  ///
  /// `body` asks ``Interruption/check()`` now and then; a signal then leaves nothing behind.
  static func write(
    _ path: String, replaces: Bool, _ body: (([UInt8]) throws -> Void) throws -> Void
  ) throws {
    try make(path, replaces: replaces) { file in try body(try file.appending()) }
  }

  /// Makes a file whose content `body` writes, by the path that it is handed, and gives it its name.
  static func make(_ path: String, replaces: Bool, _ body: (String) throws -> Void) throws {
    try make(path, replaces: replaces) { (file: OutputFile) in try body(file.temporaryPath) }
  }

  private static func make(_ path: String, replaces: Bool, _ body: (OutputFile) throws -> Void) throws {
    try Interruption.deferring {
      let file = try OutputFile(path, replaces: replaces)
      try body(file)
      try file.place()
    }
  }

  private func appending() throws -> ([UInt8]) throws -> Void {
    do throws(FileError) {
      let file = try PosixFileSystem().open(temporaryPath, .create)
      var offset = 0
      return { [self] bytes in
        do throws(FileError) {
          try file.writeAll(bytes, at: offset)
        } catch {
          throw failure(error)
        }
        offset += bytes.count
      }
    } catch {
      throw failure(error)
    }
  }
}

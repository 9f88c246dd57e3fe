import EventLog

extension SimulatedDisk {
  private static func failure(_ operation: String, _ path: String, _ code: Int32) -> FileError {
    FileError(operation: operation, path: path, code: code)
  }

  /// Opens a file, or makes one.
  public func open(_ path: String, _ access: FileAccess) throws(FileError) -> any File {
    let call = access == .create ? DiskCall.create : .open
    let (node, boot) = try change(call, path) { state, _ throws(FileError) in
      if access == .create {
        guard state.image.isDirectory(DiskImage.parent(of: path)) else {
          throw SimulatedDisk.failure("create", path, 2)
        }
        if state.image.node(path) != nil { throw SimulatedDisk.failure("create", path, 17) }
        return (state.image.make(path, isDirectory: false), state.boot)
      }
      guard let node = state.image.node(path) else { throw SimulatedDisk.failure("open", path, 2) }
      return (node, state.boot)
    }
    return SimulatedFile(path: path, node: node, boot: boot, disk: self)
  }

  /// The names in a directory.
  public func list(_ directory: String) throws(FileError) -> [String] {
    try change(.list, directory) { state, _ throws(FileError) in
      guard state.image.isDirectory(directory) else { throw SimulatedDisk.failure("list", directory, 2) }
      return state.image.list(directory)
    }
  }

  /// Makes a directory.
  public func createDirectory(_ path: String) throws(FileError) {
    try change(.createDirectory, path) { state, _ throws(FileError) in
      if state.image.isDirectory(path) { throw SimulatedDisk.failure("create the directory", path, 17) }
      guard state.image.isDirectory(DiskImage.parent(of: path)) else {
        throw SimulatedDisk.failure("create the directory", path, 2)
      }
      _ = state.image.make(path, isDirectory: true)
    }
  }

  /// Gives a file a new name.
  public func rename(_ path: String, to newPath: String) throws(FileError) {
    try change(.rename, path) { state, _ throws(FileError) in
      if state.image.node(path) == nil { throw SimulatedDisk.failure("rename", path, 2) }
      state.image.rename(path, to: newPath)
    }
  }

  /// Removes a file.
  public func remove(_ path: String) throws(FileError) {
    try change(.remove, path) { state, _ throws(FileError) in
      if state.image.node(path) == nil { throw SimulatedDisk.failure("remove", path, 2) }
      state.image.unlink(path)
    }
  }

  /// Makes the names in a directory durable.
  public func syncDirectory(_ path: String) throws(FileError) {
    try change(.syncDirectory, path) { state, permission throws(FileError) in
      guard state.image.isDirectory(path) else { throw SimulatedDisk.failure("open", path, 2) }
      if permission == .all { state.image.sync(directory: path) }
    }
  }

  /// Takes the lock of a directory; nil when it is held.
  public func lock(_ directory: String) throws(FileError) -> (any DirectoryLock)? {
    let boot: Int? = try change(.lock, directory) { state, _ throws(FileError) in
      guard state.image.isDirectory(directory) else { throw SimulatedDisk.failure("open", directory, 2) }
      return state.locks.insert(directory).inserted ? state.boot : nil
    }
    return boot.map { SimulatedLock(directory: directory, boot: $0, disk: self) }
  }

  fileprivate func unlock(_ directory: String, boot: Int) {
    state.withLock { if $0.boot == boot { $0.locks.remove(directory) } }
  }
}

private final class SimulatedLock: DirectoryLock {
  let directory: String
  let boot: Int
  let disk: SimulatedDisk

  init(directory: String, boot: Int, disk: SimulatedDisk) {
    self.directory = directory
    self.boot = boot
    self.disk = disk
  }

  deinit { disk.unlock(directory, boot: boot) }
}

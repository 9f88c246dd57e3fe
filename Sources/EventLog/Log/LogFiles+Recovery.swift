extension LogFiles {
  /// Takes the lock of the directory.
  func takeLock() throws(LogError) -> any DirectoryLock {
    do {
      if let lock = try fileSystem.lock(directory) { return lock }
    } catch {
      if error.isNotFound {
        throw LogError.noLog(in: directory)
      }
      throw LogError(error)
    }
    throw LogError(
      .locked, "another process is writing to the log in \(directory)",
      advice: "try again when it has finished")
  }

  /// Cuts the tail off, brings the mark up to date, and gives the mark's file, open for writing.
  func recover(
    _ segment: any File, extent: LogExtent, old: CommitMark?, new: inout CommitMark, in log: LogIdentity
  ) throws(LogError) -> any File {
    do {
      if let tail = extent.tail, tail.length > 0 {
        // Without a mark nobody knows what of the tail had been acknowledged.
        if old == nil || !tail.lost.isEmpty { try keepAside(tail, of: segment) }
        try segment.truncate(to: tail.offset)
        try segment.sync()
      }
      guard let old else {
        let names = try fileSystem.list(directory)
        try place(new.encoded(in: log), at: LogFiles.markName, among: names)
        return try fileSystem.open(markPath, .readWrite)
      }
      let mark = try fileSystem.open(markPath, .readWrite)
      // Who made or sealed the segment may have been killed before its name was durable, and no mark may tell of a
      // segment that a power failure takes back.
      if old.counter == 0 || old != new { try fileSystem.syncDirectory(directory) }
      if old != new {
        new.counter += 1
        try mark.writeAll(new.encoded(in: log), at: new.offset)
        try mark.sync()
      }
      return mark
    } catch {
      throw LogError(error)
    }
  }

  private func keepAside(_ tail: LogTail, of segment: any File) throws(FileError) {
    let name = "torn-tail-\(tail.offset).bin"
    let names = try fileSystem.list(directory)
    if names.contains(name) { return }
    try place(try segment.bytes(at: tail.offset, count: tail.length), at: name, among: names)
  }
}

extension LogFiles {
  /// Makes an empty log; the directory is made too where it is missing.
  func make(_ identity: LogIdentity) throws(LogError) {
    do {
      try makeDirectory(directory)
      let names = try fileSystem.list(directory)
      if names.contains(LogFiles.segmentName) {
        throw LogError(
          .alreadyExists, "there is a log in \(directory) already",
          advice: "append to it, or name another directory with --log")
      }
      let header = SegmentHeader(identity: identity, firstSequence: 1)
      let mark = CommitMark(
        counter: 0, durableLength: SegmentHeader.length, lastSequence: 0,
        lastRecorded: Instant(microseconds: 0))
      // The mark first: a log exists from the moment its segment has its name.
      try place(mark.encoded(in: identity), at: LogFiles.markName, among: names)
      try place(header.encoded, at: LogFiles.segmentName, among: names)
    } catch let error as FileError {
      throw LogError(error)
    } catch let error as LogError {
      throw error
    } catch {
      preconditionFailure("an error of another type: \(error)")
    }
  }

  /// Makes a directory, with its parents, where it is missing; its name is durable when this returns.
  func makeDirectory(_ path: String) throws(FileError) {
    let parent = parent(of: path)
    do {
      try fileSystem.createDirectory(path)
    } catch {
      if error.alreadyExists { return try syncAncestors(of: path) }
      guard error.isNotFound, parent != path else { throw error }
      try makeDirectory(parent)
      try fileSystem.createDirectory(path)
    }
    try fileSystem.syncDirectory(parent)
    try syncAncestors(of: parent)
  }

  /// Makes the names durable that lead to a directory which was there already.
  ///
  /// Whoever made one of them may have been killed before it was. A parent that cannot be opened, or is on a disk that
  /// can only be read, was made by somebody else.
  private func syncAncestors(of path: String) throws(FileError) {
    let parent = parent(of: path)
    if parent == path { return }
    do {
      try fileSystem.syncDirectory(parent)
    } catch {
      if error.isDiskFailure { throw error }
    }
    try syncAncestors(of: parent)
  }

  /// Writes a whole file under a temporary name, makes it durable, and gives it its name.
  func place(_ bytes: [UInt8], at name: String, among names: [String]) throws(FileError) {
    try place(at: name, among: names) { file throws(FileError) in try file.writeAll(bytes, at: 0) }
  }

  /// The same with a file that `write` writes.
  func place(
    at name: String, among names: [String], _ write: (any File) throws(FileError) -> Void
  ) throws(FileError) {
    let temporary = name + ".new"
    if names.contains(temporary) { try fileSystem.remove(path(temporary)) }
    let file = try fileSystem.open(path(temporary), .create)
    try write(file)
    try file.sync()
    try fileSystem.rename(path(temporary), to: path(name))
    try fileSystem.syncDirectory(directory)
  }

  private func parent(of path: String) -> String {
    let trimmed = path.split(separator: "/", omittingEmptySubsequences: true)
    let parent = trimmed.dropLast().joined(separator: "/")
    if trimmed.isEmpty || path == "." { return path }
    if path.hasPrefix("/") { return "/" + parent }
    return parent.isEmpty ? "." : parent
  }
}

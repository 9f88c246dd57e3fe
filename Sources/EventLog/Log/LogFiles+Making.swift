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

  func makeDirectory(_ path: String) throws(FileError) {
    let parent = parent(of: path)
    do {
      try fileSystem.createDirectory(path)
    } catch {
      if error.alreadyExists { return }
      guard error.isNotFound, parent != path else { throw error }
      try makeDirectory(parent)
      try fileSystem.createDirectory(path)
    }
    try fileSystem.syncDirectory(parent)
  }

  /// Writes a whole file under a temporary name, makes it durable, and gives it its name.
  func place(_ bytes: [UInt8], at name: String, among names: [String]) throws(FileError) {
    let temporary = name + ".new"
    if names.contains(temporary) { try fileSystem.remove(path(temporary)) }
    let file = try fileSystem.open(path(temporary), .create)
    try file.writeAll(bytes, at: 0)
    try file.sync()
    try fileSystem.rename(path(temporary), to: path(name))
    try fileSystem.syncDirectory(directory)
  }

  private func parent(of path: String) -> String {
    let trimmed = path.split(separator: "/", omittingEmptySubsequences: true)
    let parent = trimmed.dropLast().joined(separator: "/")
    if trimmed.isEmpty { return path }
    if path.hasPrefix("/") { return "/" + parent }
    return parent.isEmpty ? "." : parent
  }
}

import EventLog

/// An open file of a simulated disk.
final class SimulatedFile: File {
  let path: String
  private let node: Int
  private let boot: Int
  private let disk: SimulatedDisk

  init(path: String, node: Int, boot: Int, disk: SimulatedDisk) {
    self.path = path
    self.node = node
    self.boot = boot
    self.disk = disk
  }

  private func change<T: Sendable>(
    _ call: DiskCall, _ body: (inout SimulatedDisk.State, SimulatedDisk.Permission) throws(FileError) -> T
  ) throws(FileError) -> T {
    try disk.change(call, path) { [boot, path] state, permission throws(FileError) in
      if state.boot != boot { throw FileError(operation: "\(call)", path: path, code: 9) }
      return try body(&state, permission)
    }
  }

  func size() throws(FileError) -> Int {
    try change(.size) { state, _ throws(FileError) in state.image[node].cached.count }
  }

  func read(at offset: Int, into buffer: inout MutableRawSpan) throws(FileError) -> Int {
    let wanted = buffer.byteCount
    let bytes = try change(.read) { state, permission throws(FileError) -> [UInt8] in
      let cached = state.image[node].cached
      if offset >= cached.count { return [] }
      let count = min(permission == .part ? max(1, wanted / 3) : wanted, cached.count - offset)
      return Array(cached[offset..<offset + count])
    }
    unsafe buffer.withUnsafeMutableBytes { unsafe $0.copyBytes(from: bytes) }
    return bytes.count
  }

  func write(_ bytes: RawSpan, at offset: Int) throws(FileError) -> Int {
    let all = unsafe bytes.withUnsafeBytes { unsafe Array($0) }
    return try change(.write) { state, permission throws(FileError) -> Int in
      let count = permission == .part ? max(1, all.count / 3) : all.count
      state.image[node].write(Array(all.prefix(count)), at: offset)
      return count
    }
  }

  func sync() throws(FileError) {
    do {
      try change(.sync) { state, permission throws(FileError) in
        if permission == .all { state.image[node].sync() }
      }
    } catch {
      // What a failed sync leaves is clean to the system, on the disk or not; a stopped machine decides later.
      disk.state.withLock { state in
        if !state.isStopped, state.boot == boot { state.image[node].failSync(&state.fate) }
      }
      throw error
    }
  }

  func truncate(to length: Int) throws(FileError) {
    try change(.truncate) { state, _ throws(FileError) in state.image[node].truncate(to: length) }
  }
}

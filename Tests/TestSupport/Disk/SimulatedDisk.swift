import EventLog
import Synchronization

/// A disk in memory that loses what was not synced, and fails when it is told to.
///
/// Reads see the page cache. After ``losePower(_:)`` what had been synced is there, and of the rest what a ``DiskFate``
/// says; names count only when their directory was synced. The machine can be stopped at any change: that call and all
/// that follow fail until the power is back.
public final class SimulatedDisk: FileSystem {
  struct State: Sendable {
    var image = DiskImage()
    /// How many changes are left before the machine stops; nil when it does not.
    var changesLeft: Int?
    var isStopped = false
    /// Files that were open when the power failed are so no longer.
    var boot = 0
    var faults: [DiskFault] = []
    var counts: [DiskCall: Int] = [:]
    var changes = 0
    var locks: Set<String> = []
    var fate = DiskFate(seed: 0)
  }

  let state = Mutex(State())

  /// An empty disk.
  public init() {}

  /// A disk that holds what another does, in cache and on the platter, with nothing open.
  public init(copyOf other: SimulatedDisk) {
    let image = other.state.withLock { $0.image }
    state.withLock { $0.image = image }
  }

  /// How many changes were made or tried.
  public var changes: Int { state.withLock { $0.changes } }

  /// How many calls of a kind were made.
  public func count(of call: DiskCall) -> Int { state.withLock { $0.counts[call, default: 0] } }

  /// Whether the machine has stopped.
  public var isStopped: Bool { state.withLock { $0.isStopped } }

  /// Stops the machine in the middle of the `number`th change from now, counted from 1.
  public func stop(atChange number: Int) { state.withLock { $0.changesLeft = number } }

  /// Makes calls fail from now on; call numbers count from now.
  public func fail(_ faults: [DiskFault], fate: DiskFate = DiskFate(seed: 0)) {
    state.withLock {
      $0.faults = faults
      $0.counts = [:]
      $0.fate = fate
    }
  }

  /// Ends the processes that use the disk; the machine goes on, and so does its page cache.
  public func endProcesses() {
    state.withLock {
      $0.boot += 1
      $0.isStopped = false
      $0.changesLeft = nil
      $0.locks = []
    }
  }

  /// Takes the power away and gives it back.
  public func losePower(_ fate: DiskFate) {
    var fate = fate
    endProcesses()
    state.withLock { $0.image.losePower(&fate) }
  }

  /// What reads see of a file; nil when there is none.
  public func content(of path: String) -> [UInt8]? {
    state.withLock { state in state.image.node(path).map { state.image[$0].cached } }
  }

  /// Puts a file on the disk, in a directory that is there.
  public func put(_ bytes: [UInt8], at path: String) {
    state.withLock { state in
      let node = state.image.make(path, isDirectory: false)
      state.image[node].write(bytes, at: 0)
      state.image[node].sync()
      state.image.sync(directory: DiskImage.parent(of: path))
    }
  }
}

extension SimulatedDisk {
  /// What a call may do.
  enum Permission {
    case all
    /// A part of the bytes.
    case part
    /// It is made, and the machine stops before it is done.
    case last
  }

  /// Counts a call; an error when it is to fail.
  static func admit(
    _ call: DiskCall, _ path: String, _ state: inout State
  ) throws(FileError) -> Permission {
    if state.isStopped { throw FileError(operation: "reach", path: path, code: 5) }
    let number = state.counts[call, default: 0] + 1
    state.counts[call] = number
    if call.isChange {
      state.changes += 1
      if let left = state.changesLeft {
        state.changesLeft = left - 1
        if left == 1 {
          state.isStopped = true
          return .last
        }
      }
    }
    for fault in state.faults
    where fault.call == call && number >= fault.number && number - fault.number < fault.times {
      if fault.code == 0 { return .part }
      throw FileError(operation: "\(call)", path: path, code: fault.code)
    }
    return .all
  }

  /// Makes a change; when the machine stops in the middle of it, it is made and still reported as failed.
  func change<T: Sendable>(
    _ call: DiskCall, _ path: String, _ body: (inout State, Permission) throws(FileError) -> T
  ) throws(FileError) -> T {
    try state.withLock { state throws(FileError) -> T in
      let permission = try SimulatedDisk.admit(call, path, &state)
      let value = try body(&state, permission)
      if permission == .last { throw FileError(operation: "finish", path: path, code: 5) }
      return value
    }
  }
}

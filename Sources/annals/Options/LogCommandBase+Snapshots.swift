import EventLog
import Projections

extension LogCommandBase {
  /// Makes a snapshot of the log where it pays, after something has been appended.
  ///
  /// What was appended has been acknowledged before, and a cache that cannot be written takes nothing from that:
  /// `annals snapshot` tells why.
  func refreshSnapshots() {
    guard mayMakeSnapshots, let log = try? LogReader(directory: logDirectory) else { return }
    ProgressDisplay.begin()
    let progress = Progress("making a snapshot", .events)
    defer { ProgressDisplay.end() }
    _ = try? OutputDirectory.fill(snapshotDirectory) { check in
      try SnapshotStore(directory: snapshotDirectory).refresh(of: log, latest: DateArguments.today) {
        progress.update($0, of: $1)
        check()
      }
    }
  }

  /// Whether snapshots may be made without anybody asking: beside the usual log, where a directory for them was given,
  /// or where there is one already.
  private var mayMakeSnapshots: Bool {
    let given = location.snapshots ?? root.location.snapshots ?? Terminal.environment("ANNALS_SNAPSHOTS")
    return given != nil || logDirectory == "./Events"
      || (try? PosixFileSystem().list(snapshotDirectory)) != nil
  }
}

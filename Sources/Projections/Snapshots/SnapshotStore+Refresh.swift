import EventLog
import PartialDates

extension SnapshotStore {
  /// A replay of fewer facts than this takes a few hundredths of a second, which a snapshot would not better by much.
  package static let factsWorthwhile = 1 << 20
  /// A snapshot is made anew when the facts after the last one are more than this part of those that it stands for.
  private static let worthwhilePart = 8

  /// Makes a snapshot of a log where it pays: where a million facts, and an eighth of what the last one stands for,
  /// have come since. It takes the place of those that were made so before.
  ///
  /// So a log has one snapshot that nobody asked for, however it grows, and is read for snapshots about eight times in
  /// all that is appended to it. `progress` is told what that of ``make(of:horizon:latest:progress:)`` is told.
  ///
  /// - Throws: ``LogError`` when the log is damaged, or the directory cannot be written.
  /// - Complexity: O(f) for f frames where it does not pay, else as ``make(of:horizon:latest:progress:)``.
  /// - Returns: nil where it does not pay.
  @discardableResult
  public func refresh(
    of log: LogReader, latest: CivilDay, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(LogError) -> Entry? {
    try refresh(of: log, latest: latest, worthwhile: SnapshotStore.factsWorthwhile, progress: progress)
  }

  /// The same with another least number of facts.
  package func refresh(
    of log: LogReader, latest: CivilDay, worthwhile: Int, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(LogError) -> Entry? {
    let facts = log.facts()
    guard facts >= worthwhile else { return nil }
    let horizon = try SnapshotStore.horizon(of: log, latest: latest)
    let entries = entries(of: log)
    let last = entries.first { $0.horizon <= horizon }?.lastSequence ?? 0
    let covered = log.facts(through: last)
    guard facts - covered >= max(worthwhile, covered / SnapshotStore.worthwhilePart) else { return nil }
    let made = try make(of: log, horizon: horizon, isAutomatic: true, progress)
    for entry in entries where entry.isAutomatic && entry.path != made?.path { try remove(entry) }
    return made
  }
}

import Countries
import EventLog
import PartialDates

/// The snapshots of logs in a directory: a cache that replays may begin from.
///
/// A snapshot stands for the first frames of a log, for every day from its horizon on. It is used only when it is of
/// the log at hand, as far as the log then went, made by this version of the fold, and with the same events void (of one
/// country: with the same events about its entities void); anything else is passed over.
public struct SnapshotStore: Sendable {
  /// The version of the fold: snapshots of another are made anew.
  static let projectionVersion: UInt32 = 2

  /// The directory.
  public let directory: String
  private let fileSystem: any FileSystem

  /// The snapshots in `directory`, which need not exist.
  public init(directory: String, fileSystem: any FileSystem = PosixFileSystem()) {
    self.directory = directory
    self.fileSystem = fileSystem
  }

  /// One snapshot of a log.
  public struct Entry: Sendable {
    /// The path of its file.
    public var path: String { file.path }
    /// The length of its file in bytes.
    public var length: Int { file.length }
    /// The sequence of the last event that it stands for.
    public var lastSequence: UInt64 { file.header.lastSequence }
    /// The day from which on it may be used.
    public var horizon: CivilDay { CivilDay(daysSinceEpoch: file.header.horizon) }

    /// Whether ``SnapshotStore/refresh(of:latest:)`` made it.
    public var isAutomatic: Bool { file.isAutomatic }

    let file: SnapshotFile
  }

  /// The snapshots of a log that can be used, those that stand for more events first.
  public func entries(of log: LogReader) -> [Entry] {
    let names = (try? fileSystem.list(directory)) ?? []
    let wanted = names.filter { $0.hasPrefix("\(log.identity)-") && $0.hasSuffix(".snapshot") }
    return wanted.compactMap { SnapshotFile(path: directory + "/" + $0, fileSystem: fileSystem) }
      .filter { $0.header.projectionVersion == SnapshotStore.projectionVersion && $0.belongs(to: log) }
      .map(Entry.init(file:))
      .sorted { ($0.lastSequence, $0.horizon) > ($1.lastSequence, $1.horizon) }
  }

  /// Removes a snapshot.
  ///
  /// - Throws: ``LogError`` when the file cannot be removed.
  public func remove(_ entry: Entry) throws(LogError) { try entry.file.remove(fileSystem) }

  /// Makes a snapshot of a whole log for every day from `horizon` on; from the last day on which anything in the log
  /// begins when it is nil, or `latest` when that is earlier. `progress` is told how many events have been looked
  /// through and how many there are; the file is written after the last of them.
  ///
  /// - Throws: ``LogError`` when the log is damaged, or the directory cannot be written.
  /// - Complexity: that of a replay of the log, and one more walk over its facts.
  /// - Returns: nil for a log without events.
  @discardableResult
  public func make(
    of log: LogReader, horizon given: CivilDay? = nil, latest: CivilDay = CivilDay(daysSinceEpoch: .max),
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(LogError) -> Entry? {
    let horizon: CivilDay
    if let given { horizon = given } else { horizon = try SnapshotStore.horizon(of: log, latest: latest) }
    return try make(of: log, horizon: horizon, isAutomatic: false, progress)
  }

  /// The last day on which anything in a log begins, or `latest` when that is earlier.
  static func horizon(of log: LogReader, latest: CivilDay) throws(LogError) -> CivilDay {
    let last = try log.foldFrames().map(\.lastStart).filter { $0 != .min }.max()
    return min(last.map(CivilDay.init(daysSinceEpoch:)) ?? latest, latest)
  }

  func make(
    of log: LogReader, horizon: CivilDay, isAutomatic: Bool, _ progress: (Int, Int) -> Void = { _, _ in }
  ) throws(LogError) -> Entry? {
    guard log.lastSequence > 0 else { return nil }
    let builder = try SnapshotBuilder(log, horizon: horizon)
    return try SnapshotFile.write(
      try builder.content(progress), builder.definitions, of: log, lastSequence: log.lastSequence,
      horizon: horizon.daysSinceEpoch, projectionVersion: SnapshotStore.projectionVersion,
      isAutomatic: isAutomatic, directory: directory, fileSystem: fileSystem
    ).map(Entry.init(file:))
  }

  /// The folds of what the best snapshots hold of some countries, and of the frames after them; nil where one of them
  /// has none that may be used and suffices.
  ///
  /// - Throws: ``LogError`` when something that must be read of the log is damaged.
  func cores(
    of countries: Set<CountryCode>, _ log: LogReader, _ all: [FoldFrame], _ scope: ReplayScope,
    _ dates: LogDates
  ) throws(LogError) -> [CountryCode: ReplayCore]? {
    let entries = usable(log, scope)
    var cores: [CountryCode: ReplayCore] = [:]
    for country in countries {
      guard let core = try core(of: country, entries, log, all, scope, dates) else { return nil }
      cores[country] = core
    }
    return cores
  }

  private func core(
    of country: CountryCode, _ entries: [Entry], _ log: LogReader, _ all: [FoldFrame], _ scope: ReplayScope,
    _ dates: LogDates
  ) throws(LogError) -> ReplayCore? {
    for entry in entries {
      guard let part = entry.file.part(of: country),
        try SnapshotStore.holds(part, of: log, voided: scope.voided.filter { $0 <= entry.lastSequence })
      else { continue }
      let later = all.drop { $0.lastSequence <= entry.lastSequence }
      return try ReplayCore(
        log, part, Array(later), after: entry.lastSequence, country, scope, dates)
    }
    return nil
  }

  /// So many events may have become void since a part was made before the whole log is replayed.
  private static let newlyVoidMax = 1024

  /// Whether what a snapshot has of a country is still so when these events are void: what was void must be, and what
  /// has become void must be about entities that are not in it.
  private static func holds(
    _ part: SnapshotFile.Part, of log: LogReader, voided: [UInt64]
  ) throws(LogError) -> Bool {
    if part.voided == voided { return true }
    let (before, now) = (Set(part.voided), Set(voided))
    let fresh = now.subtracting(before)
    guard before.isSubset(of: now), fresh.count <= newlyVoidMax else { return false }
    let entities = Set(part.entities)
    return try log.entityNumbers(ofEvents: fresh.sorted()).allSatisfy { entity in
      entity.map { !entities.contains($0) } ?? false
    }
  }

  private func usable(_ log: LogReader, _ scope: ReplayScope) -> [Entry] {
    entries(of: log).filter {
      $0.lastSequence <= scope.lastSequence && $0.file.header.horizon <= scope.day
    }
  }

  /// The frames that a replay must read: the best snapshot that may be used, and the frames after it.
  func frames(_ all: [FoldFrame], of log: LogReader, _ scope: ReplayScope) -> [FoldFrame] {
    for entry in usable(log, scope) {
      guard let (snapshot, voided) = entry.file.read(),
        voided == scope.voided.filter({ $0 <= entry.lastSequence })
      else { continue }
      return [snapshot] + all.drop { $0.lastSequence <= entry.lastSequence }
    }
    return all
  }
}

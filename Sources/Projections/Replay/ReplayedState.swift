import Countries
import EventLog
import PartialDates

/// The state of every country as of a day, folded from the log's columns.
///
/// It answers what ``TimelineState`` answers, byte for byte, without decoding events: only what the answer shows is
/// read beyond the fold's columns.
public struct ReplayedState: Sendable {
  /// What was asked.
  public let query: StateQuery
  /// The sequence of the last event that counts.
  public let lastSequence: UInt64
  private let log: LogReader
  private let scope: ReplayScope
  private let snapshots: SnapshotStore?
  private let threads: Int
  private let allFrames: [FoldFrame]
  private let dates: LogDates
  /// The fold of the whole log; nil where the parts of the countries that are wanted suffice.
  private let whole: ReplayCore?
  /// The folds of single countries' parts of a snapshot.
  private let parts: [CountryCode: ReplayCore]

  /// Replays a log.
  ///
  /// `threads` frames are folded at a time, and a snapshot is begun from where there is one that may be used; where
  /// `places` are given, and are countries, only what it holds of them is read. The result depends on none of these.
  ///
  /// - Throws: ``LogError`` when something that must be read is damaged.
  /// - Complexity: O(h) for the heads of frames that have begun whole by the day, O(n) for those of the others; memory
  ///   for two keys a cell and thread, and a few blocks. With a snapshot O(n) in the entities of the places, and in the
  ///   frames after it.
  public init(
    _ log: LogReader, _ query: StateQuery, of places: [Place]? = nil, threads: Int = 1,
    snapshots: SnapshotStore? = nil
  ) throws(LogError) {
    self.log = log
    self.query = query
    self.snapshots = snapshots
    self.threads = threads
    allFrames = try log.foldFrames()
    scope = try ReplayScope(query, log)
    lastSequence = scope.lastSequence
    dates = LogDates(try log.dates())
    let day = scope.day
    let countries = places.flatMap { ReplayedState.countries($0, day: day) } ?? []
    let parts =
      countries.isEmpty ? nil : try snapshots?.cores(of: Set(countries), log, allFrames, scope, dates)
    self.parts = parts ?? [:]
    whole = parts == nil ? try ReplayedState.whole(log, allFrames, scope, dates, threads, snapshots) : nil
  }

  /// The countries that places are; nil when one of them is a region of several.
  private static func countries(_ places: [Place], day: Int64) -> [CountryCode]? {
    var countries: [CountryCode] = []
    for place in places {
      let members = place.members(onDaysSinceEpoch: day)
      guard members.count == 1 else { return nil }
      countries += members
    }
    return countries
  }

  private static func whole(
    _ log: LogReader, _ all: [FoldFrame], _ scope: ReplayScope, _ dates: LogDates, _ threads: Int,
    _ snapshots: SnapshotStore?
  ) throws(LogError) -> ReplayCore {
    try ReplayCore(
      log, snapshots?.frames(all, of: log, scope) ?? all, scope, dates, threads: threads)
  }

  /// Whether the replay began from a snapshot.
  public var beganFromSnapshot: Bool { whole?.beganFromSnapshot ?? true }

  /// The names of some entities on the day, whatever country they are tied to; those without a name are left out.
  ///
  /// - Throws: ``LogError`` when a name is damaged.
  public func names(of entities: Set<EntityID>) throws(LogError) -> [EntityID: String] {
    if let whole { return try whole.names(of: entities) }
    var names: [EntityID: String] = [:]
    for part in parts.values {
      try names.merge(part.names(of: entities.subtracting(names.keys))) { first, _ in first }
    }
    let rest = entities.subtracting(names.keys)
    if rest.isEmpty { return names }
    let whole = try ReplayedState.whole(log, allFrames, scope, dates, threads, snapshots)
    return try names.merging(whole.names(of: rest)) { first, _ in first }
  }

  /// The state of one place, with what contests its values; of its entities those that `isWanted` says yes to.
  ///
  /// - Throws: ``LogError`` when a value that the answer shows is damaged.
  /// - Complexity: O(n log n) for n attributes of its entities, and a walk over the cells of all facts that may have
  ///   begun by the day, for what contests them.
  public func state(
    of place: Place, where isWanted: (EntityID) -> Bool = { _ in true }
  ) throws(LogError) -> PlaceState {
    if let whole { return try whole.state(of: place, where: isWanted) }
    let members = place.members(onDaysSinceEpoch: scope.day)
    if members.count == 1, let part = members.first.flatMap({ parts[$0] }) {
      return try part.state(of: place, where: isWanted)
    }
    return try ReplayedState.whole(log, allFrames, scope, dates, threads, snapshots)
      .state(of: place, where: isWanted)
  }
}

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
  private let frames: [FoldFrame]
  private let places: [FramePlace]
  private let definitions: FoldDefinitions
  private let dates: LogDates
  private let scope: ReplayScope
  private let fold: FoldResult

  /// Replays a log.
  ///
  /// `threads` frames are folded at a time, and a snapshot is begun from where there is one that may be used; the
  /// result depends on neither.
  ///
  /// - Throws: ``LogError`` when something that must be read is damaged.
  /// - Complexity: O(h) for the heads of frames that have begun whole by the day, O(n) for those of the others; memory
  ///   for two keys a cell and thread, and a few blocks.
  public init(
    _ log: LogReader, _ query: StateQuery, threads: Int = 1, snapshots: SnapshotStore? = nil
  ) throws(LogError) {
    self.log = log
    self.query = query
    let all = try log.foldFrames()
    scope = try ReplayScope(query, log, all)
    frames = snapshots?.frames(all, of: log, scope) ?? all
    places = try FramePlace.all(frames)
    lastSequence = scope.lastSequence
    let expressions = try log.dates()
    dates = LogDates(expressions)
    fold = try FoldResult(log, frames, places, scope, dates: dates, threads: threads)
    definitions = try FoldDefinitions(log, dates: expressions)
  }

  /// Whether the replay began from a snapshot.
  public var beganFromSnapshot: Bool { frames.first?.isSnapshot ?? false }

  /// The names of some entities on the day, whatever country they are tied to; those without a name are left out.
  ///
  /// - Throws: ``LogError`` when a name is damaged.
  public func names(of entities: Set<EntityID>) throws(LogError) -> [EntityID: String] {
    let assembly = StateAssembly(fold, frames, places, definitions, day: query.asOf.daysSinceEpoch)
    return try assembly.names(of: entities)
  }

  /// The state of one place, with what contests its values; of its entities those that `isWanted` says yes to.
  ///
  /// - Throws: ``LogError`` when a value that the answer shows is damaged.
  /// - Complexity: O(n log n) for n attributes of its entities, and a walk over the cells of all facts that may have
  ///   begun by the day, for what contests them.
  public func state(
    of place: Place, where isWanted: (EntityID) -> Bool = { _ in true }
  ) throws(LogError) -> PlaceState {
    let assembly = StateAssembly(fold, frames, places, definitions, day: query.asOf.daysSinceEpoch)
    let contests = ContestScan(frames, definitions, dates, scope)
    return try assembly.state(of: place, where: isWanted, contests)
  }
}

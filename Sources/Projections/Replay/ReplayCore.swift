import Countries
import EventLog
import PartialDates

/// A fold with what is needed to put states together from it: of a whole log, or of one country's part of it.
struct ReplayCore: Sendable {
  private let frames: [FoldFrame]
  private let places: [FramePlace]
  private let definitions: FoldDefinitions
  private let dates: LogDates
  private let scope: ReplayScope
  private let fold: FoldResult

  /// The whole log, from a snapshot where there is one that may be used.
  ///
  /// - Throws: ``LogError`` when something that must be read is damaged.
  init(
    _ log: LogReader, _ frames: [FoldFrame], _ scope: ReplayScope, _ dates: LogDates, threads: Int
  ) throws(LogError) {
    try self.init(
      log, frames, try FoldDefinitions(log, dates: dates.expressions), scope, dates,
      threads: threads)
  }

  /// One country's part of a snapshot and the frames after it; nil when that does not suffice.
  ///
  /// - Throws: ``LogError`` when something that must be read is damaged.
  init?(
    _ log: LogReader, _ part: SnapshotFile.Part, _ later: [FoldFrame], after sequence: UInt64,
    _ country: CountryCode, _ scope: ReplayScope, _ dates: LogDates
  ) throws(LogError) {
    let found = try FoldDefinitions.ofPart(
      part, later, of: log, after: sequence, country, dates: dates.expressions)
    guard let (definitions, numbering) = found else { return nil }
    let frames =
      [part.frame]
      + later.map { frame in
        var frame = frame
        frame.numbering = numbering
        return frame
      }
    try self.init(log, frames, definitions, scope, dates, threads: 1)
  }

  private init(
    _ log: LogReader, _ frames: [FoldFrame], _ definitions: FoldDefinitions, _ scope: ReplayScope,
    _ dates: LogDates, threads: Int
  ) throws(LogError) {
    self.frames = frames
    self.definitions = definitions
    self.scope = scope
    self.dates = dates
    places = try FramePlace.all(frames)
    fold = try FoldResult(
      frames, places, scope, dates: dates, cellCount: definitions.cellEntities.count,
      tieCount: definitions.tieEntities.count, threads: threads)
  }

  /// Whether the fold began from a snapshot.
  var beganFromSnapshot: Bool { frames.first?.isSnapshot ?? false }

  /// The names of some entities.
  func names(of entities: Set<EntityID>) throws(LogError) -> [EntityID: String] {
    try assembly.names(of: entities)
  }

  /// The state of one place, with what contests its values; of its entities those that are wanted.
  func state(of place: Place, where isWanted: (EntityID) -> Bool) throws(LogError) -> PlaceState {
    let contests = ContestScan(frames, definitions, dates, scope)
    return try assembly.state(of: place, where: isWanted, contests)
  }

  private var assembly: StateAssembly {
    StateAssembly(fold, frames, places, definitions, day: scope.day)
  }
}

import EventLog
import PartialDates

/// What is asked of a state.
public struct StateQuery: Hashable, Sendable {
  /// The day whose state is wanted.
  public var asOf: CivilDay
  /// What was known.
  public var point: KnowledgePoint
  /// Whether assertions that are only possible on the day are left out.
  public var certainOnly: Bool

  /// The state as of a day, as known at a point.
  public init(asOf: CivilDay, point: KnowledgePoint = KnowledgePoint(), certainOnly: Bool = false) {
    self.asOf = asOf
    self.point = point
    self.certainOnly = certainOnly
  }
}

import EventLog
import PartialDates

/// Counts and spans of a log.
public struct LogSummary: Hashable, Sendable {
  /// How often something occurs.
  public struct Tally: Hashable, Sendable {
    /// What is counted.
    public let name: String
    /// How often it occurs.
    public let count: Int
  }

  /// The identity of the log.
  public let identity: LogIdentity
  /// Its sizes.
  public let sizes: LogStatistics
  /// How many events there are up to the point that is known.
  public let eventCount: Int
  /// How many entities events are about.
  public let entityCount: Int
  /// How many events correct or retract another.
  public let correctionCount: Int
  /// How many events have no source.
  public let unsourcedCount: Int
  /// When the first event was recorded; nil for an empty log.
  public let firstRecorded: Instant?
  /// When the last event was recorded; nil for an empty log.
  public let lastRecorded: Instant?
  /// The earliest day on the timeline; nil for an empty log.
  public let firstDay: CivilDay?
  /// The latest day on the timeline; nil for an empty log.
  public let lastDay: CivilDay?
  /// Events a country, most first.
  public let countries: [Tally]
  /// Events a kind, most first.
  public let kinds: [Tally]
  /// Entities a type, most first.
  public let types: [Tally]
}

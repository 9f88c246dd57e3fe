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

  /// The summary of what is known. Complexity: O(n) for n events.
  public init(_ knowledge: Knowledge, identity: LogIdentity, sizes: LogStatistics) {
    let events = knowledge.events
    let entities = Set(events.map(\.content.entity))
    let days = events.map { ValidPeriod($0.content.date.bounds).timelineDay }.filter {
      $0 != .min && $0 != .max
    }
    self.identity = identity
    self.sizes = sizes
    eventCount = events.count
    entityCount = entities.count
    correctionCount = knowledge.corrections.count
    unsourcedCount = events.count { $0.content.source == nil }
    firstRecorded = events.first?.recorded
    lastRecorded = events.last?.recorded
    firstDay = days.min().map(CivilDay.init(daysSinceEpoch:))
    lastDay = days.max().map(CivilDay.init(daysSinceEpoch:))
    countries = LogSummary.tallies(events.flatMap { $0.content.countries.map(\.description) })
    kinds = LogSummary.tallies(events.map(\.content.kind.text))
    types = LogSummary.tallies(entities.map { String($0.type) })
  }

  private static func tallies(_ names: [String]) -> [Tally] {
    Dictionary(grouping: names) { $0 }.map { Tally(name: $0.key, count: $0.value.count) }
      .sorted { $0.count == $1.count ? $0.name.precedesInUTF8($1.name) : $0.count > $1.count }
  }
}

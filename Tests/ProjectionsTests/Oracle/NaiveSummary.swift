import EventLog
import PartialDates

@testable import Projections

/// The counts and spans of a log, from its decoded events.
struct NaiveSummary: Equatable {
  var events: Int
  var entities: Int
  var corrections: Int
  var unsourced: Int
  var recorded: [Instant?]
  var days: [CivilDay?]
  var countries: [LogSummary.Tally]
  var kinds: [LogSummary.Tally]
  var types: [LogSummary.Tally]

  init(_ knowledge: Knowledge) {
    let all = knowledge.events
    let ids = Set(all.map(\.content.entity))
    let onTimeline = all.map { ValidPeriod($0.content.date.bounds).timelineDay }.filter {
      $0 != .min && $0 != .max
    }
    events = all.count
    entities = ids.count
    corrections = knowledge.corrections.count
    unsourced = all.count { $0.content.source == nil }
    recorded = [all.first?.recorded, all.last?.recorded]
    days = [onTimeline.min(), onTimeline.max()].map { $0.map(CivilDay.init(daysSinceEpoch:)) }
    countries = NaiveSummary.tallies(all.flatMap { $0.content.countries.map(\.description) })
    kinds = NaiveSummary.tallies(all.map(\.content.kind.text))
    types = NaiveSummary.tallies(ids.map { String($0.type) })
  }

  init(_ summary: LogSummary) {
    events = summary.eventCount
    entities = summary.entityCount
    corrections = summary.correctionCount
    unsourced = summary.unsourcedCount
    recorded = [summary.firstRecorded, summary.lastRecorded]
    days = [summary.firstDay, summary.lastDay]
    countries = summary.countries
    kinds = summary.kinds
    types = summary.types
  }

  private static func tallies(_ names: [String]) -> [LogSummary.Tally] {
    Dictionary(grouping: names) { $0 }.map { LogSummary.Tally(name: $0.key, count: $0.value.count) }
      .sorted { $0.count == $1.count ? $0.name < $1.name : $0.count > $1.count }
  }
}

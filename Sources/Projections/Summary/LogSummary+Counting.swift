import Countries
import EventLog
import PartialDates

extension LogSummary {
  /// The summary of what was known of a log.
  ///
  /// - Throws: ``LogError`` when a column is damaged.
  /// - Complexity: O(n) for n events, of which four numbers are read; memory for the tables of the log.
  public init(_ known: KnownLog) throws(LogError) {
    let definitions = try EventDefinitions(known.log)
    var counts = EventCounts(definitions)
    for frame in try known.log.foldFrames() where frame.firstSequence <= known.lastSequence {
      try counts.take(frame, through: known.lastSequence)
    }
    let days = counts.days(definitions)
    let entities = counts.entities(definitions)
    identity = known.log.identity
    sizes = known.log.statistics
    eventCount = Int(known.lastSequence)
    entityCount = entities.count
    correctionCount = known.corrections.count
    unsourcedCount = counts.unsourced
    firstRecorded = known.lastSequence == 0 ? nil : try known.log.recordedTime(of: 1)
    lastRecorded = known.lastRecorded
    firstDay = days.min().map(CivilDay.init(daysSinceEpoch:))
    lastDay = days.max().map(CivilDay.init(daysSinceEpoch:))
    countries = LogSummary.tallies(counts.countries(definitions))
    kinds = LogSummary.tallies(counts.kinds(definitions))
    types = LogSummary.tallies(Dictionary(grouping: entities) { String($0.type) }.mapValues(\.count))
  }

  private static func tallies(_ counts: [String: Int]) -> [Tally] {
    counts.map { Tally(name: $0.key, count: $0.value) }
      .sorted { $0.count == $1.count ? $0.name.precedesInUTF8($1.name) : $0.count > $1.count }
  }
}

/// How often each number of the tables of a log occurs in its events.
private struct EventCounts {
  private var ties: [Int]
  private var kinds: [Int]
  private var isDateSeen: [Bool]
  private(set) var unsourced = 0

  init(_ definitions: EventDefinitions) {
    ties = Array(repeating: 0, count: definitions.tieEntities.count)
    kinds = Array(repeating: 0, count: definitions.kinds.count)
    isDateSeen = Array(repeating: false, count: definitions.dates.count)
  }

  /// Counts the events of a frame up to a sequence.
  mutating func take(_ frame: FoldFrame, through sequence: UInt64) throws(LogError) {
    let numbers = try frame.eventNumbers()
    for row in 0..<Int(min(UInt64(frame.eventCount), sequence - frame.firstSequence + 1)) {
      let (tie, kind, date) = (Int(numbers.ties[row]), Int(numbers.kinds[row]), Int(numbers.dates[row]))
      guard tie < ties.count, kind < kinds.count, date < isDateSeen.count else {
        throw frame.damaged("an event refers to something that is not defined")
      }
      ties[tie] += 1
      kinds[kind] += 1
      isDateSeen[date] = true
      if numbers.sources[row] == 0 { unsourced += 1 }
    }
  }

  /// The days on the timeline of the dates that occur.
  func days(_ definitions: EventDefinitions) -> [Int64] {
    zip(definitions.dates, isDateSeen).filter(\.1).map { ValidPeriod($0.0.bounds).timelineDay }
      .filter { $0 != .min && $0 != .max }
  }

  /// The entities that events are about.
  func entities(_ definitions: EventDefinitions) -> [EntityID] {
    let numbers = Set(ties.indices.filter { ties[$0] > 0 }.map { definitions.tieEntities[$0] })
    return numbers.map(definitions.entity)
  }

  /// Events a country.
  func countries(_ definitions: EventDefinitions) -> [String: Int] {
    var sets = [Int](repeating: 0, count: definitions.countrySets.count)
    for (tie, count) in ties.enumerated() { sets[Int(definitions.tieCountries[tie])] += count }
    var countries: [String: Int] = [:]
    for (set, count) in sets.enumerated() where count > 0 {
      for country in definitions.countrySets[set] { countries[country.description, default: 0] += count }
    }
    return countries
  }

  /// Events a kind.
  func kinds(_ definitions: EventDefinitions) -> [String: Int] {
    var counts: [String: Int] = [:]
    for (kind, count) in kinds.enumerated() where count > 0 {
      counts[definitions.kinds[kind].text, default: 0] += count
    }
    return counts
  }
}

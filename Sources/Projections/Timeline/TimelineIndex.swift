import Countries
import EventLog
import PartialDates

/// What a timeline needs of every event of a log: numbers in columns, and the tables that they refer to.
///
/// No text and no fact of an event is decoded: a log of a million events is read in tens of milliseconds and takes
/// 14 bytes an event.
public struct TimelineIndex: Sendable {
  /// The log.
  public let log: LogReader
  /// How far the log is read.
  public let point: KnowledgePoint
  /// The sequence of the last event that counts.
  public let lastSequence: UInt64
  /// The tie of each event, its entity with its countries, by row: the event at sequence s is at row s - 1.
  let ties: [UInt32]
  /// The kind of each event, by row.
  let kinds: [UInt32]
  /// The date of each event, by row.
  let dates: [UInt32]
  /// Whether each event has a source, by row.
  let isSourced: [Bool]
  /// Whether each event says something: it is not void and no retraction.
  let isCounting: [Bool]
  let frames: [FoldFrame]
  let definitions: FoldDefinitions
  let periods: [ValidPeriod]
  let kindNames: [EventKind]

  /// How many events there are, those that do not count included.
  var rowCount: Int { dates.count }

  /// Reads the columns of a log.
  ///
  /// - Throws: ``LogError`` when a column or a definition is damaged.
  /// - Complexity: O(n) for n events, four columns of numbers, and O(t) for tables of t names.
  public init(_ log: LogReader, at point: KnowledgePoint = KnowledgePoint()) throws(LogError) {
    self.log = log
    self.point = point
    frames = try log.foldFrames()
    var query = StateQuery(asOf: CivilDay(daysSinceEpoch: 0))
    query.point = point
    let scope = try ReplayScope(query, log)
    let corrections = try log.corrections(through: scope.lastSequence)
    definitions = try FoldDefinitions(log, dates: try log.dates())
    kindNames = try log.kinds()
    periods = definitions.dates.map { ValidPeriod($0.bounds) }
    lastSequence = scope.lastSequence
    var columns = EventColumns(count: Int(scope.lastSequence))
    for frame in frames where frame.firstSequence <= scope.lastSequence {
      let numbers = try frame.eventNumbers()
      try columns.append(numbers, of: frame, definitions, kindCount: kindNames.count)
    }
    (ties, kinds, dates, isSourced) = (columns.ties, columns.kinds, columns.dates, columns.isSourced)
    var isCounting = Array(repeating: true, count: dates.count)
    for sequence in corrections.voided.union(corrections.retractions) where sequence <= scope.lastSequence {
      isCounting[Int(sequence) - 1] = false
    }
    self.isCounting = isCounting
  }

  /// The number of the entity that the event at a row is about.
  func entity(ofRow row: Int) -> Int { Int(definitions.tieEntities[Int(ties[row])]) }

  /// The number of the set of countries of the event at a row.
  func countrySet(ofRow row: Int) -> Int { Int(definitions.tieCountries[Int(ties[row])]) }

  /// How many counting events each country has, most first; countries without events are left out.
  public var countries: [(country: CountryCode, events: Int)] {
    var perSet = [Int](repeating: 0, count: definitions.countrySets.count)
    for row in 0..<rowCount where isCounting[row] { perSet[countrySet(ofRow: row)] += 1 }
    var counts: [CountryCode: Int] = [:]
    for (set, count) in perSet.enumerated() where count > 0 {
      for country in Set(definitions.countrySets[set]) { counts[country, default: 0] += count }
    }
    return counts.map { ($0.key, $0.value) }
      .sorted { ($1.events, $0.country) < ($0.events, $1.country) }
  }
}

/// The columns while they are read.
private struct EventColumns {
  var ties: [UInt32] = []
  var kinds: [UInt32] = []
  var dates: [UInt32] = []
  var isSourced: [Bool] = []
  let count: Int

  init(count: Int) {
    self.count = count
    ties.reserveCapacity(count)
    kinds.reserveCapacity(count)
    dates.reserveCapacity(count)
    isSourced.reserveCapacity(count)
  }

  mutating func append(
    _ numbers: EventNumbers, of frame: FoldFrame, _ definitions: FoldDefinitions, kindCount: Int
  ) throws(LogError) {
    let wanted = min(numbers.ties.count, count - dates.count)
    guard numbers.ties.allSatisfy({ $0 < definitions.tieEntities.count }),
      numbers.dates.allSatisfy({ $0 < definitions.dates.count }),
      numbers.kinds.allSatisfy({ $0 < kindCount })
    else { throw frame.damaged("an event refers to something that is not defined") }
    ties += numbers.ties[..<wanted]
    kinds += numbers.kinds[..<wanted]
    dates += numbers.dates[..<wanted]
    isSourced += numbers.sources[..<wanted].lazy.map { $0 > 0 }
  }
}

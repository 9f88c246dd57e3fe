import Countries
import EventLog

/// Tells which events of a frame are wanted, from its header and columns: the cheapest test comes first.
struct EventMatcher: Sendable {
  private let selection: EventSelection
  private let lastSequence: UInt64
  private let definitions: EventDefinitions
  private let days: [Int64]
  private let dates: WantedNumbers?
  private let kinds: WantedNumbers?
  /// The ties of the entities and countries that may be wanted.
  private let ties: WantedNumbers?
  private let places: PlaceTest?
  /// The countries that any of the places has on any day of the wanted dates.
  private let countries: Set<CountryCode>
  private let text: EventTextSearch?
  /// The sequences of the events that are left out, void or a retraction; sorted.
  private let excluded: [UInt64]

  init(_ known: KnownLog, _ selection: EventSelection, _ definitions: EventDefinitions) throws(LogError) {
    self.selection = selection
    self.definitions = definitions
    lastSequence = known.lastSequence
    let filter = selection.filter
    let names = ColumnFilter.Names(
      dates: definitions.dates, kinds: definitions.kinds, countrySets: definitions.countrySets,
      entityCount: definitions.entityCount, entity: definitions.entity)
    let wanted = ColumnFilter(filter, names)
    let days = definitions.dates.map { ValidPeriod($0.bounds).timelineDay }
    self.days = days
    dates = wanted.dates.map(WantedNumbers.init)
    kinds = wanted.kinds.map(WantedNumbers.init)
    places = wanted.places
    let countries = wanted.places.map { EventMatcher.countries($0, wanted.dates, days) } ?? []
    self.countries = countries
    let sets = wanted.places.map { $0.answers(countries) }
    ties =
      sets == nil && wanted.entities == nil
      ? nil
      : WantedNumbers(
        zip(definitions.tieEntities, definitions.tieCountries).map { entity, set in
          wanted.entities?[Int(entity)] ?? true && sets?[Int(set)] ?? true
        })
    text = try filter.search.map { text throws(LogError) in
      try EventTextSearch(SearchKey(text), known.log, definitions)
    }
    let corrections = known.corrections
    excluded = selection.countingOnly ? corrections.voided.union(corrections.retractions).sorted() : []
  }

  private static func countries(
    _ places: PlaceTest, _ isWanted: [Bool]?, _ days: [Int64]
  ) -> Set<CountryCode> {
    if places.isTimeless { return places.members(onDay: 0) }
    let wanted = days.indices.lazy.filter { isWanted?[$0] ?? true }
    return Set(wanted.map { days[$0] }).reduce(into: []) { $0.formUnion(places.members(onDay: $1)) }
  }

  /// The keys of the events of a frame that are wanted, rising.
  func keys(in frame: FoldFrame) throws(LogError) -> [EventKey] {
    if let to = selection.filter.to, frame.firstStart > to.daysSinceEpoch { return [] }
    if places != nil, !frame.mayHold(countries) { return [] }
    if let dates, dates.isEmpty { return [] }
    let all = 0..<Int(min(UInt64(frame.eventCount), lastSequence - frame.firstSequence + 1))
    var rows = EventRows.range(all)
    func narrow(_ column: EventColumn, _ wanted: WantedNumbers?) throws(LogError) {
      guard let wanted, !wanted.isAll, !rows.isEmpty else { return }
      rows = .some(try frame.rows(rows, with: wanted, in: column))
    }
    try narrow(.date, dates)
    try narrow(.tie, ties)
    try narrow(.kind, kinds)
    if rows.isEmpty { return [] }
    let columns = Columns(
      dates: try frame.numbers(of: .date, at: rows), ties: try frame.numbers(of: .tie, at: rows),
      sources: selection.filter.unsourcedOnly ? try frame.numbers(of: .source, at: rows) : nil,
      found: try text?.marks(in: frame, among: rows))
    switch rows {
    case .range(let rows): return try keys(in: frame, rows, columns)
    case .some(let rows): return try keys(in: frame, rows, columns)
    }
  }

  /// What the rows have in their columns, and in which of all rows the text stands.
  private struct Columns {
    var dates: [UInt32]
    var ties: [UInt32]
    var sources: [UInt32]?
    var found: EventTextSearch.Marks?
  }

  private func keys(
    in frame: FoldFrame, _ rows: some RandomAccessCollection<Int>, _ columns: Columns
  ) throws(LogError) -> [EventKey] {
    let first = frame.firstSequence
    let excluded = excluded[
      excluded.risingIndex(where: { $0 >= first })..<excluded.risingIndex(where: { $0 > frame.lastSequence })]
    let left = Set(excluded)
    var places = places
    var keys: [EventKey] = []
    keys.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      let (date, tie) = (Int(columns.dates[index]), Int(columns.ties[index]))
      guard date < days.count, tie < definitions.tieEntities.count else {
        throw frame.damaged("an event refers to something that is not defined")
      }
      if let sources = columns.sources, sources[index] != 0 { continue }
      if !left.isEmpty, left.contains(first + UInt64(row)) { continue }
      if let isTimeless = places?.isTimeless, !isTimeless,
        places?.includes(Int(definitions.tieCountries[tie]), onDay: days[date]) == false
      {
        continue
      }
      if let found = columns.found, !found.holds(row, tie: tie) { continue }
      keys.append(
        EventKey(row: UInt32(first - 1) + UInt32(row), date: UInt32(date), tie: UInt32(tie)))
    }
    return keys
  }
}

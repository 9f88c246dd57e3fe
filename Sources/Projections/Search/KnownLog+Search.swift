import Countries
import EventLog

extension KnownLog {
  /// Looks for a text in the names of entities, in any language and whatever the case, and in events.
  ///
  /// Void events are passed over. `progress` is told how much of the log has been looked at, from 0 to 1; `threads`
  /// frames are looked at a time.
  ///
  /// - Throws: ``LogError`` when something that must be read is damaged; what `progress` throws ends the search.
  /// - Complexity: O(n) in the bytes of the texts, of which only those of the events found are decoded.
  public func search(
    _ text: String, threads: Int = 1, progress: (Double) throws -> Void = { _ in }
  ) throws -> SearchResult {
    var filter = EventFilter()
    filter.search = text
    let selection = EventSelection(filter, countingOnly: true)
    let events = try events(selection, threads: threads, progress: progress)
    let key = SearchKey(text)
    let definitions = try EventDefinitions(log)
    let frames = try log.foldFrames().filter { $0.firstSequence <= lastSequence }
    let names = try log.cells(where: \.isName)
    var candidates = Set(try log.entities(with: key.finder).map { UInt32($0) })
    candidates.formUnion(try entities(named: key, among: events, names, frames))
    var entities = try tied(candidates, frames, definitions)
    try takeNames(of: names.filter { candidates.contains($0.entity) }, frames, into: &entities)
    let ranked = entities.compactMap { number, names in
      let id = definitions.entity(number)
      return names.rank(of: key, id: id).map { (rank: $0, entity: names.found(id)) }
    }
    let sorted = ranked.sorted { left, right in
      left.rank == right.rank ? left.entity.id < right.entity.id : left.rank < right.rank
    }
    return SearchResult(entities: sorted.map(\.entity), events: events)
  }

  /// The numbers of the entities to which one of the events that were found gives a fitting name.
  private func entities(
    named key: SearchKey, among found: EventList, _ names: [(cell: UInt32, entity: UInt32)],
    _ frames: [FoldFrame]
  ) throws(LogError) -> Set<UInt32> {
    if found.isEmpty || names.isEmpty { return [] }
    let isFound = found.rows(of: lastSequence)
    let cells = Set(names.lazy.map(\.cell))
    var sequences: Set<UInt64> = []
    for frame in frames {
      try forEachText(in: frame, of: cells) { _, sequence in
        if isFound.contains(Int(sequence) - 1) { sequences.insert(sequence) }
      }
    }
    var entities: Set<EntityID> = []
    for event in try events(at: sequences) {
      for assertion in event.content.set where assertion.attribute.isName {
        if case .string(let text) = assertion.value, key.isFound(in: text) {
          entities.insert(event.content.entity)
        }
      }
    }
    return Set(try log.numbers(of: entities).keys)
  }

  /// The entities among `candidates` that counting events are about, with the countries of these and their number.
  private func tied(
    _ candidates: Set<UInt32>, _ frames: [FoldFrame], _ definitions: EventDefinitions
  ) throws(LogError) -> [UInt32: EntityNames] {
    if candidates.isEmpty { return [:] }
    let wanted = WantedNumbers(definitions.tieEntities.map(candidates.contains))
    let excluded = corrections.voided.union(corrections.retractions)
    var counts: [UInt32: Int] = [:]
    for frame in frames {
      let all = 0..<Int(min(UInt64(frame.eventCount), lastSequence - frame.firstSequence + 1))
      var rows = try frame.rows(.range(all), with: wanted, in: .tie)
      if !excluded.isEmpty { rows.removeAll { excluded.contains(frame.firstSequence + UInt64($0)) } }
      for tie in try frame.numbers(of: .tie, at: .some(rows)) { counts[tie, default: 0] += 1 }
    }
    var entities: [UInt32: EntityNames] = [:]
    for (tie, count) in counts {
      let countries = definitions.countrySets[Int(definitions.tieCountries[Int(tie)])]
      entities[definitions.tieEntities[Int(tie)], default: EntityNames()]
        .take(eventCount: count, in: countries)
    }
    return entities
  }

  /// Gives entities the names that events set in some cells, in the order of the events.
  private func takeNames(
    of names: [(cell: UInt32, entity: UInt32)], _ frames: [FoldFrame],
    into entities: inout [UInt32: EntityNames]
  ) throws(LogError) {
    if names.isEmpty { return }
    let entityOf = Dictionary(names.map { ($0.cell, $0.entity) }) { first, _ in first }
    let cells = Set(entityOf.keys)
    for frame in frames {
      var setting: [UInt64: UInt32] = [:]
      try forEachText(in: frame, of: cells) { setting[$1] = entityOf[$0] }
      let sequences = setting.keys.sorted()
      for event in try events(at: sequences) {
        if let entity = setting[event.sequence] { entities[entity]?.takeNames(of: event) }
      }
    }
  }
}

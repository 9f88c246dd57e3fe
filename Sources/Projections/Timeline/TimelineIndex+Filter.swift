import Countries
import EventLog
import PartialDates

extension TimelineIndex {
  /// Which rows a filter lets through, of those that count; `rows` are those in which the text to search stands.
  ///
  /// What ``EventFilter/includes(_:)`` says of the events, told from the columns. Complexity: O(n).
  func rows(_ filter: EventFilter, withinDates: Bool = true, found rows: BitTree? = nil) -> [Bool] {
    let entityWanted = wanted(entities: filter)
    let kindWanted = kindNames.map { kind in
      filter.kinds.isEmpty || filter.kinds.contains { kind.text.matches(pattern: $0) }
    }
    let dateWanted = definitions.dates.map { !withinDates || filter.includesDate($0) }
    var places = PlaceTest(filter.places, definitions)
    return (0..<rowCount).map { row in
      guard isCounting[row], kindWanted[Int(kinds[row])], dateWanted[Int(dates[row])],
        entityWanted?[entity(ofRow: row)] ?? true, !(filter.unsourcedOnly && isSourced[row]),
        rows?.contains(row) ?? true
      else { return false }
      return places.isEmpty
        || places.includes(countrySet(ofRow: row), onDay: periods[Int(dates[row])].timelineDay)
    }
  }

  private func wanted(entities filter: EventFilter) -> [Bool]? {
    if filter.entities.isEmpty, filter.types.isEmpty { return nil }
    return (0..<definitions.entityCount).map { number in
      let entity = definitions.entity(UInt32(number))
      if !filter.entities.isEmpty, !filter.entities.contains(entity) { return false }
      return filter.types.isEmpty || filter.types.contains { $0 == entity.type }
    }
  }
}

/// Whether sets of countries have to do with places; what members a place has on a day is looked up once.
private struct PlaceTest {
  private let places: [Place]
  private let sets: [[CountryCode]]
  private var known: [Int64: [Bool]] = [:]
  private var isTimeless: Bool

  init(_ places: [Place], _ definitions: FoldDefinitions) {
    self.places = places
    sets = definitions.countrySets
    isTimeless = places.allSatisfy { if case .country = $0 { true } else { false } }
  }

  var isEmpty: Bool { places.isEmpty }

  mutating func includes(_ set: Int, onDay day: Int64) -> Bool {
    let key = isTimeless ? 0 : day
    if let answers = known[key] { return answers[set] }
    let members = Set(places.flatMap { $0.members(onDaysSinceEpoch: key) })
    let answers = sets.map { $0.contains(where: members.contains) }
    known[key] = answers
    return answers[set]
  }
}

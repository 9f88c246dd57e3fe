import Countries
import EventLog
import PartialDates

/// What a filter says of events, told from the numbers in their columns instead of from decoded events.
///
/// All but the text to search, which the columns do not have.
struct ColumnFilter: Sendable {
  /// What the numbers stand for.
  struct Names {
    var dates: [PartialDate]
    var kinds: [EventKind]
    var countrySets: [[CountryCode]]
    /// How many entities there are.
    var entityCount: Int
    /// The entity with a number.
    var entity: (UInt32) -> EntityID
  }

  /// The kinds that are wanted; nil for all.
  let kinds: [Bool]?
  /// The dates that are wanted; nil for all.
  let dates: [Bool]?
  /// The entities that are wanted; nil for all.
  let entities: [Bool]?
  /// The places that are wanted; nil for all.
  private(set) var places: PlaceTest?

  /// - Complexity: O(n) in the names that the filter asks for.
  init(_ filter: EventFilter, _ names: Names, withinDates: Bool = true) {
    kinds =
      filter.kinds.isEmpty
      ? nil : names.kinds.map { kind in filter.kinds.contains { kind.text.matches(pattern: $0) } }
    dates =
      !withinDates || filter.from == nil && filter.to == nil ? nil : names.dates.map(filter.includesDate)
    places = filter.places.isEmpty ? nil : PlaceTest(filter.places, names.countrySets)
    if filter.entities.isEmpty, filter.types.isEmpty {
      entities = nil
    } else {
      entities = (0..<names.entityCount).map { number in
        let entity = names.entity(UInt32(number))
        if !filter.entities.isEmpty, !filter.entities.contains(entity) { return false }
        return filter.types.isEmpty || filter.types.contains { $0 == entity.type }
      }
    }
  }

  /// Whether a set of countries has to do with one of the places on a day.
  mutating func includes(countrySet set: Int, onDay day: Int64) -> Bool {
    places?.includes(set, onDay: day) ?? true
  }
}

/// Whether sets of countries have to do with places; what members a place has on a day is looked up once.
struct PlaceTest: Sendable {
  private let places: [Place]
  private let sets: [[CountryCode]]
  private var known: [Int64: [Bool]] = [:]
  /// Whether the members of the places are the same on every day.
  let isTimeless: Bool

  init(_ places: [Place], _ sets: [[CountryCode]]) {
    self.places = places
    self.sets = sets
    isTimeless = places.allSatisfy { if case .country = $0 { true } else { false } }
  }

  mutating func includes(_ set: Int, onDay day: Int64) -> Bool {
    let key = isTimeless ? 0 : day
    if let answers = known[key] { return answers[set] }
    let answers = answers(members(onDay: key))
    known[key] = answers
    return answers[set]
  }

  /// The members of the places on a day.
  func members(onDay day: Int64) -> Set<CountryCode> {
    Set(places.flatMap { $0.members(onDaysSinceEpoch: isTimeless ? 0 : day) })
  }

  /// Which sets have one of some members.
  func answers(_ members: Set<CountryCode>) -> [Bool] {
    sets.map { $0.contains(where: members.contains) }
  }
}

import Countries
import EventLog
import PartialDates
import Projections
import TestSupport

/// The state of a place by the rules of the fold, straight over decoded events, without a thought for speed.
///
/// It shares no code with the fold but the types of its answer: bounds are compared as they are, void events are
/// found by recursion, and each value is looked for among all assertions.
struct NaiveState {
  let events: [Event]
  let asOf: CivilDay
  let certainOnly: Bool
  /// The events that count on the day, by rule 2.
  private(set) var covering: [Event] = []

  init(_ log: [Event], asOf: CivilDay, at point: KnowledgePoint = KnowledgePoint(), certainOnly: Bool = false)
  {
    let known = log.filter { event in
      if let instant = point.knownAt, event.recorded.microseconds > instant.microseconds { return false }
      if let through = point.through, event.sequence > through { return false }
      return true
    }
    let corrections = NaiveCorrections(known)
    events = known.filter { !corrections.isVoid($0) && $0.content.retracts == nil }
    self.asOf = asOf
    self.certainOnly = certainOnly
    covering = events.filter { coversCertainly($0) || (!certainOnly && coversPossibly($0)) }
  }

  func state(of place: Place) -> PlaceState {
    let members = place.members(onDaysSinceEpoch: asOf.daysSinceEpoch)
    let entities = Set(events.map(\.content.entity)).compactMap { id -> EntityState? in
      let ties = covering.filter {
        $0.content.entity == id && !Set($0.content.countries).isDisjoint(with: members)
      }
      guard let first = ties.min(by: { tieOrder($0, $1) }) else { return nil }
      return entity(id, first: first, isCertain: ties.contains(where: coversCertainly))
    }
    return PlaceState(
      place: place,
      entities: entities.sorted { Array($0.id.text.utf8).lexicographicallyPrecedes(Array($1.id.text.utf8)) })
  }

  // MARK: rule 2, coverage

  func coversCertainly(_ event: Event) -> Bool {
    let bounds = event.content.date.bounds
    return isOnOrBefore(bounds.startLatest) && isOnOrAfter(bounds.endEarliest)
  }

  private func coversPossibly(_ event: Event) -> Bool {
    let bounds = event.content.date.bounds
    return isOnOrBefore(bounds.startEarliest) && isOnOrAfter(bounds.endLatest)
  }

  private func isOnOrBefore(_ start: DayBound) -> Bool {
    switch start {
    case .past, .unknown: true
    case .future: false
    case .day(let day): day <= asOf
    }
  }

  private func isOnOrAfter(_ end: DayBound) -> Bool {
    switch end {
    case .future, .unknown: true
    case .past: false
    case .day(let day): day >= asOf
    }
  }

  // MARK: rule 3, values

  func start(_ event: Event) -> CivilDay {
    let bounds = event.content.date.bounds
    let beforeEveryDay = CivilDay(daysSinceEpoch: .min)
    if case .day(let day) = bounds.startEarliest { return day }
    if case .day(let day) = bounds.startLatest, day <= asOf { return day }
    return beforeEveryDay
  }

  typealias Claim = (event: Event, value: Value?)

  func winner(_ claims: [Claim]) -> Claim? {
    claims.max { left, right in
      let (a, b) = (start(left.event), start(right.event))
      return a == b ? left.event.sequence < right.event.sequence : a < b
    }
  }

  func value(_ claims: [Claim]) -> ValueState? {
    guard let best = winner(claims), let value = best.value else { return nil }
    let isCertain = coversCertainly(best.event)
    var certainly: CertainValue?
    if !isCertain, let certain = winner(claims.filter { coversCertainly($0.event) }),
      let value = certain.value
    {
      certainly = CertainValue(value, since: certain.event.content.date, event: certain.event.sequence)
    }
    return ValueState(
      value, since: best.event.content.date, certainty: isCertain ? .certain : .possible,
      event: best.event.sequence, certainly: certainly)
  }

  func claims(_ id: EntityID, _ attribute: AttributeName) -> [Claim] {
    covering.filter { $0.content.entity == id }.compactMap { event in
      if event.content.unset.contains(attribute) { return (event, nil) }
      return event.content.set.first { $0.attribute == attribute }.map { (event, $0.value) }
    }
  }

  func claims(_ id: EntityID, _ attribute: AttributeName, member: Value) -> [Claim] {
    covering.filter { $0.content.entity == id }.compactMap { event in
      func has(_ assertions: [MemberAssertion]) -> Bool {
        assertions.contains { $0.attribute == attribute && $0.members.contains(member) }
      }
      if has(event.content.add) { return (event, member) }
      return has(event.content.remove) ? (event, nil) : nil
    }
  }

  // MARK: rule 4, entities

  private func tieOrder(_ left: Event, _ right: Event) -> Bool {
    let (a, b) = (earliest(left), earliest(right))
    return a == b ? left.sequence < right.sequence : a < b
  }

  private func earliest(_ event: Event) -> CivilDay {
    if case .day(let day) = event.content.date.bounds.startEarliest { return day }
    return CivilDay(daysSinceEpoch: .min)
  }

  private func entity(_ id: EntityID, first: Event, isCertain: Bool) -> EntityState {
    let own = covering.filter { $0.content.entity == id }
    let scalars = Set(own.flatMap { $0.content.set.map(\.attribute) })
    let sets = Set(own.flatMap { $0.content.add.map(\.attribute) })
    var name: String?
    var names: [LocalizedName] = []
    var attributes: [AttributeState] = []
    for attribute in scalars.union(sets) {
      let state = value(claims(id, attribute))
      if attribute.text == "name" {
        if case .string(let text)? = state?.value { name = text }
      } else if attribute.text.hasPrefix("name@") {
        if case .string(let text)? = state?.value {
          names.append(LocalizedName(language: String(attribute.text.dropFirst(5)), name: text))
        }
      } else {
        let candidates = Set(
          own.flatMap { $0.content.add }.filter { $0.attribute == attribute }.flatMap(\.members))
        let members = candidates.compactMap { value(claims(id, attribute, member: $0)) }
        if state == nil, members.isEmpty { continue }
        attributes.append(
          AttributeState(attribute, value: state, members: members.sorted { $0.value < $1.value }))
      }
    }
    return EntityState(
      id, name: name, names: names.sorted { $0.language < $1.language }, since: first.content.date,
      certainty: isCertain ? .certain : .possible,
      attributes: attributes.sorted { $0.attribute.text < $1.attribute.text })
  }
}

import Countries
import EventLog
import PartialDates

/// The state of every country as of a day: the fold of the known events.
///
/// The fold is commutative: events may be taken in any order, and states of parts of the log merged.
public struct TimelineState: Sendable {
  private struct Key: Hashable {
    var attribute: AttributeName
    var member: Value?
  }

  private struct Entity {
    var cells: [Key: Cell] = [:]
    var ties: [CountryCode: Tie] = [:]
  }

  /// The day.
  public let asOf: CivilDay
  private let certainOnly: Bool
  private var entities: [EntityID: Entity] = [:]

  /// The state before any event: nothing.
  public init(asOf: CivilDay, certainOnly: Bool = false) {
    self.asOf = asOf
    self.certainOnly = certainOnly
  }

  /// The fold of the events that were known and not void.
  ///
  /// - Complexity: O(n) for n events.
  public init(_ knowledge: Knowledge, asOf: CivilDay, certainOnly: Bool = false) {
    self.init(asOf: asOf, certainOnly: certainOnly)
    for event in knowledge.events where !knowledge.isVoid(event) { take(event) }
  }

  /// Takes in an event that is not void. A retraction asserts nothing and ties nothing.
  public mutating func take(_ event: Event) {
    let content = event.content
    let day = asOf.daysSinceEpoch
    let period = ValidPeriod(content.date.bounds)
    guard content.retracts == nil, let certainty = period.certainty(on: day) else { return }
    if certainOnly, certainty == .possible { return }
    var entity = entities.removeValue(forKey: content.entity) ?? Entity()
    let tie = Tie(period, event, certainty)
    for country in content.countries {
      entity.ties[country]?.merge(tie)
      if entity.ties[country] == nil { entity.ties[country] = tie }
    }
    func put(_ attribute: AttributeName, member: Value?, _ value: Value?) {
      entity.cells[Key(attribute: attribute, member: member), default: Cell()].take(
        Candidate(
          rank: period.rank(on: day), sequence: event.sequence, certainty: certainty, date: content.date,
          value: value))
    }
    for assertion in content.set { put(assertion.attribute, member: nil, assertion.value) }
    for attribute in content.unset { put(attribute, member: nil, nil) }
    for assertion in content.add {
      for member in assertion.members { put(assertion.attribute, member: member, member) }
    }
    for assertion in content.remove {
      for member in assertion.members { put(assertion.attribute, member: member, nil) }
    }
    entities[content.entity] = entity
  }

  /// The state of one place.
  ///
  /// An entity is in it when an event that covers the day ties it to the country, or to any member of the region
  /// on that day. Complexity: O(n log n) for n attributes of its entities.
  public func state(of place: Place) -> PlaceState {
    let members = place.members(onDaysSinceEpoch: asOf.daysSinceEpoch)
    let found = entities.compactMap { id, entity -> EntityState? in
      var ties = members.compactMap { entity.ties[$0] }
      guard var tie = ties.popLast() else { return nil }
      for other in ties { tie.merge(other) }
      return state(id, entity, tie)
    }
    return PlaceState(place: place, entities: found.sorted { $0.id < $1.id })
  }

  /// The name of an entity on the day, whatever country it is tied to.
  public func name(of id: EntityID) -> String? {
    entities[id].flatMap { entity in TimelineState.nameKey.flatMap { TimelineState.text(entity.cells[$0]) } }
  }

  private static let nameKey: Key? = (try? AttributeName("name")).map { Key(attribute: $0, member: nil) }

  private static func text(_ cell: Cell?) -> String? {
    if case .string(let text)? = cell?.state?.value { return text }
    return nil
  }

  private func state(_ id: EntityID, _ entity: Entity, _ tie: Tie) -> EntityState {
    var values: [AttributeName: ValueState] = [:]
    var members: [AttributeName: [ValueState]] = [:]
    var names: [LocalizedName] = []
    for (key, cell) in entity.cells {
      guard let state = cell.state else { continue }
      if let language = key.attribute.language, key.attribute.isName, case .string(let name) = state.value {
        names.append(LocalizedName(language: String(language), name: name))
      } else if key.member != nil {
        members[key.attribute, default: []].append(state)
      } else if !key.attribute.isName {
        values[key.attribute] = state
      }
    }
    let attributes = Set(values.keys).union(members.keys).sorted().map { attribute in
      AttributeState(
        attribute, value: values[attribute],
        members: members[attribute, default: []].sorted { $0.value < $1.value })
    }
    return EntityState(
      id, name: name(of: id), names: names.sorted { $0.language.precedesInUTF8($1.language) },
      since: tie.date, certainty: tie.certainty, attributes: attributes)
  }
}

import Countries
import EventLog
import PartialDates

/// The plans on a day: the entities whose attribute `expected` is a date then.
///
/// - *delivered*: the `status` on the day is one that ``PlanStatus`` counts as delivered. The delivery is the event
///   that set it; where the status went on from one such value to the next (released, then closed), the first.
/// - *cancelled*: the status on the day says that it was given up.
/// - *overdue*: neither, and the last day of the expected date has passed.
/// - *planned*: none of these. An entity without a status was not delivered.
public struct Plans {
  private let asOf: CivilDay
  private let certainOnly: Bool
  private let table: ClaimTable
  private let countries: [EntityID: Set<CountryCode>]
  private let newestNames: [EntityID: String]
  private let expected: AttributeName
  private let status: AttributeName
  private let name: AttributeName

  /// The plans on a day, as known at some point. Complexity: O(n) for n events.
  public init(_ knowledge: Knowledge, asOf: CivilDay, certainOnly: Bool = false) throws(EventError) {
    expected = try AttributeName("expected")
    status = try AttributeName("status")
    name = try AttributeName("name")
    self.asOf = asOf
    self.certainOnly = certainOnly
    let attribute = expected
    let planned = Set(
      knowledge.events.lazy.filter { $0.content.set.contains { $0.attribute == attribute } }
        .map(\.content.entity))
    table = ClaimTable(knowledge, where: planned.contains)
    countries = Plans.countries(knowledge, of: planned, on: asOf, certainOnly: certainOnly)
    newestNames = knowledge.names
  }

  /// Every plan, whatever country it is tied to, sorted by identity.
  public var all: [Plan] { table.entities.sorted().compactMap(plan) }

  /// The plans of one place, sorted by identity: those of the entities that its state has on the day.
  public func plans(of place: Place) -> [Plan] {
    let members = Set(place.members(onDaysSinceEpoch: asOf.daysSinceEpoch))
    return all.filter { !members.isDisjoint(with: $0.countries) }
  }

  private func plan(of entity: EntityID) -> Plan? {
    let day = asOf.daysSinceEpoch
    guard let promise = table[entity, expected].state(on: day, certainOnly: certainOnly),
      case .date(let date) = promise.value
    else { return nil }
    let status = table[entity, status].state(on: day, certainOnly: certainOnly)
    let delivery = PlanStatus.isDelivered(status?.value) ? delivery(of: entity) : nil
    let overdue = Delay(undeliveredOn: asOf, expected: date)
    var progress = overdue == nil ? Plan.Progress.planned : .overdue
    var delay = overdue
    if let delivery {
      progress = .delivered
      delay = Delay(delivered: delivery.since, expected: date)
    } else if PlanStatus.isGivenUp(status?.value) {
      progress = .cancelled
      delay = nil
    }
    return Plan(
      id: entity, name: currentName(of: entity), countries: (countries[entity] ?? []).sorted(),
      progress: progress,
      certainty: min(promise.certainty, status?.certainty ?? .certain), expected: promise,
      expectedDate: date, status: status, delivery: delivery, delay: delay)
  }

  /// The first of the delivered statuses that lead without a break to the one on the day.
  private func delivery(of entity: EntityID) -> ValueState? {
    let day = asOf.daysSinceEpoch
    let ranked = table[entity, status]
      .filter { $0.certainty(on: day, certainOnly: certainOnly) != nil }
      .sorted { $0.outranks($1, on: day) }
    let run = ranked.prefix { PlanStatus.isDelivered($0.asserted) }
    guard let first = run.last, let value = first.asserted, let certainty = first.certainty(on: day) else {
      return nil
    }
    return ValueState(value, since: first.since, certainty: certainty, event: first.event.sequence)
  }

  private func currentName(of entity: EntityID) -> String? {
    if case .string(let text)? = table[entity, name].state(on: asOf.daysSinceEpoch)?.value { return text }
    return newestNames[entity]
  }

  /// The countries that events tie entities to on a day.
  private static func countries(
    _ knowledge: Knowledge, of entities: Set<EntityID>, on day: CivilDay, certainOnly: Bool
  ) -> [EntityID: Set<CountryCode>] {
    var countries: [EntityID: Set<CountryCode>] = [:]
    for event in knowledge.events where entities.contains(event.content.entity) && !knowledge.isVoid(event) {
      guard event.content.retracts == nil,
        let certainty = ValidPeriod(event.content.date.bounds).certainty(on: day.daysSinceEpoch),
        certainty == .certain || !certainOnly
      else { continue }
      countries[event.content.entity, default: []].formUnion(event.content.countries)
    }
    return countries
  }
}

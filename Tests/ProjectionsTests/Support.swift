import Countries
import EventLog
import PartialDates
import Projections

/// Builds small logs for tests that show one rule.
struct SmallLog {
  private(set) var events: [Event] = []

  mutating func add(
    _ date: String, _ entity: String = "model/m", in countries: String = "KR",
    _ fill: (inout EventContent) throws -> Void = { _ in }
  ) throws {
    var content = EventContent(
      date: try PartialDate(date), kind: try EventKind("thing.happened"), entity: try EntityID(entity),
      countries: countries.split(separator: " ").compactMap { CountryCode($0) })
    try fill(&content)
    let sequence = UInt64(events.count + 1)
    events.append(
      Event(
        sequence: sequence, id: "e\(sequence)", recorded: Instant(microseconds: Int64(sequence) * 1000),
        content: content))
  }

  mutating func set(_ date: String, _ value: String, attribute: String = "status") throws {
    try add(date) { $0.set = [Assertion(try AttributeName(attribute), .string(value))] }
  }

  func entity(asOf day: String, place: String = "KR", certainOnly: Bool = false) throws -> EntityState? {
    guard let day = CivilDay(day) else { return nil }
    let state = TimelineState(Knowledge(events), asOf: day, certainOnly: certainOnly)
    return state.state(of: try Place(place)).entities.first
  }

  /// The value of `status`, with `?` when it is only possible and what is certain beneath it.
  func status(asOf day: String) throws -> String? {
    guard
      let value = try entity(asOf: day)?.attributes.first(where: { $0.attribute.text == "status" })?.value,
      case .string(let text) = value.value
    else { return nil }
    guard value.certainty == .possible else { return text }
    if case .string(let certain)? = value.certainly?.value { return "\(text)? \(certain)" }
    return "\(text)?"
  }
}

extension PlaceState {
  /// The same state as if nobody had looked for contests.
  var withoutContests: PlaceState {
    func plain(_ value: ValueState) -> ValueState {
      ValueState(
        value.value, since: value.since, certainty: value.certainty, event: value.event,
        certainly: value.certainly)
    }
    return PlaceState(
      place: place,
      entities: entities.map { entity in
        EntityState(
          entity.id, name: entity.name, names: entity.names, since: entity.since, certainty: entity.certainty,
          attributes: entity.attributes.map {
            AttributeState($0.attribute, value: $0.value.map(plain), members: $0.members.map(plain))
          })
      })
  }
}

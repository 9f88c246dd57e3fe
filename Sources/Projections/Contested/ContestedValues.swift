import EventLog
import PartialDates

/// Finds the values that are contested on a day.
///
/// The value that holds is contested by an assertion when all of these are true:
/// 1. the assertion is of the same cell, from another event that is not void;
/// 2. it covers the day, certainly or possibly; only certainly where only certain assertions count;
/// 3. it says something else: another value, that there is none (`unset`), or that the member does not belong;
/// 4. neither clearly comes later: the windows of their starts have a day in common. The window of a start runs
///    from `startEarliest` to `startLatest`, so two starts of the same rank always meet. An open or unknown start
///    has the one day that ranks it for its window: what was seen to hold on a day is later than what began before.
///
/// Of several assertions of one value the highest in rank is given, and the highest in rank comes first. A state
/// that has no value is not contested, nor are names.
public struct ContestedValues {
  private let knowledge: Knowledge
  private let day: Int64
  private let certainOnly: Bool

  /// The contested values on a day, as known at some point.
  public init(_ knowledge: Knowledge, asOf: CivilDay, certainOnly: Bool = false) {
    self.knowledge = knowledge
    day = asOf.daysSinceEpoch
    self.certainOnly = certainOnly
  }

  /// The same state, with what contests each of its values.
  ///
  /// The state must be of the same knowledge and day. Complexity: O(n) for n events.
  public func marked(_ state: PlaceState) -> PlaceState {
    let wanted = Set(state.entities.map(\.id))
    let table = ClaimTable(knowledge, where: wanted.contains)
    let entities = state.entities.map { entity in
      EntityState(
        entity.id, name: entity.name, names: entity.names, since: entity.since, certainty: entity.certainty,
        attributes: entity.attributes.map { marked($0, claims: { table[entity.id, $0, member: $1] }) })
    }
    return PlaceState(place: state.place, entities: entities)
  }

  private func marked(
    _ state: AttributeState, claims: (AttributeName, Value?) -> [Claim]
  ) -> AttributeState {
    AttributeState(
      state.attribute, value: state.value.map { marked($0, by: claims(state.attribute, nil)) },
      members: state.members.map { marked($0, by: claims(state.attribute, $0.value)) })
  }

  private func marked(_ state: ValueState, by claims: [Claim]) -> ValueState {
    // Most cells have one assertion.
    if claims.count < 2 { return state }
    guard let holder = claims.first(where: { $0.event.sequence == state.event }) else { return state }
    let window = holder.period.startWindow(on: day)
    let contending = claims.filter { claim in
      claim.asserted != holder.asserted && claim.event.sequence != state.event
        && claim.certainty(on: day, certainOnly: certainOnly) != nil
        && claim.period.startWindow(on: day).overlaps(window)
    }
    var marked = state
    for claim in contending.sorted(by: { $0.outranks($1, on: day) })
    where !marked.contested.contains(where: { $0.value == claim.asserted }) {
      guard let certainty = claim.certainty(on: day) else { continue }
      marked.contested.append(
        ContestedValue(
          claim.asserted, since: claim.since, certainty: certainty, event: claim.event.sequence))
    }
    return marked
  }
}

extension ValidPeriod {
  /// The days on which it may have begun, as far as they matter for what came later.
  func startWindow(on day: Int64) -> ClosedRange<Int64> {
    if startEarliest == .min {
      let rank = rank(on: day)
      return rank...rank
    }
    return startEarliest...max(startEarliest, startLatest)
  }
}

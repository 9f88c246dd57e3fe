import EventLog
import PartialDates
import Projections

/// What contests a value, straight from the four rules of ``ContestedValues``.
extension NaiveState {
  func contested(
    _ id: EntityID, _ attribute: AttributeName, member: Value?, heldBy sequence: UInt64
  ) -> [ContestedValue] {
    let claims = member.map { self.claims(id, attribute, member: $0) } ?? self.claims(id, attribute)
    guard let holder = claims.first(where: { $0.event.sequence == sequence }) else { return [] }
    var contested: [ContestedValue] = []
    var rest = claims.filter { $0.value != holder.value && meet($0.event, holder.event) }
    while let best = winner(rest) {
      contested.append(
        ContestedValue(
          best.value, since: best.event.content.date,
          certainty: coversCertainly(best.event) ? .certain : .possible, event: best.event.sequence))
      rest.removeAll { $0.value == best.value }
    }
    return contested
  }

  /// Whether there is a day on which either may have begun, as far as that tells what came later.
  private func meet(_ left: Event, _ right: Event) -> Bool {
    let (a, b) = (window(left), window(right))
    return a.first <= b.last && b.first <= a.last
  }

  private func window(_ event: Event) -> (first: CivilDay, last: CivilDay) {
    let bounds = event.content.date.bounds
    guard case .day(let first) = bounds.startEarliest else { return (start(event), start(event)) }
    guard case .day(let last) = bounds.startLatest else { return (first, CivilDay(daysSinceEpoch: .max)) }
    return (first, last)
  }
}

import Countries
import EventLog
import PartialDates
import Projections
import TestSupport

/// The figures of charts day by day and period by period, straight from the rules.
struct NaiveChart {
  let log: [Event]

  /// The events that count, whatever the day.
  var standing: [Event] {
    let corrections = NaiveCorrections(log)
    return log.filter { !corrections.isVoid($0) && $0.content.retracts == nil }
  }

  /// What holds of an attribute by the events that cover a day, by which event, and whether for certain.
  static func holder(
    of entity: EntityID, _ attribute: AttributeName, in state: NaiveState
  ) -> (value: Value?, event: UInt64, isCertain: Bool)? {
    let own = state.covering.filter { event in
      event.content.entity == entity
        && (event.content.set.contains { $0.attribute == attribute }
          || event.content.unset.contains(attribute))
    }
    let best = own.max { (state.start($0), $0.sequence) < (state.start($1), $1.sequence) }
    guard let best else { return nil }
    let value = best.content.set.first { $0.attribute == attribute }?.value
    return (value, best.sequence, state.coversCertainly(best))
  }

  /// How surely an entity is tied to a country by the events that cover a day; nil when it is not.
  static func tie(of entity: EntityID, to country: CountryCode, in state: NaiveState) -> Certainty? {
    let ties = state.covering.filter {
      $0.content.entity == entity && $0.content.countries.contains(country)
    }
    if ties.isEmpty { return nil }
    return ties.contains(where: state.coversCertainly) ? .certain : .possible
  }

  /// The days on which an event may have begun; nil when they are not bounded on both sides.
  static func startDays(_ event: Event) -> ClosedRange<Int64>? {
    let bounds = event.content.date.bounds
    guard case .day(let first) = bounds.startEarliest, case .day(let last) = bounds.startLatest else {
      return nil
    }
    return first.daysSinceEpoch...last.daysSinceEpoch
  }
}

import EventLog
import PartialDates

@testable import Projections

/// What a fold of a timeline counts, told from decoded events.
struct NaiveFold {
  private let events: [Event]

  init(_ knowledge: Knowledge, _ filter: EventFilter) {
    events = knowledge.events.filter {
      !knowledge.isVoid($0) && $0.content.retracts == nil && filter.includes($0)
    }
  }

  /// Whether an event without a first day stands on a day.
  func hasOpenStart(on day: Int64) -> Bool {
    events.contains {
      let period = ValidPeriod($0.content.date.bounds)
      return period.startEarliest == .min && period.timelineDay == day
    }
  }

  /// The state on a day, of whose events those before a sequence have happened.
  func state(on day: Int64, before next: UInt64) -> TimelineState {
    var state = TimelineState(asOf: CivilDay(daysSinceEpoch: day))
    for event in events {
      let isOfDay = ValidPeriod(event.content.date.bounds).timelineDay == day
      if !isOfDay || event.sequence < next { state.take(event) }
    }
    return state
  }

  func counts(_ state: PlaceState, _ types: [String]) -> [TimelineFold.TypeCount] {
    types.map { type in
      let ofType = state.entities.filter { $0.id.type == type }
      let certain = ofType.count { $0.certainty == .certain }
      return TimelineFold.TypeCount(type: type, certain: certain, possible: ofType.count - certain)
    }
    .filter { $0.certain + $0.possible > 0 }
    .sorted { ($1.certain, $1.possible, $0.type) < ($0.certain, $0.possible, $1.type) }
  }

  func values(of figure: Figure, _ state: PlaceState) -> [ValueState] {
    state.entities.flatMap(\.attributes).filter { $0.attribute == figure.attribute }
      .compactMap(\.value).filter { $0.value.unit == .some(figure.unit) }
  }
}

import Projections

/// The answer of a state query, ready to be printed.
struct StateReport {
  let states: [PlaceState]
  let timeline: TimelineState
  let knowledge: Knowledge
}

extension PlaceState {
  /// The same state with only some of its entities.
  func filtered(_ isWanted: (EntityState) -> Bool) -> PlaceState {
    PlaceState(place: place, entities: entities.filter(isWanted))
  }
}

import Countries
import EventLog
import PartialDates
import Projections

/// What is played: the events that a filter lets through, and what the places have at every moment.
///
/// Events are decoded when they are shown, and kept for a while.
struct PlayerFeed {
  let index: TimelineIndex
  let timeline: Timeline
  let filter: EventFilter
  let days: ClosedRange<Int64>
  let scale: TimeScale
  let period: Period
  let places: [Place]
  /// The positions of the events of each place.
  let positions: [[UInt32]]
  /// What the places have; moved by ``Player``.
  var fold: TimelineFold

  /// The places that have a panel when none is asked for: every country with events, most first.
  static func places(_ index: TimelineIndex, _ filter: EventFilter) -> [Place] {
    let wanted = filter.places.filter { if case .country = $0 { false } else { true } }
    let named = filter.places.filter { !wanted.contains($0) }
    if !filter.places.isEmpty, wanted.isEmpty { return named }
    let members = Set(
      wanted.flatMap { $0.members(onDaysSinceEpoch: 0) + $0.members(onDaysSinceEpoch: 20_000) })
    let all = index.countries.map(\.country).filter { wanted.isEmpty || members.contains($0) }
    return (named + all.compactMap { try? Place($0.description) }).reduce(into: []) { places, place in
      if !places.contains(place) { places.append(place) }
    }
  }

  /// - Throws: ``LogError`` when something that must be read is damaged.
  init(_ index: TimelineIndex, _ filter: EventFilter) throws(LogError) {
    self.index = index
    self.filter = filter
    timeline = try Timeline(index, filter)
    let span = timeline.span ?? 0...0
    let first = filter.from?.daysSinceEpoch ?? span.lowerBound
    let last = filter.to?.daysSinceEpoch ?? max(span.upperBound, first)
    days = min(first, last)...max(first, last)
    scale = TimeScale(days, events: timeline.eventDays)
    period = Period(forDays: days.upperBound - days.lowerBound)
    places = PlayerFeed.places(index, filter)
    positions = timeline.positions(of: places)
    fold = TimelineFold(timeline, filter, places: places)
  }
}

extension Timeline: PlayableDays {}

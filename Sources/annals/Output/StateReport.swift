import EventLog
import PartialDates
import Projections

/// The answer of a state query, ready to be printed.
struct StateReport {
  let states: [PlaceState]
  let query: StateQuery
  /// The sequence of the last event that counts.
  let lastSequence: UInt64
  /// When it was recorded; nil when there is none.
  let lastRecorded: Instant?

  /// Up to which point the log was read, in words.
  var point: String {
    HeadingText.point(query.point, lastSequence: lastSequence, lastRecorded: lastRecorded)
  }
}

extension PlaceState {
  /// The values that the state shows, members included.
  var values: [ValueState] {
    entities.flatMap { $0.attributes.flatMap { ($0.value.map { [$0] } ?? []) + $0.members } }
  }
}

import EventLog

/// An assertion with an end or without a first day, as it is on the day asked about.
struct SpecialFact: Sendable {
  /// The cell or tie.
  let number: UInt32
  let period: ValidPeriod
  let certainty: Certainty
  let sequence: UInt64
  /// Where it stands: its frame, block and index among the special ones.
  let place: FactPlace
}

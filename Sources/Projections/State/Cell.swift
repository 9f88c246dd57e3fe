import EventLog
import PartialDates

/// One assertion that competes for a cell.
struct Candidate: Sendable {
  /// The start that ranks it on the day asked about.
  let rank: Int64
  let sequence: UInt64
  let certainty: Certainty
  let date: PartialDate
  /// What it asserts; nil that there is no value, or that the member does not belong.
  let value: Value?

  func beats(_ other: Candidate?) -> Bool {
    guard let other else { return true }
    return (rank, sequence) > (other.rank, other.sequence)
  }
}

/// What is asserted of one attribute, or of one member of a set-valued attribute: the winner, and the winner
/// among the certain ones.
///
/// Taking a candidate is commutative and idempotent: any order gives the same cell.
struct Cell: Sendable {
  private(set) var winner: Candidate?
  private(set) var certainWinner: Candidate?

  mutating func take(_ candidate: Candidate) {
    if candidate.beats(winner) { winner = candidate }
    if candidate.certainty == .certain, candidate.beats(certainWinner) { certainWinner = candidate }
  }

  /// The value as people see it; nil when the winner says that there is none.
  var state: ValueState? {
    guard let winner, let value = winner.value else { return nil }
    var certainly: CertainValue?
    if winner.certainty == .possible, let certain = certainWinner, let value = certain.value {
      certainly = CertainValue(value, since: certain.date, event: certain.sequence)
    }
    return ValueState(
      value, since: winner.date, certainty: winner.certainty, event: winner.sequence,
      certainly: certainly)
  }
}

/// What ties an entity to a country: the first covering event, and whether any covers the day for certain.
struct Tie: Sendable {
  private(set) var startEarliest: Int64
  private(set) var sequence: UInt64
  private(set) var date: PartialDate
  private(set) var certainty: Certainty

  init(_ period: ValidPeriod, _ event: Event, _ certainty: Certainty) {
    startEarliest = period.startEarliest
    sequence = event.sequence
    date = event.content.date
    self.certainty = certainty
  }

  /// Takes in another tie of the same entity; commutative and idempotent.
  mutating func merge(_ other: Tie) {
    let certainty = max(self.certainty, other.certainty)
    if (other.startEarliest, other.sequence) < (startEarliest, sequence) { self = other }
    self.certainty = certainty
  }
}

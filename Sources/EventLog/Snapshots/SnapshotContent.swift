/// What a snapshot holds: every fact and tie up to its last event that can still matter from its horizon on.
package struct SnapshotContent: Sendable {
  /// One fact or tie.
  package struct Row: Sendable {
    /// The cell or tie.
    package var number: UInt32
    /// The earliest start of a simple date, days since 1970-01-01.
    package var start: Int64
    /// How many days later it may have begun.
    package var spread: Int64
    /// The sequence of its event.
    package var sequence: UInt64
    /// The number of its event's date.
    package var date: UInt32
    /// What the fact says; nil for a member or for nothing.
    package var value: Value?
    /// Whether it asserts that there is a value, or that the member belongs.
    package var isPresent: Bool

    /// A row of a snapshot.
    package init(
      number: UInt32, start: Int64, spread: Int64, sequence: UInt64, date: UInt32, value: Value?,
      isPresent: Bool
    ) {
      self.number = number
      self.start = start
      self.spread = spread
      self.sequence = sequence
      self.date = date
      self.value = value
      self.isPresent = isPresent
    }
  }

  /// Facts that win their cells at the horizon and beat what they beat for ever, by cell.
  package var headFacts: [Row] = []
  /// Facts that are folded by their bounds.
  package var specialFacts: [Row] = []
  /// The first ties, by tie.
  package var headTies: [Row] = []
  /// Ties that are folded by their bounds.
  package var specialTies: [Row] = []
  /// The sequences of the events that were void, sorted.
  package var voided: [UInt64] = []

  /// An empty content.
  package init() {}
}

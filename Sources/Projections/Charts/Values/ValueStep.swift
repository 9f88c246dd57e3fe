import EventLog

/// A stretch of days on which the same value holds, by the same event and as surely.
public struct ValueStep: Hashable, Sendable {
  /// The value that holds, and by which event.
  public struct Holder: Hashable, Sendable {
    /// The value.
    public let value: Value
    /// The value in numbers.
    public let measure: Measure
    /// The sequence of the event.
    public let event: UInt64
  }

  /// The first day, in days since 1970-01-01; `.min` when it has no first.
  public let from: Int64
  /// The last day, included; `.max` when it has no last.
  public let through: Int64
  /// The value that holds.
  public let holder: Holder
  /// How surely it holds.
  public let certainty: Certainty
  /// The value that holds for certain beneath one that is only possible; nil where there is none.
  public let certainly: Holder?

  /// The part of the stretch within some days; nil when it lies outside of them.
  func clipped(from first: Int64, through last: Int64) -> ValueStep? {
    let (from, through) = (max(from, first), min(through, last))
    if from > through { return nil }
    return ValueStep(
      from: from, through: through, holder: holder, certainty: certainty, certainly: certainly)
  }
}

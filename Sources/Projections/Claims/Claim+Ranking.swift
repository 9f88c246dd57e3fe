import EventLog

extension Claim {
  /// How surely it counts on a day; nil when it does not.
  func certainty(on day: Int64, certainOnly: Bool = false) -> Certainty? {
    guard let certainty = period.certainty(on: day) else { return nil }
    return certainOnly && certainty == .possible ? nil : certainty
  }

  /// Whether it ranks above another on a day: by its start, then by its sequence.
  func outranks(_ other: Claim, on day: Int64) -> Bool {
    (period.rank(on: day), event.sequence) > (other.period.rank(on: day), other.event.sequence)
  }
}

extension Sequence<Claim> {
  /// The claim of one cell that holds on a day; nil when none covers it. Complexity: O(n).
  func holder(on day: Int64, certainOnly: Bool = false) -> Claim? {
    lazy.filter { $0.certainty(on: day, certainOnly: certainOnly) != nil }
      .max { $1.outranks($0, on: day) }
  }

  /// The state of one cell on a day; nil when it has no value. Complexity: O(n).
  func state(on day: Int64, certainOnly: Bool = false) -> ValueState? {
    guard let holder = holder(on: day, certainOnly: certainOnly), let value = holder.asserted,
      let certainty = holder.certainty(on: day)
    else { return nil }
    var certainly: CertainValue?
    if certainty == .possible, let certain = self.holder(on: day, certainOnly: true),
      let value = certain.asserted
    {
      certainly = CertainValue(value, since: certain.since, event: certain.event.sequence)
    }
    return ValueState(
      value, since: holder.since, certainty: certainty, event: holder.event.sequence, certainly: certainly)
  }
}

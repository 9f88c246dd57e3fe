import EventLog

/// One attribute of many entities over time: the figures behind a chart of values.
public struct ValueChart: Sendable {
  /// The attribute.
  public let attribute: AttributeName
  /// The unit of every value; nil for bare numbers.
  public let unit: String?
  /// A series an entity, by identity; those without a number in the days that are drawn are left out.
  public let series: [ValueSeries]
  /// The events that the values come from, in the order of their sequences.
  public let events: [Event]

  /// The values of `attribute` in one unit.
  ///
  /// What holds on a day is what the state of that day would give, of the events in scope. A value in another unit,
  /// or one that is no number, ends a step and makes none.
  ///
  /// - Complexity: O(n log n) for n events.
  public init(_ source: ChartEvents, attribute: AttributeName, unit: String?) {
    self.attribute = attribute
    self.unit = unit
    let window = source.scope.window
    var claims: [EntityID: [Claim]] = [:]
    for event in source.events {
      for claim in event.claims where claim.attribute == attribute && claim.cell.member == nil {
        claims[event.content.entity, default: []].append(claim)
      }
    }
    series = claims.keys.sorted().compactMap { id in
      let own = claims[id] ?? []
      let points = ValueChart.points(own, unit: unit).filter {
        $0.latest >= window.from && $0.earliest <= window.through
      }
      let steps = ValueChart.steps(own, unit: unit).compactMap {
        $0.clipped(from: window.from, through: window.through)
      }
      if points.isEmpty, steps.isEmpty { return nil }
      return ValueSeries(
        id: id, name: source.name(of: id), countries: source.countries(of: id), points: points, steps: steps)
    }
    let used = Set(series.flatMap { $0.points.map(\.event) + $0.steps.map(\.holder.event) })
    events = source.events.filter { used.contains($0.sequence) }
  }
}

import Countries
import EventLog
import PartialDates

/// A swim lane a country: the figures behind a timeline.
public struct SpanChart: Sendable {
  /// What the spans are of.
  public let subject: CountSubject
  /// The lanes, those with the most spans first, then by code; what has no country comes last.
  public let lanes: [SpanLane]
  /// The events that the spans come from, in the order of their sequences.
  public let events: [Event]

  /// The spans of what is in scope.
  ///
  /// An event spans the days on which it may have begun; one whose date is an interval the days on which it holds. An
  /// entity spans the days on which events tie it to the country. Complexity: O(n log n) for n events.
  public init(_ source: ChartEvents, of subject: CountSubject) {
    self.subject = subject
    let window = source.scope.window
    let wanted = Set(
      source.scope.places.flatMap { place in
        place.members(onDaysSinceEpoch: min(window.through, SpanChart.lastDay(source.events)))
      })
    var groups: [CountryCode?: [Event]] = [:]
    for event in source.events {
      let countries = event.content.countries.filter { wanted.isEmpty || wanted.contains($0) }
      for country in countries { groups[country, default: []].append(event) }
      if event.content.countries.isEmpty, wanted.isEmpty { groups[nil, default: []].append(event) }
    }
    if subject == .entities { SpanChart.dropTied(&groups) }
    let found = groups.map { country, events in
      let spans =
        subject == .events
        ? events.map { Span(event: $0) } : SpanChart.spans(of: events, names: source.name(of:))
      return SpanLane(
        country: country,
        spans: spans.compactMap { $0.clipped(from: window.from, through: window.through) }
          .sorted { ($0.start, $0.label, $0.events[0]) < ($1.start, $1.label, $1.events[0]) })
    }
    lanes = found.filter { !$0.spans.isEmpty }.sorted {
      ($1.country == nil ? 1 : 0, $1.spans.count, $0.country?.description ?? "")
        < ($0.country == nil ? 1 : 0, $0.spans.count, $1.country?.description ?? "")
    }
    let used = Set(lanes.flatMap { $0.spans.flatMap(\.events) })
    events = source.events.filter { used.contains($0.sequence) }
  }

  /// An entity that is tied to a country by one event needs no lane of its own for the events that name none.
  private static func dropTied(_ groups: inout [CountryCode?: [Event]]) {
    let tied = Set(groups.filter { $0.key != nil }.flatMap { $0.value.map(\.content.entity) })
    groups[nil]?.removeAll { tied.contains($0.content.entity) }
  }

  private static func spans(of events: [Event], names: (EntityID) -> String) -> [Span] {
    Dictionary(grouping: events, by: \.content.entity).compactMap { entity, events in
      Span(entity: entity, name: names(entity), events: events)
    }
  }

  private static func lastDay(_ events: [Event]) -> Int64 {
    events.lazy.map { ValidPeriod($0.content.date.bounds).timelineDay }.max() ?? 0
  }
}

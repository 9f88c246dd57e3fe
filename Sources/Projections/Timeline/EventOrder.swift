import EventLog

/// In which order events are listed.
public enum EventOrder: String, CaseIterable, Sendable {
  /// By valid time: the day an event places itself on the timeline, then the sequence.
  case date
  /// By system time: the sequence.
  case recorded
}

extension Sequence where Element == Event {
  /// The events in an order. Complexity: O(n log n).
  public func sorted(by order: EventOrder) -> [Event] {
    switch order {
    case .recorded: sorted { $0.sequence < $1.sequence }
    case .date:
      map { (day: ValidPeriod($0.content.date.bounds).timelineDay, event: $0) }
        .sorted { ($0.day, $0.event.sequence) < ($1.day, $1.event.sequence) }
        .map(\.event)
    }
  }
}

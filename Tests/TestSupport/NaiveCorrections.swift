import EventLog

/// Which events are void, straight from the rules and without a thought for speed.
public struct NaiveCorrections {
  private let events: [Event]

  /// The rules over `events`.
  public init(_ events: [Event]) { self.events = events }

  /// Whether a correction or retraction has its effect: nothing that has its effect retracts it.
  public func isEffective(_ event: Event) -> Bool {
    !events.contains { $0.content.retracts == event.id && isEffective($0) }
  }

  /// The corrections and retractions of an event that have their effect.
  public func effective(on event: Event) -> [Event] {
    events.filter { $0.content.target == event.id && isEffective($0) }
  }

  /// Whether an event asserts nothing.
  public func isVoid(_ event: Event) -> Bool { !effective(on: event).isEmpty }

  /// Whether no event is the target of two at a time.
  public var isConsistent: Bool { events.allSatisfy { effective(on: $0).count <= 1 } }
}

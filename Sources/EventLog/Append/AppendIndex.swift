/// What a writer must know of a log to judge what may be appended.
struct AppendIndex: Sendable {
  private(set) var lastSequence: UInt64 = 0
  private(set) var lastRecorded = Instant(microseconds: .min)
  private(set) var corrections = Corrections()
  private var events: [String: Event] = [:]

  /// The event with this idempotency key.
  func event(id: String) -> Event? { events[id] }

  /// Takes in the next event of the log.
  mutating func insert(_ event: Event) {
    lastSequence = event.sequence
    lastRecorded = event.recorded
    if let target = event.content.target.flatMap({ events[$0] }) {
      corrections.insert(event.sequence, of: target.sequence, isRetraction: event.content.retracts != nil)
    }
    events[event.id] = event
  }

  /// What keeps the log from holding an event with this key and content; nil when it may be appended.
  func objection(id: String, to content: EventContent) -> EventError? {
    guard let target = content.target else { return nil }
    guard let event = events[target], target != id else {
      return EventError(
        "the event '\(target)' to \(content.retracts == nil ? "correct" : "retract") is not in the log",
        advice: "give the id of an event that stands before this one" + near(target))
    }
    guard
      let conflict = corrections.conflict(
        targeting: event.sequence, isRetraction: content.retracts != nil)
    else { return nil }
    return EventError(
      "event \(conflict.on) is already corrected or retracted by event \(conflict.first)",
      advice: "correct or retract \(advised(conflict.first)) instead")
  }

  private func near(_ id: String) -> String {
    events.keys.nearest(to: id).map { "; did you mean '\($0)'?" } ?? ""
  }

  private func advised(_ sequence: UInt64) -> String {
    "event \(corrections.replacement(of: sequence) ?? sequence)"
  }
}

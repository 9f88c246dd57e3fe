/// What appending some drafts would do: decided whole before a byte is written.
struct AppendPlan: Sendable {
  /// The new events, in order.
  private(set) var events: [Event] = []
  /// One outcome a draft, in order.
  private(set) var outcomes: [AppendOutcome] = []

  /// Judges `drafts` against the log that `index` describes, each in the light of those before it.
  ///
  /// `index` is left as it would be after the append; give a copy to keep the old one.
  ///
  /// - Throws: ``EventError`` that names the draft.
  init(_ drafts: [EventDraft], index: inout AppendIndex, now: Instant) throws(EventError) {
    let isMigration = index.lastSequence == 0
    for (position, draft) in drafts.enumerated() {
      do {
        try take(draft, index: &index, isMigration: isMigration, now: now)
      } catch {
        throw drafts.count == 1 ? error : error.within("event \(position + 1) of \(drafts.count)")
      }
    }
  }

  private mutating func take(
    _ draft: EventDraft, index: inout AppendIndex, isMigration: Bool, now: Instant
  ) throws(EventError) {
    try draft.content.validate()
    let id = draft.id ?? draft.content.derivedID
    try EventContent.validate(id: id)
    if let existing = index.event(id: id) {
      guard existing.content.saysTheSame(as: draft.content) else {
        throw EventError(
          "id '\(id)' is taken by event \(existing.sequence), which says something else",
          advice: "choose another id, or correct event \(existing.sequence)")
      }
      outcomes.append(
        AppendOutcome(sequence: existing.sequence, id: id, recorded: existing.recorded, isNew: false))
      return
    }
    if let objection = index.objection(id: id, to: draft.content) { throw objection }
    let recorded = try recordedTime(of: draft, after: index.lastRecorded, isMigration: isMigration, now: now)
    let event = Event(
      sequence: index.lastSequence + 1, id: id, recorded: recorded, content: draft.content)
    index.insert(event)
    events.append(event)
    outcomes.append(AppendOutcome(sequence: event.sequence, id: id, recorded: recorded, isNew: true))
  }

  private func recordedTime(
    of draft: EventDraft, after last: Instant, isMigration: Bool, now: Instant
  ) throws(EventError) -> Instant {
    guard let given = draft.recorded else {
      return max(now, Instant(microseconds: last.microseconds &+ 1))
    }
    guard isMigration else {
      throw EventError(
        "recorded: the log gives the recorded time itself",
        advice: "leave 'recorded' out; only a migration into an empty log brings its own")
    }
    guard given > last else {
      throw EventError(
        "recorded: \(given) is not after \(last), the event before",
        advice: "order the events by recorded time")
    }
    guard given <= now else {
      throw EventError(
        "recorded: \(given) lies in the future", advice: "leave 'recorded' out, or mend the clock")
    }
    return given
  }
}

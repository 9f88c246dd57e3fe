extension AppendIndex {
  /// What would become of a draft: its outcome, and the event where it is a new one.
  struct Judgement {
    var outcome: AppendOutcome
    var event: Event?
  }

  /// Judges a draft with its key in the light of the log and of the events taken in before it, and takes it in when it is new.
  ///
  /// A draft that `isChecked` is known to keep the rules that hold within one event.
  mutating func take(
    _ draft: consuming EventDraft, key: EventKey, isChecked: Bool = false, isMigration: Bool, now: Instant
  ) throws -> Judgement {
    let id = key.id
    if !isChecked {
      try draft.content.validate()
      try EventContent.validate(id: id)
    }
    if let existing = try event(key) {
      guard existing.content.saysTheSame(as: draft.content) else {
        throw EventError(
          "id '\(id)' is taken by event \(existing.sequence), which says something else",
          advice: "choose another id, or correct event \(existing.sequence)")
      }
      return Judgement(
        outcome: AppendOutcome(
          sequence: existing.sequence, id: id, recorded: existing.recorded, isNew: false))
    }
    if let objection = try objection(id: id, to: draft.content) { throw objection }
    let recorded = try recordedTime(of: draft, isMigration: isMigration, now: now)
    let event = Event(sequence: lastSequence + 1, id: id, recorded: recorded, content: draft.content)
    try insert(event, hash: key.hash)
    return Judgement(
      outcome: AppendOutcome(sequence: event.sequence, id: id, recorded: recorded, isNew: true), event: event)
  }

  private func recordedTime(
    of draft: EventDraft, isMigration: Bool, now: Instant
  ) throws(EventError) -> Instant {
    guard let given = draft.recorded else {
      return max(now, Instant(microseconds: lastRecorded.microseconds &+ 1))
    }
    guard isMigration else {
      throw EventError(
        "recorded: the log gives the recorded time itself",
        advice: "leave 'recorded' out; only a migration into an empty log brings its own")
    }
    guard given > lastRecorded else {
      throw EventError(
        "recorded: \(given) is not after \(lastRecorded), the event before",
        advice: "order the events by recorded time")
    }
    guard given <= now else {
      throw EventError(
        "recorded: \(given) lies in the future", advice: "leave 'recorded' out, or mend the clock")
    }
    return given
  }
}

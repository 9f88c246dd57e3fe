extension LogReader {
  /// What appending `drafts` would do, without doing it.
  ///
  /// - Throws: ``LogError`` as ``LogWriter/append(_:expecting:)`` would.
  /// - Complexity: O(n) in the drafts.
  public func dryRun(
    _ drafts: [EventDraft], expecting: UInt64? = nil, now: Instant = .now()
  ) throws(LogError) -> (events: [Event], outcomes: [AppendOutcome]) {
    var index = try AppendIndex(self, keepsEvents: true)
    try LogWriter.check(expecting, against: lastSequence)
    var events: [Event] = []
    var outcomes: [AppendOutcome] = []
    try LogError.wrapping(path: path) {
      for (position, draft) in drafts.enumerated() {
        do {
          let judgement = try index.take(
            draft, key: EventKey(draft.key), isMigration: lastSequence == 0, now: now)
          outcomes.append(judgement.outcome)
          if let event = judgement.event { events.append(event) }
        } catch let error as EventError {
          throw drafts.count == 1 ? error : error.within("event \(position + 1)")
        }
      }
    }
    return (events, outcomes)
  }
}

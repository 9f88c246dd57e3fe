import EventLog

extension LogWriter {
  /// Appends the events that `next` gives, together; `next` is handed a look-up of the contents in the log and of the
  /// events before it, and what it throws comes out as it is.
  ///
  /// `areChecked` tells that the events keep the rules that hold within one event.
  func appendAll(
    expecting: UInt64? = nil, areChecked: Bool = false,
    from next: @escaping ((String) -> EventContent?) throws -> EventDraft?, outcome: (AppendOutcome) -> Void
  ) throws {
    var failure: (any Error)?
    do {
      try append(
        expecting: expecting, areChecked: areChecked,
        lookingUp: { target in
          do {
            return try next(target)
          } catch {
            failure = error
            throw EventError("the input ended", advice: "see what ended it")
          }
        }, outcome: outcome)
    } catch {
      throw failure ?? error
    }
  }
}

import EventLog

/// What a draft may ask of the log that it is made for.
struct DraftedLog {
  /// What the event with an id says.
  let content: (String) -> EventContent?
  /// The names in an event that the log does not have.
  let newNames: (EventContent) throws -> [NewName]

  init(_ writer: LogWriter) {
    content = { try? writer.event(id: $0)?.content }
    newNames = { try writer.newNames(in: $0) }
  }

  init(_ log: LogReader) {
    var lookup = EventLookup(log)
    content = { try? lookup.event(id: $0)?.content }
    newNames = { try log.newNames(in: $0) }
  }
}

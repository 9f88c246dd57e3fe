import EventLog

extension JSONWriter {
  /// Writes which event something comes from: `event`, and where the answer is about several logs `log`.
  mutating func eventMember(_ sequence: UInt64) {
    let origin = EventMark.origin(of: sequence)
    key("event")
    integer(origin?.sequence ?? sequence)
    if let origin { member("log", origin.log) }
  }

  /// Writes up to which event an answer was given: `throughSequence`, a number, or where it is about several logs an
  /// object with a number a log.
  mutating func throughMember(_ sequence: UInt64) {
    key("throughSequence")
    guard let through = EventMark.through(sequence) else { return integer(sequence) }
    beginObject()
    for part in through {
      key(part.log)
      integer(part.sequence)
    }
    endObject()
  }

  /// Writes an event in its external form; where the answer is about several logs with the sequence that it has in its
  /// own, and `log`.
  mutating func listed(_ event: Event) {
    guard let origin = EventMark.origin(of: event.sequence) else { return self.event(event) }
    beginObject()
    key("sequence")
    integer(origin.sequence)
    member("log", origin.log)
    member("id", event.id)
    member("recorded", event.recorded.description)
    members(of: event.content)
    endObject()
  }
}

import EventLog

extension LogReader {
  /// Every event, in the order of their sequences; a reading that takes long is seen to go on.
  func eventsShowingProgress() throws(LogError) -> [Event] {
    let progress = Progress("reading", .events, total: Int(lastSequence))
    defer { progress.finish() }
    var events: [Event] = []
    events.reserveCapacity(Int(lastSequence))
    try forEachEvent { event throws(LogError) in
      events.append(event)
      progress.advance()
    }
    return events
  }
}

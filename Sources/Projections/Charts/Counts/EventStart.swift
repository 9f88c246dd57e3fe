import EventLog

/// An event and the days on which it may have begun, as day numbers.
struct EventStart {
  let event: Event
  /// The first such day; `.min` for an open start.
  let earliest: Int64
  /// The last such day; `.max` when it may still be to come.
  let latest: Int64

  /// Nil when it cannot have begun within the window.
  init?(_ event: Event, window: (from: Int64, through: Int64)) {
    let period = ValidPeriod(event.content.date.bounds)
    // Something that has held from ever began before every day.
    (earliest, latest) = (period.startEarliest, period.startLatest)
    if latest < window.from || earliest > window.through { return nil }
    self.event = event
  }
}

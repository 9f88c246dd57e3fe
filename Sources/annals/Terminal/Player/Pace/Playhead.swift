/// The events of a timeline by their days: what a playhead moves over.
protocol PlayableDays {
  /// How many events there are.
  var count: Int { get }
  /// The day on which the event at a position stands.
  func day(_ position: Int) -> Int64
  /// How many events stand on a day or before it.
  func count(through day: Int64) -> Int
}

/// Where a timeline stands: the day, and how many events have happened.
struct Playhead: Hashable, Sendable {
  /// The first and the last day that are played.
  let days: ClosedRange<Int64>
  /// How many events have happened.
  private(set) var position = 0
  /// The day, with how much of it has gone by.
  private(set) var exactDay: Double

  /// The day.
  var day: Int64 { min(max(Int64(exactDay.rounded(.down)), days.lowerBound), days.upperBound) }

  /// Before the first event.
  init(_ days: ClosedRange<Int64>) {
    self.days = days
    exactDay = Double(days.lowerBound)
  }

  /// Whether there is nothing left to play.
  func isAtEnd(_ events: some PlayableDays) -> Bool { position >= events.count && day >= days.upperBound }

  /// Goes to just after the event before `position`.
  mutating func go(to position: Int, _ events: some PlayableDays) {
    part = 0
    self.position = min(max(0, position), events.count)
    exactDay = Double(self.position == 0 ? days.lowerBound : stop(self.position - 1, events))
  }

  /// Goes to the end of a day.
  mutating func go(toDay day: Int64, _ events: some PlayableDays) {
    let day = min(max(day, days.lowerBound), days.upperBound)
    part = 0
    exactDay = Double(day)
    position = day == days.upperBound ? events.count : events.count(through: day)
  }

  /// Goes before the first event.
  mutating func rewind() {
    part = 0
    position = 0
    exactDay = Double(days.lowerBound)
  }

  /// Plays for some seconds.
  ///
  /// By days, a stretch without events takes at most a second. Complexity: O(log d) a day with events that is passed.
  mutating func advance(seconds: Double, _ pace: Pace, _ events: some PlayableDays) {
    var rest = seconds
    // A pace at which every day is passed in one step needs no more steps than there are days with events.
    while rest > 0, !isAtEnd(events) {
      let last = Double(position == 0 ? days.lowerBound : stop(position - 1, events))
      let next = Double(position < events.count ? stop(position, events) : days.upperBound)
      let speed: Double
      switch pace {
      case .days(let rate): speed = max(rate, next - last)
      case .events(let rate): speed = max(next - last, 1) * rate
      }
      let ahead = max(0, next - exactDay)
      switch pace {
      case .days:
        if ahead > speed * rest {
          exactDay += speed * rest
          return
        }
        rest -= ahead / speed
        exactDay = next
        if position < events.count { position = max(position + 1, events.count(through: Int64(next))) }
      case .events(let rate):
        rest = advanceByEvents(rest, rate, last, next, events)
      }
    }
  }

  /// Where between two events a playhead is that goes by events; within a day, this is kept as a part of it.
  private var part = 0.0

  private mutating func advanceByEvents(
    _ seconds: Double, _ rate: Double, _ last: Double, _ next: Double, _ events: some PlayableDays
  ) -> Double {
    let wanted = part + seconds * rate
    if wanted < 1 {
      part = wanted
      exactDay = last + (next - last) * part
      return 0
    }
    let whole = position < events.count ? min(Int(wanted), events.count - position) : 1
    let used = Double(whole) - part
    part = 0
    if position < events.count {
      position += whole
      exactDay = Double(stop(position - 1, events))
    } else {
      exactDay = next
    }
    return seconds - used / rate
  }

  /// The day of an event within what is played: one that began before stands at the beginning.
  private func stop(_ position: Int, _ events: some PlayableDays) -> Int64 {
    min(max(events.day(position), days.lowerBound), days.upperBound)
  }
}

import EventLog
import PartialDates

/// Counts one row.
struct CountBuilder {
  private let subject: CountSubject
  private var certain: [Int]
  private var possible: [Int]
  private var eventCount = 0
  private var unplacedEvents = 0
  /// The entities counted in each period, and whether for certain.
  private var entities: [EntityID: [Int: Bool]] = [:]

  init(_ count: Int, _ subject: CountSubject) {
    self.subject = subject
    certain = Array(repeating: 0, count: count)
    possible = certain
  }

  mutating func add(_ start: EventStart, _ length: PeriodLength, _ periods: ClosedRange<Int64>) {
    let places = CountBuilder.places(start, length, periods)
    let isPlaced = places?.isCertain ?? false
    switch subject {
    case .events:
      eventCount += 1
      if !isPlaced { unplacedEvents += 1 }
      for place in places?.range ?? 0..<0 {
        if isPlaced { certain[place] += 1 } else { possible[place] += 1 }
      }
    case .entities:
      for place in places?.range ?? 0..<0 {
        entities[start.event.content.entity, default: [:]][place, default: false] =
          (entities[start.event.content.entity]?[place] ?? false) || isPlaced
      }
      if entities[start.event.content.entity] == nil { entities[start.event.content.entity] = [:] }
    }
  }

  func row(_ key: CountRow.Key) -> CountRow {
    guard subject == .entities else {
      return CountRow(
        key: key, certain: certain, possible: possible, unplaced: unplacedEvents, total: eventCount)
    }
    var (certain, possible) = (certain, possible)
    for (place, isCertain) in entities.values.joined() {
      if isCertain { certain[place] += 1 } else { possible[place] += 1 }
    }
    let unplaced = entities.values.count { !$0.values.contains(true) }
    return CountRow(key: key, certain: certain, possible: possible, unplaced: unplaced, total: entities.count)
  }

  /// The periods in which an event may have begun, and whether it surely began in that one; nil for an open start.
  private static func places(
    _ start: EventStart, _ length: PeriodLength, _ periods: ClosedRange<Int64>
  ) -> (range: Range<Int>, isCertain: Bool)? {
    if start.earliest == .min || start.latest == .max { return nil }
    let first = length.index(of: CivilDay(daysSinceEpoch: start.earliest))
    let last = length.index(of: CivilDay(daysSinceEpoch: start.latest))
    let (low, high) = (max(first, periods.lowerBound), min(last, periods.upperBound))
    if low > high { return nil }
    let place = Int(low - periods.lowerBound)
    return (place..<place + Int(high - low) + 1, first == last)
  }
}

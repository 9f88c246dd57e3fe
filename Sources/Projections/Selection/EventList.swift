import Countries
import EventLog
import PartialDates

/// Events of a log in some order: each is decoded when it is handed out.
public struct EventList {
  /// How many events there are.
  public var count: Int { keys.count }
  /// Whether there is none.
  public var isEmpty: Bool { keys.isEmpty }
  /// The dates that the events have, each once.
  public let dates: [PartialDate]
  /// The countries that the events have together, each set once.
  public let countrySets: [[CountryCode]]

  private let keys: [EventKey]
  private let lookup: SequenceLookup
  private let definitions: EventDefinitions

  /// So many events are decoded at first, and then twice as many each time, up to the most: the first come at once.
  private static let firstCount = 128
  private static let mostCount = 1 << 14

  init(_ keys: [EventKey], _ definitions: EventDefinitions, _ lookup: SequenceLookup) {
    self.keys = keys
    self.lookup = lookup
    self.definitions = definitions
    var hasDate = [Bool](repeating: false, count: definitions.dates.count)
    var hasSet = [Bool](repeating: false, count: definitions.countrySets.count)
    for key in keys {
      hasDate[Int(key.date)] = true
      hasSet[Int(definitions.tieCountries[Int(key.tie)])] = true
    }
    dates = hasDate.indices.filter { hasDate[$0] }.map { definitions.dates[$0] }
    countrySets = hasSet.indices.filter { hasSet[$0] }.map { definitions.countrySets[$0] }
  }

  /// The entities that the events are about, sorted. Complexity: O(n).
  public var entities: [EntityID] {
    Set(keys.lazy.map { definitions.tieEntities[Int($0.tie)] }).map(definitions.entity).sorted()
  }

  /// Hands the events to `body`, in order; some of them are in memory at a time.
  ///
  /// - Throws: ``LogError`` at a damaged frame: the events before have been handed over. What `body` throws ends it.
  /// - Complexity: a block is decoded once where the order is that of the sequences, or near it.
  public func forEach(_ body: (Event) throws -> Void) throws {
    var start = 0
    var count = EventList.firstCount
    while start < keys.count {
      let part = keys[start..<min(start + count, keys.count)]
      for event in try lookup.events(at: part.map { UInt64($0.row) + 1 }) { try body(event) }
      start = part.endIndex
      count = min(count * 2, EventList.mostCount)
    }
  }

  /// The rows of the events, of `count` that the log has.
  func rows(of count: UInt64) -> BitTree {
    var rows = BitTree(count: Int(count))
    for key in keys { rows.insert(Int(key.row)) }
    return rows
  }

  /// All of them. Complexity: O(n) in memory.
  public func events() throws -> [Event] {
    var events: [Event] = []
    events.reserveCapacity(count)
    try forEach { events.append($0) }
    return events
  }
}

import EventLog

/// What is kept of an event that was found: its row, which is its sequence less one, and its date and tie by number.
struct EventKey: Sendable {
  var row: UInt32
  var date: UInt32
  var tie: UInt32
}

/// The keys of the events that were found, put in order.
struct EventKeys {
  private var keys: [EventKey] = []
  private let selection: EventSelection
  /// For each date the place of its day among the days of the timeline.
  private let ranks: [UInt32]
  /// With a limit, so many keys are gathered before those that are out of the question go.
  private let most: Int

  init(_ selection: EventSelection, _ definitions: EventDefinitions) {
    self.selection = selection
    most = selection.limit.map { max(0, min($0, 1 << 40)) * 2 + 1 << 16 } ?? .max
    if selection.order == .date {
      let days = definitions.dates.map { ValidPeriod($0.bounds).timelineDay }
      let numbers = Dictionary(
        uniqueKeysWithValues: Set(days).sorted().enumerated().map { ($1, UInt32($0)) })
      ranks = days.map { numbers[$0] ?? 0 }
    } else {
      ranks = []
    }
  }

  /// Takes in the keys of a frame, which come in the order of the frames.
  mutating func append(_ found: [EventKey]) {
    keys += found
    if keys.count > most { keys = ordered().sorted { $0.row < $1.row } }
  }

  /// The keys in the order that is wanted, as many as are wanted. Complexity: O(n + d) for n events of d dates.
  func ordered() -> [EventKey] {
    var ordered = keys
    if selection.order == .date { ordered = byDate() }
    if selection.isReversed { ordered.reverse() }
    if let limit = selection.limit { ordered = Array(ordered.prefix(max(0, limit))) }
    return ordered
  }

  /// The keys by the day of their dates; on one day they stay as they are, which is by row.
  private func byDate() -> [EventKey] {
    func rank(_ key: EventKey) -> Int { Int(ranks[Int(key.date)]) }
    if zip(keys, keys.dropFirst()).allSatisfy({ rank($0) <= rank($1) }) { return keys }
    if keys.count < ranks.count / 4 {
      return keys.sorted { (rank($0), $0.row) < (rank($1), $1.row) }
    }
    var next = [Int](repeating: 0, count: ranks.count + 1)
    for key in keys { next[rank(key) + 1] += 1 }
    for index in 1..<next.count { next[index] += next[index - 1] }
    var ordered = [EventKey](repeating: EventKey(row: 0, date: 0, tie: 0), count: keys.count)
    for key in keys {
      ordered[next[rank(key)]] = key
      next[rank(key)] += 1
    }
    return ordered
  }
}

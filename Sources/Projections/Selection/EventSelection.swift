import EventLog

/// Which events of a log are wanted, and in which order.
public struct EventSelection: Sendable {
  /// Which.
  public var filter: EventFilter
  /// In which order.
  public var order: EventOrder
  /// Whether the last come first.
  public var isReversed: Bool
  /// How many at most; nil for all.
  public var limit: Int?
  /// Whether void events and retractions are left out.
  public var countingOnly: Bool

  /// The events that `filter` lets through.
  public init(
    _ filter: EventFilter = EventFilter(), order: EventOrder = .date, isReversed: Bool = false,
    limit: Int? = nil, countingOnly: Bool = false
  ) {
    self.filter = filter
    self.order = order
    self.isReversed = isReversed
    self.limit = limit
    self.countingOnly = countingOnly
  }
}

extension KnownLog {
  /// The events that are wanted, found by their columns; none is decoded yet.
  ///
  /// They are those, in the order, that filtering and sorting all events gives. `progress` is told how much of the log
  /// has been looked at, from 0 to 1; `threads` frames are looked at a time.
  ///
  /// - Throws: ``LogError`` when a column or a definition that must be read is damaged; what `progress` throws ends it.
  /// - Complexity: O(n) in the rows of the blocks that the header and directory of their frame do not rule out, and 12
  ///   bytes an event found; with a limit 12 bytes for some of these.
  public func events(
    _ selection: EventSelection, threads: Int = 1, progress: (Double) throws -> Void = { _ in }
  ) throws -> EventList {
    let definitions = try EventDefinitions(log)
    let matcher = try EventMatcher(self, selection, definitions)
    let frames = try log.foldFrames().filter { $0.firstSequence <= lastSequence }
    var keys = EventKeys(selection, definitions)
    var start = 0
    while start < frames.count {
      let group = Array(frames[start..<min(start + max(1, threads), frames.count)])
      for found in try Parallel.map(
        0..<group.count,
        { number throws(LogError) in
          try matcher.keys(in: group[number])
        })
      {
        keys.append(found)
      }
      start += group.count
      try progress(Double(start) / Double(frames.count))
    }
    return EventList(keys.ordered(), definitions, lookup)
  }
}

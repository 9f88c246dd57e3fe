/// Finds the events of a log by their ids, again and again.
public struct EventLookup: Sendable {
  private var stored: StoredIDs

  /// The events that a log holds.
  public init(_ log: LogReader) { stored = StoredIDs(log) }

  /// The event with an id; nil when there is none.
  ///
  /// - Throws: ``LogError`` when a frame is damaged.
  /// - Complexity: O(f) for f frames; about one id in 400 that is not there costs reading the ids of a frame.
  public mutating func event(id: String) throws(LogError) -> Event? { try stored.event(EventKey(id)) }
}

import EventLog

/// An answer that is built by taking in events one after the other: the plain way to make one of your own.
///
/// A replay hands over decoded events: those that count. Void ones are left out, and retractions, which assert
/// nothing. What is taken in should not depend on the order beyond what the events say themselves, so that it can be
/// built from parts of a log.
public protocol Projection {
  /// Takes in an event that counts.
  mutating func take(_ event: Event)
}

extension TimelineState: Projection {}

extension LogReader {
  /// Replays the events of the log that count, up to a point, into a projection.
  ///
  /// - Throws: ``LogError`` when the log is damaged.
  /// - Complexity: O(n) for n events; the tables and a part of one frame are in memory at a time.
  public func replay(
    into projection: inout some Projection, at point: KnowledgePoint = KnowledgePoint()
  ) throws(LogError) {
    let voided = try corrections(through: point.through ?? .max, knownAt: point.knownAt).voided
    var taking = projection
    try forEachEvent { event throws(LogError) in
      if event.content.retracts == nil, point.includes(event), !voided.contains(event.sequence) {
        taking.take(event)
      }
    }
    projection = taking
  }
}

import EventLog

/// What the log held at some point: its events up to there, and which of them were void.
public struct Knowledge: Sendable {
  /// The point that was asked for.
  public let point: KnowledgePoint
  /// The events up to the point, in the order of their sequences, void ones included.
  public let events: [Event]
  /// Which of them are void.
  public let corrections: Corrections

  /// The sequence of the last event; 0 when there is none.
  public var lastSequence: UInt64 { events.last?.sequence ?? 0 }

  /// Reads a log up to a point.
  ///
  /// - Throws: ``LogError`` when the log is damaged.
  /// - Complexity: O(n) in time and memory for n events.
  public init(_ log: LogReader, at point: KnowledgePoint = KnowledgePoint()) throws(LogError) {
    var events: [Event] = []
    try log.forEachEvent { event throws(LogError) in
      if point.includes(event) { events.append(event) }
    }
    self.init(events, at: point)
  }

  /// Those of `events` that existed at a point; they are in the order of their sequences.
  public init(_ events: [Event], at point: KnowledgePoint = KnowledgePoint()) {
    let known = events.filter(point.includes)
    self.point = point
    self.events = known
    corrections = Corrections(known)
  }

  /// Whether an event asserts nothing, because a correction or retraction of it stands.
  public func isVoid(_ event: Event) -> Bool { corrections.isVoid(event.sequence) }
}

import EventLog

/// What a log held at some point, looked up where it stands: what ``Knowledge`` holds decoded, for logs of any size.
///
/// One thread uses it at a time.
public final class KnownLog {
  /// The log.
  public let log: LogReader
  /// The point that was asked for.
  public let point: KnowledgePoint
  /// The sequence of the last event that existed then; 0 when there was none.
  public let lastSequence: UInt64
  /// When that was recorded; nil when there was none.
  public let lastRecorded: Instant?
  /// Which events are void.
  public let corrections: Corrections

  let lookup: SequenceLookup
  private var ids: EventLookup

  /// Reads as much of a log as its point needs.
  ///
  /// - Throws: ``LogError`` when a frame that must be read for that is damaged.
  /// - Complexity: O(f) for f frames; of those that hold corrections, these are read, and their targets.
  public init(_ log: LogReader, at point: KnowledgePoint = KnowledgePoint()) throws(LogError) {
    self.log = log
    self.point = point
    lastSequence = try ReplayScope.lastSequence(at: point, log)
    lastRecorded = try log.recordedTime(of: lastSequence)
    corrections = try log.corrections(through: lastSequence)
    lookup = SequenceLookup(log)
    ids = EventLookup(log)
  }

  /// Whether an event asserts nothing, because a correction or retraction of it stands.
  public func isVoid(_ sequence: UInt64) -> Bool { corrections.isVoid(sequence) }

  /// The event at a sequence; nil when there was none.
  ///
  /// - Throws: ``LogError`` when its frame or a definition that it needs is damaged.
  public func event(at sequence: UInt64) throws(LogError) -> Event? {
    sequence > lastSequence ? nil : try log.event(at: sequence)
  }

  /// The event with an id; nil when there was none.
  ///
  /// - Throws: ``LogError`` when a frame is damaged.
  public func event(id: String) throws(LogError) -> Event? {
    try ids.event(id: id).flatMap { $0.sequence <= lastSequence ? $0 : nil }
  }

  /// The events at some sequences, which existed then, in the order given.
  ///
  /// - Throws: ``LogError`` when one of their frames is damaged.
  public func events(at sequences: some Collection<UInt64>) throws(LogError) -> [Event] {
    try lookup.events(at: sequences)
  }

  /// The id nearest to a text, when it is near enough to be what was meant: of the last four million events.
  public func nearestID(to text: String) throws(LogError) -> String? {
    try log.nearestID(to: text, through: lastSequence)
  }
}

/// What a writer must know of a log to judge what may be appended.
struct AppendIndex: Sendable {
  private(set) var lastSequence: UInt64
  private(set) var lastRecorded: Instant
  private(set) var corrections: Corrections
  /// The keys of events that are not in a frame yet.
  private var recent = RecentIDs()
  /// Those events, where they are kept because no frame will ever hold them.
  private var kept: [String: Event]?
  private var stored: StoredIDs

  /// The index of a log.
  ///
  /// With `keepsEvents` it finds the events that it takes in itself; without, they must be written into a frame
  /// before one of them is asked for. ``StoredIDs`` tells of the `effort`.
  ///
  /// - Throws: ``LogError`` when a frame with corrections is damaged.
  /// - Complexity: O(f) for f frames, and O(n) in those that hold corrections.
  init(_ log: LogReader, keepsEvents: Bool = false, effort: Int = 0) throws(LogError) {
    kept = keepsEvents ? [:] : nil
    lastSequence = log.lastSequence
    lastRecorded = log.lastRecorded ?? Instant(microseconds: .min)
    stored = StoredIDs(log, effort: effort)
    corrections = try log.corrections()
  }

  /// Whether an event with this key may have been taken in since the last frame was written.
  func isRecent(_ key: EventKey) -> Bool { recent.contains(key.hash) }

  /// The event with this idempotency key.
  mutating func event(_ key: EventKey) throws(LogError) -> Event? {
    if let event = kept?[key.id] { return event }
    return try stored.event(key)
  }

  /// Takes in the next event of the log, which has a key with this hash.
  mutating func insert(_ event: Event, hash: UInt64) throws(LogError) {
    lastSequence = event.sequence
    lastRecorded = event.recorded
    if let id = event.content.target, let target = try self.event(EventKey(id)) {
      corrections.insert(event.sequence, of: target.sequence, isRetraction: event.content.retracts != nil)
    }
    if kept == nil {
      recent.insert(hash)
    } else {
      kept?[event.id] = event
    }
  }

  /// Leaves the events so far to the frame that they have been written into.
  mutating func frameWritten(_ frame: Frame) {
    stored.append(frame, hashes: kept?.keys.map { IDFilter.hash($0) } ?? recent.hashes)
    if kept != nil { kept = [:] }
    recent.removeAll()
  }

  /// What keeps the log from holding an event with this key and content; nil when it may be appended.
  mutating func objection(id: String, to content: EventContent) throws(LogError) -> EventError? {
    guard let target = content.target else { return nil }
    guard target != id, let event = try event(EventKey(target)) else {
      return EventError(
        "the event '\(target)' to \(content.retracts == nil ? "correct" : "retract") is not in the log",
        advice: "give the id of an event that stands before this one")
    }
    guard
      let conflict = corrections.conflict(
        targeting: event.sequence, isRetraction: content.retracts != nil)
    else { return nil }
    return EventError(
      "event \(conflict.on) is already corrected or retracted by event \(conflict.first)",
      advice:
        "correct or retract event \(corrections.replacement(of: conflict.first) ?? conflict.first) instead")
  }

  /// Takes in the next event after checking every rule that an append checks.
  mutating func insertVerified(_ event: Event) throws {
    func fault(_ error: EventError) -> FormatFault {
      FormatFault("event \(event.sequence): \(error.message)")
    }
    guard event.recorded > lastRecorded else { throw FormatFault("recorded times do not rise") }
    do throws(EventError) {
      try event.content.validate()
      try EventContent.validate(id: event.id)
    } catch {
      throw fault(error)
    }
    let key = EventKey(event.id)
    if let earlier = try self.event(key) {
      throw FormatFault("events \(earlier.sequence) and \(event.sequence) have one id, '\(event.id)'")
    }
    if let objection = try objection(id: event.id, to: event.content) { throw fault(objection) }
    try insert(event, hash: key.hash)
  }
}

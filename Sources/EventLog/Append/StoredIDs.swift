/// Finds events by their ids among the frames of a log, by the frames' filters first.
///
/// However many are looked for, what is kept of the log is bounded, but for 8 bytes an event in frames that are asked
/// often. Ids that come in the order of the log, as when a file is appended once more, cost no more than reading it.
struct StoredIDs: Sendable {
  private let log: LogReader
  private var frames: [FrameIDs]
  private let events = StoredEvents()
  /// The frame that held the last id that was found: the next is likely to be there too.
  private var likely: Int?

  init(_ log: LogReader) {
    self.log = log
    frames = log.frames.map(FrameIDs.init)
  }

  mutating func append(_ frame: Frame) {
    frames.append(FrameIDs(frame))
    events.forgetNames()
  }

  /// The event with an id; nil when no frame holds it.
  ///
  /// - Throws: ``LogError`` when a filter, an id column or the event is damaged.
  /// - Complexity: O(f) for f frames; about one id in 400 that is not there costs reading the ids of a frame.
  mutating func event(_ key: EventKey) throws(LogError) -> Event? {
    let (id, hash) = (key.id, key.hash)
    if let likely, let event = try event(id, hash, in: likely) { return event }
    for index in frames.indices.reversed() where index != likely {
      if let event = try event(id, hash, in: index) {
        likely = index
        return event
      }
    }
    return nil
  }

  private mutating func event(_ id: String, _ hash: UInt64, in index: Int) throws(LogError) -> Event? {
    let rows = try frames[index].rows(of: id, hash)
    if rows.isEmpty { return nil }
    try events.loadNames(of: frames, log.path)
    for row in rows {
      let event = try events.event(frames[index].frame, row: row)
      if event?.id == id { return event }
    }
    return nil
  }
}

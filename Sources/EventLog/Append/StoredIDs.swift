/// Finds events by their ids among the frames of a log, by the frames' filters first.
///
/// Once so many ids were looked for in vain that it pays, the fingerprints of all ids are gathered, 5 to 7 bytes an
/// event: whoever appends many new events then asks no frame. What else is kept of the log is bounded, but for 8 bytes
/// an event in frames that often hold what is looked for. Ids that come in the order of the log, as when a file is
/// appended once more, cost no more than reading it.
struct StoredIDs: Sendable {
  private let log: LogReader
  private var frames: [FrameIDs]
  private let events = StoredEvents()
  /// The frame that held the last id that was found: the next is likely to be there too.
  private var likely: Int?

  /// The fingerprints of the ids of all frames, once they are gathered.
  private var gathered: IDFingerprints?
  /// What has been spent on ids that are not there, in rows of ids looked through.
  private var effort: Int
  /// What gathering the fingerprints costs, in the same measure.
  private var price = 0
  /// What asking a frame's filter costs, in the same measure.
  private static let effortOfFilter = 4

  /// The ids of a log; with much `effort` the fingerprints are gathered at the first id that is not there.
  init(_ log: LogReader, effort: Int = 0) {
    self.log = log
    self.effort = effort
    frames = log.frames.map(FrameIDs.init)
    for frame in log.frames { price += StoredIDs.price(of: frame) }
  }

  /// What gathering the fingerprints of a frame costs.
  private static func price(of frame: Frame) -> Int { 2000 + 16 * frame.header.eventCount }

  /// Adds a frame, with the hashes of its events' ids.
  mutating func append(_ frame: Frame, hashes: [UInt64]) {
    frames.append(FrameIDs(frame))
    price += StoredIDs.price(of: frame)
    gathered?.insert(hashes)
    events.forgetNames()
  }

  /// The event with an id; nil when no frame holds it.
  ///
  /// - Throws: ``LogError`` when a filter, an id column or the event is damaged.
  /// - Complexity: O(f) for f frames; about one id in 400 that is not there costs reading the ids of a frame. O(1) when
  ///   ever more ids are not there.
  mutating func event(_ key: EventKey) throws(LogError) -> Event? {
    if gathered?.mayContain(key.hash) == false { return nil }
    let before = effort
    if let event = try event(key.id, key.hash) {
      effort = before
      return event
    }
    try gatherIfWorthwhile()
    return nil
  }

  private mutating func event(_ id: String, _ hash: UInt64) throws(LogError) -> Event? {
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
    guard let rows = try frames[index].rows(of: id, hash) else {
      effort += StoredIDs.effortOfFilter
      return nil
    }
    if rows.isEmpty {
      effort += frames[index].frame.header.eventCount
      return nil
    }
    try events.loadNames(of: frames, log.path)
    for row in rows {
      let event = try events.event(frames[index].frame, row: row)
      if event?.id == id { return event }
    }
    return nil
  }

  /// Gathers the fingerprints of all ids when as much has been spent without them as that costs.
  private mutating func gatherIfWorthwhile() throws(LogError) {
    guard gathered == nil, effort > price else { return }
    var fingerprints = IDFingerprints()
    for frame in frames.lazy.map(\.frame) { try frame.guarding { try fingerprints.insert(frame) } }
    gathered = fingerprints
  }
}

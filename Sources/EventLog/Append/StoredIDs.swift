/// Finds events by their ids among the frames of a log, by the frames' filters first.
struct StoredIDs: Sendable {
  private struct FrameIDs: Sendable {
    let frame: Frame
    let filter: StoredIDFilter
    /// The hashes of its ids, once the filter has let so many ids through that gathering them pays.
    var hashes: Set<UInt64>?
    var passes = 0

    init(_ frame: Frame) {
      self.frame = frame
      filter = StoredIDFilter(frame)
    }
  }

  /// So many ids must a filter let through before the hashes of its frame are gathered: one look through the ids costs
  /// about a hundredth of that.
  private static let passesBeforeGathering = 64

  private let log: LogReader
  private var frames: [FrameIDs]
  private var tables: LogTables?

  init(_ log: LogReader) {
    self.log = log
    frames = log.frames.map(FrameIDs.init)
  }

  mutating func append(_ frame: Frame) {
    frames.append(FrameIDs(frame))
    tables = nil
  }

  /// The event with an id; nil when no frame holds it.
  ///
  /// - Throws: ``LogError`` when a filter, an id column or the event is damaged.
  /// - Complexity: O(f) for f frames; about one id in 400 that is not there costs reading the ids of a frame.
  mutating func event(id: String) throws(LogError) -> Event? {
    let hash = IDFilter.hash(id)
    for index in frames.indices.reversed() {
      let frame = frames[index].frame
      if let row = try row(of: id, hash, in: index) {
        let tables = try loadTables()
        return try frame.guarding { try EventDecoder(frame, tables).events(rows: row..<row + 1) }.first
      }
    }
    return nil
  }

  private mutating func loadTables() throws(LogError) -> LogTables {
    if let tables { return tables }
    let read = try LogError.wrapping(path: log.path) { try LogTables(frames.map(\.frame), for: .few) }
    tables = read
    return read
  }

  private mutating func row(of id: String, _ hash: UInt64, in index: Int) throws(LogError) -> Int? {
    let frame = frames[index].frame
    guard try frame.guarding({ try frames[index].filter.mayContain(hash) }) else { return nil }
    frames[index].passes += 1
    if frames[index].hashes == nil, frames[index].passes > StoredIDs.passesBeforeGathering {
      frames[index].hashes = try frame.guarding { try frame.idHashes() }
    }
    if let hashes = frames[index].hashes, !hashes.contains(hash) { return nil }
    return try frame.guarding { try frame.row(ofID: id) }
  }
}

extension Frame {
  fileprivate func idHashes() throws -> Set<UInt64> {
    var hashes: Set<UInt64> = []
    hashes.reserveCapacity(header.eventCount)
    for entry in chunks(.eventID) {
      let texts = try texts(entry)
      for index in 0..<texts.count { hashes.insert(IDFilter.hash(texts.utf8(index))) }
    }
    return hashes
  }

  /// The row with an id.
  fileprivate func row(ofID id: String) throws -> Int? {
    let wanted = Array(id.utf8)
    var start = 0
    for entry in chunks(.eventID) {
      defer { start += entry.rows }
      let found = TextColumn.firstIndex(of: wanted, in: try content(entry), count: entry.rows)
      if let found { return start + found }
    }
    return nil
  }
}

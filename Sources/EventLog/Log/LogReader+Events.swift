extension LogReader {
  /// Hands every event to `body`, in the order of their sequences.
  ///
  /// - Throws: ``LogError`` at the first frame that breaks a rule of the format: the events before it have been
  ///   handed over, none is passed over in silence. What `body` throws ends the walk.
  /// - Complexity: O(n); the tables and a part of one frame are in memory at a time.
  public func forEachEvent(_ body: (Event) throws(LogError) -> Void) throws(LogError) {
    var cursor = try cursor()
    while let event = try cursor.next() { try body(event) }
  }

  static let rowsAtATime = FoldBlock.maximumRows

  /// Every event, in the order of their sequences.
  public func events() throws(LogError) -> [Event] {
    var events: [Event] = []
    try forEachEvent { event throws(LogError) in events.append(event) }
    return events
  }

  /// The event at a sequence; nil when there is none.
  ///
  /// - Throws: ``LogError`` when its frame or a definition that it needs is damaged.
  /// - Complexity: O(f) for a frame of f events, of which only the rows of their facts are looked at.
  public func event(at sequence: UInt64) throws(LogError) -> Event? {
    guard let frame = frame(of: sequence) else { return nil }
    let row = Int(sequence - frame.header.firstSequence)
    let decoder = EventDecoder(frame, try tables(for: .few))
    return try frame.guarding { try decoder.events(rows: row..<row + 1) }.first
  }

  /// When an event was recorded; nil when there is no such event.
  ///
  /// - Throws: ``LogError`` when its frame is damaged.
  /// - Complexity: one column of the frame.
  public func recordedTime(of sequence: UInt64) throws(LogError) -> Instant? {
    guard let frame = frame(of: sequence) else { return nil }
    if sequence == frame.header.lastSequence { return frame.header.lastRecorded }
    let times = try frame.guarding { try frame.column(.eventRecorded, as: Int64.self) }
    let row = Int(sequence - frame.header.firstSequence)
    return row < times.count ? Instant(microseconds: times[row]) : nil
  }

  /// The sequence of the last event that was recorded by a moment; 0 when there is none.
  ///
  /// - Throws: ``LogError`` when the frame that the moment falls into is damaged.
  /// - Complexity: at most one column of a frame.
  public func lastSequence(recordedBy moment: Instant) throws(LogError) -> UInt64 {
    guard let frame = frames.last(where: { $0.header.firstRecorded <= moment }) else { return 0 }
    if frame.header.lastRecorded <= moment { return frame.header.lastSequence }
    let times = try frame.guarding { try frame.column(.eventRecorded, as: Int64.self) }
    return frame.header.firstSequence + UInt64(times.prefix { $0 <= moment.microseconds }.count) - 1
  }

  /// The id nearest to a text, when it is near enough to be what was meant, of the last `count` events up to a sequence.
  ///
  /// - Throws: ``LogError`` when a column is damaged.
  /// - Complexity: O(c) for a count of c.
  package func nearestID(
    to text: String, through last: UInt64, ofLast count: UInt64 = 1 << 22
  ) throws(LogError) -> String? {
    let first = last > count ? last - count + 1 : 1
    var nearest = NearestName(to: text)
    for frame in frames where frame.header.firstSequence <= last && frame.header.lastSequence >= first {
      try frame.guarding {
        var sequence = frame.header.firstSequence
        for entry in frame.chunks(.eventID) {
          let column = try frame.content(entry)
          let bytes = column.span
          _ = TextColumn.firstIndex(in: column, count: entry.rows) { range in
            if sequence >= first, sequence <= last { nearest.consider(bytes.extracting(range)) }
            sequence += 1
            return nearest.isExact || sequence > last
          }
        }
      }
    }
    return nearest.name
  }

  /// The frame that holds a sequence.
  func frame(of sequence: UInt64) -> Frame? {
    let index = frames.risingIndex(where: { $0.header.lastSequence >= sequence })
    guard index < frames.count, frames[index].header.firstSequence <= sequence else { return nil }
    return frames[index]
  }

  /// The tables of the log, whole.
  func tables(for use: LogTables.Use = .many) throws(LogError) -> LogTables {
    try LogError.wrapping(path: path) { try LogTables(frames, for: use) }
  }
}

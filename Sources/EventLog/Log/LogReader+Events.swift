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
  /// - Throws: ``LogError`` when its frame or the tables are damaged.
  /// - Complexity: O(t + f) for tables of t names and a frame of f events.
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

  /// The frame that holds a sequence.
  func frame(of sequence: UInt64) -> Frame? {
    var low = 0
    var high = frames.count
    while low < high {
      let middle = (low + high) / 2
      if frames[middle].header.lastSequence < sequence { low = middle + 1 } else { high = middle }
    }
    guard low < frames.count, frames[low].header.firstSequence <= sequence else { return nil }
    return frames[low]
  }

  /// The tables of the log, whole.
  func tables(for use: LogTables.Use = .many) throws(LogError) -> LogTables {
    try LogError.wrapping(path: path) { try LogTables(frames, for: use) }
  }
}

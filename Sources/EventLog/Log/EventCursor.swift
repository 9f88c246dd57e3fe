/// Hands out the events of a log one by one, in the order of their sequences.
///
/// The tables of the log and a part of one frame are in memory at a time.
public struct EventCursor: Sendable {
  private let log: LogReader
  private let tables: LogTables
  private var frame: Int
  private var row: Int
  private var block: ArraySlice<Event> = []

  fileprivate init(_ log: LogReader, after sequence: UInt64) throws(LogError) {
    self.log = log
    tables = try log.tables()
    frame = log.frames.firstIndex { $0.header.lastSequence > sequence } ?? log.frames.count
    row = 0
    if frame < log.frames.count {
      row = Int(sequence) - min(Int(sequence), Int(log.frames[frame].header.firstSequence) - 1)
    }
  }

  /// The next event; nil after the last.
  ///
  /// - Throws: ``LogError`` at the first frame that breaks a rule of the format: the events before it have been
  ///   handed over, none is passed over in silence.
  public mutating func next() throws(LogError) -> Event? {
    while block.isEmpty {
      guard frame < log.frames.count else { return nil }
      try readBlock(of: log.frames[frame])
    }
    return block.popFirst()
  }

  private mutating func readBlock(of frame: Frame) throws(LogError) {
    let rows = row..<min(row + LogReader.rowsAtATime, frame.header.eventCount)
    let decoder = EventDecoder(frame, tables)
    block = try frame.guarding { try decoder.events(rows: rows) }[...]
    row = rows.upperBound
    if row == frame.header.eventCount {
      self.frame += 1
      row = 0
    }
  }
}

extension LogReader {
  /// A cursor that stands before the first event with a greater sequence than `sequence`.
  ///
  /// - Throws: ``LogError`` when the tables are damaged.
  /// - Complexity: O(t + f) for tables of t names and f frames.
  public func cursor(after sequence: UInt64 = 0) throws(LogError) -> EventCursor {
    try EventCursor(self, after: sequence)
  }
}

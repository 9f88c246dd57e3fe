/// Decodes events by their sequences, again and again: tables and blocks are kept decoded.
///
/// For what shows events here and there in a log, such as a list that is scrolled; one thread uses it at a time.
public final class SequenceLookup {
  private let log: LogReader
  private let tables: LogTables
  private let cache = ChunkCache()

  /// Reads the tables of a log.
  ///
  /// - Throws: ``LogError`` when a definition is damaged.
  /// - Complexity: O(t) for tables of t names.
  public init(_ log: LogReader) throws(LogError) {
    self.log = log
    tables = try log.tables()
  }

  /// The event at a sequence; nil when there is none.
  ///
  /// - Throws: ``LogError`` when its frame is damaged.
  /// - Complexity: O(f log b) for f blocks of b facts that are decoded already; a few blocks where they are not.
  public func event(at sequence: UInt64) throws(LogError) -> Event? {
    guard let frame = log.frame(of: sequence) else { return nil }
    let row = Int(sequence - frame.header.firstSequence)
    let decoder = EventDecoder(frame, tables, cache: cache)
    return try frame.guarding { try decoder.events(rows: row..<row + 1) }.first
  }
}

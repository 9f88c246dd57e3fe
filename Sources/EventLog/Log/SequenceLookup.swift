/// Decodes events by their sequences, here and there in a log: of its tables only what they need is read, and blocks are
/// kept decoded.
///
/// For what shows some events of many, such as a list that is scrolled; one thread uses it at a time.
public final class SequenceLookup {
  private let log: LogReader
  private var tables: LogTables?
  private let cache = ChunkCache()

  /// Looks events up in a log; nothing is read yet.
  public init(_ log: LogReader) { self.log = log }

  /// The event at a sequence; nil when there is none.
  ///
  /// - Throws: ``LogError`` when its frame or a definition that it needs is damaged.
  /// - Complexity: O(f log b) for f blocks of b facts that are decoded already; a few blocks where they are not.
  public func event(at sequence: UInt64) throws(LogError) -> Event? {
    guard let frame = log.frame(of: sequence) else { return nil }
    let row = Int(sequence - frame.header.firstSequence)
    let decoder = EventDecoder(frame, try loadTables(), cache: cache)
    return try frame.guarding { try decoder.events(rows: row..<row + 1) }.first
  }

  /// The events at some sequences, which are in the log, in the order given.
  ///
  /// - Throws: ``LogError`` when one of their frames or a definition is damaged.
  /// - Complexity: O(n log n) for n sequences, and every block that holds one of them is decoded once.
  public func events(at sequences: some Collection<UInt64>) throws(LogError) -> [Event] {
    let order = sequences.enumerated().sorted { $0.element < $1.element }
    var events = [Event?](repeating: nil, count: order.count)
    var rest = order[...]
    while let first = rest.first {
      guard let frame = log.frame(of: first.element) else {
        preconditionFailure("event \(first.element) is not in the log")
      }
      let here = rest.risingPrefix(where: { $0.element <= frame.header.lastSequence })
      rest = rest[here.endIndex...]
      let rows = here.map { Int($0.element - frame.header.firstSequence) }
      let decoder = EventDecoder(frame, try loadTables(), cache: cache)
      let decoded = try frame.guarding { try decoder.events(rows: rows) }
      for (place, event) in zip(here, decoded) { events[place.offset] = event }
    }
    return events.compactMap(\.self)
  }

  private func loadTables() throws(LogError) -> LogTables {
    if let tables { return tables }
    let read = try log.tables(for: .few)
    tables = read
    return read
  }
}

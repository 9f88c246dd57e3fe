/// Turns the columns of a frame back into events.
struct EventDecoder {
  let frame: Frame
  let tables: LogTables
  /// Where decoded chunks are kept for the next events; nil for whoever goes through all once.
  let cache: ChunkCache?

  init(_ frame: Frame, _ tables: LogTables, cache: ChunkCache? = nil) {
    self.frame = frame
    self.tables = tables
    self.cache = cache
  }

  /// The events of some rows of the frame, in order; the rows rise.
  ///
  /// - Throws: ``FormatFault`` when a chunk is damaged or refers to something that is not defined.
  /// - Complexity: O(n) in the rows of the chunks that hold them, with a small constant for those not asked for.
  func events<Rows: SomeRows>(rows: Rows) throws -> [Event] {
    let recorded = try numbers(.eventRecorded, rows, as: Int64.self)
    let ties = try numbers(.eventTie, rows, as: UInt32.self)
    let kinds = try numbers(.eventKind, rows, as: UInt32.self)
    let dates = try numbers(.eventDate, rows, as: UInt32.self)
    let sources = try numbers(.eventSource, rows, as: UInt32.self)
    let ids = try texts(.eventID, rows)
    let summaries = try texts(.eventSummary, rows)
    let links = try texts(.eventLinks, rows)
    let locators = try texts(.eventLocator, rows)
    let facts = try factsByRow(rows)
    var events: [Event] = []
    events.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      guard let id = ids[index] else { throw FormatFault("an event has no id") }
      let tie = try tables.tie(ties[index])
      var parts = ContentParts(
        date: try tables.date(dates[index]), kind: try tables.kind(kinds[index]), entity: tie.entity,
        countries: tie.countries, summary: summaries[index])
      if sources[index] > 0 {
        parts.source = try tables.source(sources[index] - 1)
        parts.source?.locator = locators[index]
      }
      var content = EventContent(parts)
      try facts.assert(in: &content, at: index, tables)
      if let text = links[index] { try EventLink(text).apply(to: &content) }
      events.append(
        Event(
          sequence: frame.header.firstSequence + UInt64(row), id: id,
          recorded: Instant(microseconds: recorded[index]), content: content))
    }
    return events
  }

  /// The rows of a column that are wanted; only the chunks that hold them are read.
  private func numbers<T: FixedWidthInteger, Rows: SomeRows>(
    _ kind: ChunkKind, _ rows: Rows, as type: T.Type
  ) throws -> [T] {
    var found: [T] = []
    found.reserveCapacity(rows.count)
    try forEachChunk(kind, rows) { entry, start, wanted in
      let column: [T] = try cache?.numbers(entry, of: frame) ?? frame.numbers(entry)
      for row in wanted { found.append(column[row - start]) }
    }
    return found
  }

  private func texts<Rows: SomeRows>(
    _ kind: ChunkKind, _ rows: Rows
  ) throws -> [String?] {
    var found: [String?] = []
    found.reserveCapacity(rows.count)
    try forEachChunk(kind, rows) { entry, start, wanted in
      let column = try cache?.texts(entry, of: frame) ?? frame.texts(entry)
      for row in wanted { found.append(column[row - start]) }
    }
    return found
  }

  /// Hands every chunk that holds wanted rows to `body`, with its first row and those of the rows.
  private func forEachChunk<Rows: SomeRows>(
    _ kind: ChunkKind, _ rows: Rows, _ body: (ChunkEntry, Int, Rows.SubSequence) throws -> Void
  ) throws {
    var start = 0
    var rest = rows[...]
    for entry in frame.entries where entry.kind == kind {
      let wanted = rest.risingPrefix(where: { $0 < start + entry.rows })
      if !wanted.isEmpty { try body(entry, start, wanted) }
      rest = rest[wanted.endIndex...]
      start += entry.rows
    }
    guard start == frame.header.eventCount else {
      throw FormatFault("a column of events has another number of rows than the frame has events")
    }
  }
}

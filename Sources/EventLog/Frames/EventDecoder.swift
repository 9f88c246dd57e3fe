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

  /// The events of some rows of the frame, in order.
  ///
  /// - Throws: ``FormatFault`` when a chunk is damaged or refers to something that is not defined.
  /// - Complexity: O(n) in the rows of the frame, with a small constant for those that are not asked for.
  func events(rows: Range<Int>) throws -> [Event] {
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
    for index in 0..<rows.count {
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
      try facts.assert(in: &content, row: index, tables)
      if let text = links[index] { try EventLink(text).apply(to: &content) }
      events.append(
        Event(
          sequence: frame.header.firstSequence + UInt64(rows.lowerBound + index), id: id,
          recorded: Instant(microseconds: recorded[index]), content: content))
    }
    return events
  }

  /// The rows of a column that lie in a range; only the chunks that hold them are read.
  private func numbers<T: FixedWidthInteger>(
    _ kind: ChunkKind, _ rows: Range<Int>, as type: T.Type
  ) throws -> [T] {
    var found: [T] = []
    found.reserveCapacity(rows.count)
    try forEachChunk(kind, rows) { entry, wanted in
      found += try (cache?.numbers(entry, of: frame) ?? frame.numbers(entry, as: type))[wanted]
    }
    return found
  }

  private func texts(_ kind: ChunkKind, _ rows: Range<Int>) throws -> [String?] {
    var found: [String?] = []
    found.reserveCapacity(rows.count)
    try forEachChunk(kind, rows) { entry, wanted in
      let column = try cache?.texts(entry, of: frame) ?? frame.texts(entry)
      for index in wanted { found.append(column[index]) }
    }
    return found
  }

  private func forEachChunk(
    _ kind: ChunkKind, _ rows: Range<Int>, _ body: (ChunkEntry, Range<Int>) throws -> Void
  ) throws {
    var start = 0
    for entry in frame.entries where entry.kind == kind {
      let here = start..<start + entry.rows
      let wanted = here.clamped(to: rows)
      if !wanted.isEmpty { try body(entry, wanted.lowerBound - start..<wanted.upperBound - start) }
      start += entry.rows
    }
    guard start == frame.header.eventCount else {
      throw FormatFault("a column of events has another number of rows than the frame has events")
    }
  }
}

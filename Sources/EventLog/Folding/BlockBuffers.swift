/// Memory that a fold decodes blocks into, one after the other: nothing is allocated a block.
///
/// The columns of a block are valid until the next is loaded. One fold, one thread, one set of buffers.
@safe package final class BlockBuffers {
  /// The numbers of the block: cells or ties.
  package let numbers: UnsafeMutableBufferPointer<UInt32>
  /// The earliest starts of the block, days since 1970-01-01.
  package let starts: UnsafeMutableBufferPointer<Int32>
  /// How many days later each may have begun at the latest; ``StartTable/special`` where the date is not simple.
  package let spreads: UnsafeMutableBufferPointer<Int32>
  /// The rows of the events in their frame.
  package let rows: UnsafeMutableBufferPointer<UInt32>

  /// What the facts of the block assert.
  package let tags: UnsafeMutableBufferPointer<UInt8>
  /// The whole numbers that they set.
  package let values: UnsafeMutableBufferPointer<Int64>

  private let dates: UnsafeMutableBufferPointer<UInt32>
  private let stored: UnsafeMutableRawBufferPointer
  private let content: UnsafeMutableRawBufferPointer
  private let table: StartTable?
  /// The dates of the events of the frame that was last asked for them.
  private var eventDates: (frame: UInt64, numbers: [UInt32]) = (0, [])

  /// Buffers for blocks of a log with the dates of `table`; without it starts and spreads are not loaded.
  package init(_ table: StartTable? = nil) {
    self.table = table
    let count = FoldBlock.maximumRows
    unsafe numbers = .allocate(capacity: count)
    unsafe starts = .allocate(capacity: count)
    unsafe spreads = .allocate(capacity: count)
    unsafe rows = .allocate(capacity: count)
    unsafe dates = .allocate(capacity: count)
    unsafe tags = .allocate(capacity: count)
    unsafe values = .allocate(capacity: count)
    unsafe stored = .allocate(byteCount: count * 8, alignment: 16)
    unsafe content = .allocate(byteCount: count * 8, alignment: 16)
  }

  deinit {
    unsafe numbers.deallocate()
    unsafe starts.deallocate()
    unsafe spreads.deallocate()
    unsafe rows.deallocate()
    unsafe dates.deallocate()
    unsafe tags.deallocate()
    unsafe values.deallocate()
    unsafe stored.deallocate()
    unsafe content.deallocate()
  }

  /// Which columns of a block are wanted beside its numbers and starts.
  package struct Columns: OptionSet, Sendable {
    /// The bits.
    package let rawValue: Int

    /// Columns by their bits.
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// How many days later each may have begun.
    package static let spreads = Columns(rawValue: 1)
    /// The rows of the events.
    package static let rows = Columns(rawValue: 2)
    /// What the facts assert, and the whole numbers that they set.
    package static let values = Columns(rawValue: 4)
    /// Not the numbers and starts, which are loaded otherwise.
    package static let valuesOnly: Columns = [.values, Columns(rawValue: 8)]
  }

  /// Loads the columns of a block, each checked against its checksum before it is decompressed.
  ///
  /// Numbers may be of cells or ties that are not defined; rows lie in the frame, unless it is a snapshot.
  ///
  /// - Throws: ``LogError`` when a column is damaged.
  package func load(_ block: FoldBlock, of frame: FoldFrame, _ columns: Columns) throws(LogError) {
    let source = frame.frame
    try source.guarding {
      if columns.contains(.values), let entries = block.values {
        try unsafe load(entries.tag, of: source, into: tags)
        try unsafe load(entries.number, of: source, into: values)
      }
      if columns.isSuperset(of: .valuesOnly) { return }
      try unsafe load(block.number, of: source, into: numbers)
      if let map = frame.numberMap(of: block) {
        for index in 0..<block.count { unsafe numbers[index] = map.local(numbers[index]) }
      }
      let isUndated = block.start == nil && table != nil
      if columns.contains(.rows) || (isUndated && block.date == nil) { try loadRows(block, of: frame) }
      if let start = block.start {
        try unsafe load(start, of: source, into: starts)
        if columns.contains(.spreads), let spread = block.spread {
          try unsafe load(spread, of: source, into: spreads)
        }
      } else if let table {
        try loadStartsOfDates(block, of: frame, table)
      }
    }
  }

  private func load<T: FixedWidthInteger>(
    _ entry: ChunkEntry, of frame: Frame, into output: UnsafeMutableBufferPointer<T>
  ) throws {
    // A block has at most as many rows as the buffers hold: FoldBlock has checked that, and the entry its lengths.
    let bytes = try unsafe frame.content(entry, stored: stored, content: content)
    unsafe ColumnDecoder.decode(entry.form, base: entry.base, bytes, count: entry.rows, into: output)
  }

  private func loadRows(_ block: FoldBlock, of frame: FoldFrame) throws {
    switch block.row {
    case .column(let entry):
      try unsafe load(entry, of: frame.frame, into: rows)
      if frame.isSnapshot { return }
      var greatest: UInt32 = 0
      for index in 0..<block.count { greatest = unsafe max(greatest, rows[index]) }
      if Int(greatest) >= frame.eventCount {
        throw FormatFault("a fact or tie refers to a row that does not exist")
      }
    case .from(let first):
      for index in 0..<block.count { unsafe rows[index] = UInt32(truncatingIfNeeded: first + index) }
    }
  }

  /// Looks the starts and spreads of a block up that has neither, but whose events have dates.
  private func loadStartsOfDates(_ block: FoldBlock, of frame: FoldFrame, _ table: StartTable) throws {
    let count = block.count
    if let date = block.date {
      try unsafe load(date, of: frame.frame, into: dates)
    } else {
      let all = try datesOfEvents(frame)
      let numbers = all.span
      for index in 0..<count { unsafe dates[index] = numbers[Int(rows[index])] }
    }
    var greatest: UInt32 = 0
    for index in 0..<count { greatest = unsafe max(greatest, dates[index]) }
    guard Int(greatest) < table.starts.count else {
      throw FormatFault("an event refers to something that is not defined")
    }
    let (allStarts, allSpreads) = (table.starts, table.spreads)
    let firsts = allStarts.span
    let widths = allSpreads.span
    for index in 0..<count {
      let date = unsafe Int(dates[index])
      unsafe starts[index] = firsts[date]
      unsafe spreads[index] = widths[date]
    }
  }

  private func datesOfEvents(_ frame: FoldFrame) throws -> [UInt32] {
    if eventDates.frame != frame.firstSequence {
      let numbers = try frame.frame.column(.eventDate, as: UInt32.self)
      guard numbers.count == frame.eventCount else {
        throw FormatFault("a column of events has another number of rows than the frame has events")
      }
      eventDates = (frame.firstSequence, numbers)
    }
    return eventDates.numbers
  }
}

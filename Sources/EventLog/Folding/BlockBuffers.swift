/// Memory that a fold decodes blocks into, one after the other: nothing is allocated a block.
///
/// The columns of a block are valid until the next is loaded. One fold, one thread, one set of buffers.
@safe package final class BlockBuffers {
  /// The numbers of the block: cells or ties.
  package let numbers: UnsafeMutableBufferPointer<UInt32>
  /// The earliest starts of the block, days since 1970-01-01.
  package let starts: UnsafeMutableBufferPointer<Int32>
  /// How many days later each may have begun at the latest.
  package let spreads: UnsafeMutableBufferPointer<Int32>
  /// The rows of the events in their frame.
  package let rows: UnsafeMutableBufferPointer<UInt32>

  /// What the facts of the block assert.
  package let tags: UnsafeMutableBufferPointer<UInt8>
  /// The whole numbers that they set.
  package let values: UnsafeMutableBufferPointer<Int64>

  private var stored: UnsafeMutableRawBufferPointer
  private var content: UnsafeMutableRawBufferPointer

  /// Buffers for blocks of any log.
  package init() {
    let count = FoldBlock.maximumRows
    unsafe numbers = .allocate(capacity: count)
    unsafe starts = .allocate(capacity: count)
    unsafe spreads = .allocate(capacity: count)
    unsafe rows = .allocate(capacity: count)
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
  /// - Throws: ``LogError`` when a column is damaged.
  package func load(_ block: FoldBlock, of frame: FoldFrame, _ columns: Columns) throws(LogError) {
    let frame = frame.frame
    try frame.guarding {
      if columns.contains(.values), let entries = block.values {
        try unsafe load(entries.tag, of: frame, into: tags)
        try unsafe load(entries.number, of: frame, into: values)
      }
      if columns.isSuperset(of: .valuesOnly) { return }
      try unsafe load(block.number, of: frame, into: numbers)
      if let start = block.start { try unsafe load(start, of: frame, into: starts) }
      if columns.contains(.spreads), let spread = block.spread {
        try unsafe load(spread, of: frame, into: spreads)
      }
      if columns.contains(.rows) { try unsafe load(block.row, of: frame, into: rows) }
    }
  }

  private func load<T: FixedWidthInteger>(
    _ entry: ChunkEntry, of frame: Frame, into output: UnsafeMutableBufferPointer<T>
  ) throws {
    // A block has at most as many rows as the buffers hold: FoldBlock has checked that, and the entry its lengths.
    let bytes = try unsafe frame.content(entry, stored: stored, content: content)
    unsafe ColumnDecoder.decode(entry.form, base: entry.base, bytes, count: entry.rows, into: output)
  }
}

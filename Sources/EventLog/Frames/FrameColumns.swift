/// Lays out the columns of a frame that is being built, but for its texts and definitions.
struct FrameColumns: Sendable {
  let events: PendingEvents
  let facts: PendingFacts
  let layout: FrameLayout

  /// The columns of the events.
  var eventChunks: ChunkWriter {
    var chunks = ChunkWriter()
    let rows = layout.eventBlockRows
    chunks.append(.eventRecorded, events.column(\.recorded), blockRows: rows)
    chunks.append(.eventTie, events.column(\.tie), blockRows: rows)
    chunks.append(.eventKind, events.column(\.kind), blockRows: rows)
    chunks.append(.eventDate, events.column(\.date), blockRows: rows)
    chunks.append(.eventSource, events.column(\.source), blockRows: rows)
    return chunks
  }

  /// The columns of the facts, in the parts and the order in which a fold reads them.
  var factChunks: ChunkWriter {
    var chunks = ChunkWriter()
    let order = FoldOrder(
      cell: facts.rows.map(\.cell), start: { event(of: $0).start }, isSpecial: { event(of: $0).isSpecial },
      keepsEarliest: false)
    for (part, indices) in [(FramePart.heads, order.heads), (.rest, order.rest), (.special, order.special)] {
      for block in indices.blocks(of: layout.factBlockRows) { append(block, part, to: &chunks) }
    }
    return chunks
  }

  private func event(of fact: Int) -> EventRow { events[Int(facts.rows[fact].row)] }

  private func append(_ block: ArraySlice<Int32>, _ part: FramePart, to chunks: inout ChunkWriter) {
    func column<T: FixedWidthInteger>(_ kind: ChunkKind, _ value: (Int32) -> T) {
      chunks.append(kind, part: part, block.map(value), blockRows: block.count)
    }
    column(.factCell) { facts[$0].cell }
    if part == .heads {
      column(.factStart) { event(of: Int($0)).start }
      column(.factSpread) { event(of: Int($0)).spread }
    }
    column(.factRow) { facts[$0].row }
    column(.factPosition) { facts[$0].position }
    column(.factTag) { facts[$0].tag }
    column(.factNumber) { facts[$0].number }
    var texts = TextColumnBuilder()
    for index in block { texts.append(utf8: facts.text(index)) }
    if texts.hasTexts { chunks.append(.factText, part: part, texts) }
  }

  /// The columns of the ties between entities and countries, in the order in which a fold reads them.
  var tieChunks: ChunkWriter {
    var chunks = ChunkWriter()
    let order = FoldOrder(
      cell: events.column(\.tie), start: { events[$0].start }, isSpecial: { events[$0].isSpecial },
      counts: { events[$0].isTying }, keepsEarliest: true)
    for (part, indices) in [(FramePart.heads, order.heads), (.special, order.special)] {
      for block in indices.blocks(of: layout.factBlockRows) {
        func column<T: FixedWidthInteger>(_ kind: ChunkKind, _ value: (EventRow) -> T) {
          chunks.append(kind, part: part, block.map { value(events[Int($0)]) }, blockRows: block.count)
        }
        column(.tieNumber, \.tie)
        if part == .heads {
          column(.tieStart, \.start)
          column(.tieSpread, \.spread)
        }
        chunks.append(.tieRow, part: part, block.map { UInt32($0) }, blockRows: block.count)
      }
    }
    return chunks
  }
}

extension Array {
  /// The array in slices of at most `size` elements.
  fileprivate func blocks(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}

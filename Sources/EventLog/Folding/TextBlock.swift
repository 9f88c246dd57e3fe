/// A piece of a frame that holds texts of its events: ids, summaries, or values.
package struct TextBlock: Sendable {
  private let frame: Frame
  private let entry: ChunkEntry
  /// The rows of the events, for texts of facts; otherwise the texts are of consecutive events.
  private let rows: ChunkEntry?
  private let firstRow: Int

  /// The sequence of the frame's first event.
  package var firstSequence: UInt64 { frame.header.firstSequence }

  fileprivate init(_ frame: Frame, texts entry: ChunkEntry, firstRow: Int) {
    self.init(frame, entry, rows: nil, firstRow)
  }

  fileprivate init(_ frame: Frame, facts entry: ChunkEntry, rows: ChunkEntry) {
    self.init(frame, entry, rows: rows, 0)
  }

  private init(_ frame: Frame, _ entry: ChunkEntry, rows: ChunkEntry?, _ firstRow: Int) {
    self.frame = frame
    self.entry = entry
    self.rows = rows
    self.firstRow = firstRow
  }

  /// Hands every text to `body`, in UTF-8, with the sequence of its event; values that are no texts are passed over.
  ///
  /// - Throws: ``LogError`` when a chunk is damaged.
  package func forEachText(_ body: (UInt64, ArraySlice<UInt8>) -> Void) throws(LogError) {
    try frame.guarding {
      let column = try frame.texts(entry)
      let rows = try rows.map { try frame.numbers($0, as: UInt32.self) }
      if let rows, rows.count != column.count {
        throw FormatFault("the columns of a block differ in length")
      }
      for index in 0..<column.count {
        let text = column.utf8(index)
        if text.isEmpty { continue }
        guard let rows else {
          body(firstSequence + UInt64(firstRow + index), text)
          continue
        }
        if let string = try TextBlock.string(inJSON: text) {
          body(firstSequence + UInt64(rows[index]), string)
        }
      }
    }
  }

  /// The text that a value in JSON is; nil for any other value.
  private static func string(inJSON json: ArraySlice<UInt8>) throws -> ArraySlice<UInt8>? {
    guard json.first == UInt8(ascii: "\"") else { return nil }
    if !json.contains(UInt8(ascii: "\\")) { return json.dropFirst().dropLast() }
    let value = try LogTables.value(Array(json), of: AttributeName(trusted: "text"))
    if case .string(let text) = value { return Array(text.utf8)[...] }
    return nil
  }
}

extension FoldFrame {
  /// The pieces of the frame that hold texts: ids, summaries and values. Members are in ``FoldDefinitions``.
  package var textBlocks: [TextBlock] {
    var blocks: [TextBlock] = []
    for kind in [ChunkKind.eventID, .eventSummary] {
      var row = 0
      for entry in frame.chunks(kind) {
        blocks.append(TextBlock(frame, texts: entry, firstRow: row))
        row += entry.rows
      }
    }
    for part in [FramePart.heads, .rest, .special] {
      // The chunks of a block stand together, and its rows come before its texts.
      var rows: ChunkEntry?
      for entry in frame.entries where entry.part == part {
        if entry.kind == .factRow { rows = entry }
        if entry.kind == .factText, let rows { blocks.append(TextBlock(frame, facts: entry, rows: rows)) }
      }
    }
    return blocks
  }
}

/// A piece of a log that holds texts: ids and summaries of events, values that they set, names of entities, or members.
package struct TextBlock: Sendable {
  /// What the texts of a block are about.
  private enum Subjects {
    /// Consecutive rows or numbers.
    case from(Int)
    /// The rows of the facts' events.
    case rows(ChunkEntry)
  }

  private let frame: Frame
  private let entry: ChunkEntry
  private let subjects: Subjects

  /// The sequence of the frame's first event.
  package var firstSequence: UInt64 { frame.header.firstSequence }

  fileprivate init(_ frame: Frame, _ entry: ChunkEntry, from first: Int) {
    self.frame = frame
    self.entry = entry
    subjects = .from(first)
  }

  fileprivate init(_ frame: Frame, _ entry: ChunkEntry, rows: ChunkEntry) {
    self.frame = frame
    self.entry = entry
    subjects = .rows(rows)
  }

  /// Whether the texts are values in JSON.
  private var areValues: Bool { entry.kind == .factText || entry.kind == .cellMember }

  /// What is found in the texts: the rows of events in their frame, or the numbers of entities or members.
  ///
  /// Values that are no texts are passed over.
  ///
  /// - Throws: ``LogError`` when a chunk is damaged.
  /// - Complexity: O(n) in the bytes of the block.
  package func matches(_ finder: TextFinder) throws(LogError) -> [Int] {
    try frame.guarding {
      let found = try indices(finder)
      if found.isEmpty { return [] }
      switch subjects {
      case .from(let first): return found.map { first + $0 }
      case .rows(let entry):
        let rows: [UInt32] = try frame.numbers(entry)
        guard rows.count == self.entry.rows else {
          throw FormatFault("the columns of a block differ in length")
        }
        return found.map { Int(rows[$0]) }
      }
    }
  }

  /// Whether some rows may have a text in the block.
  package func mayHold(_ rows: EventRows) -> Bool {
    switch rows {
    case .range(let rows): mayHold(rows)
    case .some(let rows): mayHold(rows)
    }
  }

  private func mayHold(_ rows: some SomeRows) -> Bool {
    guard case .from(let first) = subjects else { return !rows.isEmpty }
    let index = rows.risingIndex(where: { $0 >= first })
    return index < rows.endIndex && rows[index] < first + entry.rows
  }

  private func indices(_ finder: TextFinder) throws -> [Int] {
    let content = try frame.content(entry)
    let start = 1 + entry.rows * Int(content.first ?? 0)
    let texts = FoldedTexts(content, from: start)
    if texts.arePlain {
      guard let plain = finder.plain, !plain.isEmpty else { return [] }
      return try plainIndices(plain, content, texts, from: start)
    }
    let column = try TextColumn(content, count: entry.rows)
    return try (0..<column.count).filter { index in
      let text = column.utf8(index)
      if text.isEmpty { return false }
      guard areValues else { return finder.isFound(text) }
      return try TextBlock.string(inJSON: text).map(finder.isFound) ?? false
    }
  }

  /// The texts of a plain column that hold the folded bytes `plain`.
  private func plainIndices(
    _ plain: [UInt8], _ content: [UInt8], _ texts: FoldedTexts, from start: Int
  ) throws -> [Int] {
    guard var next = texts.firstIndex(of: plain, from: start) else { return [] }
    let column = try TextColumn(content, count: entry.rows)
    var found: [Int] = []
    var index = 0
    while true {
      while column.range(index).upperBound <= next { index += 1 }
      var text = column.range(index)
      let end = text.upperBound
      if areValues {
        // A value that is a text stands between quotes.
        let isText = content[text.lowerBound] == UInt8(ascii: "\"")
        text = isText ? text.lowerBound + 1..<text.upperBound - 1 : end..<end
      }
      let isInside = next >= text.lowerBound && next + plain.count <= text.upperBound
      if isInside { found.append(index) }
      guard let further = texts.firstIndex(of: plain, from: isInside ? end : next + 1) else { return found }
      next = further
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
  /// The pieces of the frame that hold texts of its events: ids, summaries and values. Members are apart.
  package var textBlocks: [TextBlock] {
    var blocks: [TextBlock] = []
    for kind in [ChunkKind.eventID, .eventSummary] {
      var row = 0
      for entry in frame.chunks(kind) {
        blocks.append(TextBlock(frame, entry, from: row))
        row += entry.rows
      }
    }
    for part in [FramePart.heads, .rest, .special] {
      // The chunks of a block stand together, and its rows come before its texts.
      var rows: ChunkEntry?
      for entry in frame.entries where entry.part == part {
        if entry.kind == .factRow { rows = entry }
        if entry.kind == .factText, let rows { blocks.append(TextBlock(frame, entry, rows: rows)) }
      }
    }
    return blocks
  }
}

extension LogReader {
  /// The numbers of the entities in whose identity a text stands.
  ///
  /// - Throws: ``LogError`` when a definition is damaged.
  package func entities(with text: TextFinder) throws(LogError) -> [Int] {
    try definitions(.entityText, text)
  }

  /// The numbers of the cells of members in which a text stands.
  ///
  /// - Throws: ``LogError`` when a definition is damaged.
  package func memberCells(with text: TextFinder) throws(LogError) -> [Int] {
    try definitions(.cellMember, text)
  }

  private func definitions(_ kind: ChunkKind, _ text: TextFinder) throws(LogError) -> [Int] {
    var found: [Int] = []
    var base = 0
    for frame in frames {
      for entry in frame.chunks(kind) {
        found += try TextBlock(frame, entry, from: base).matches(text)
        base += entry.rows
      }
    }
    return found
  }
}

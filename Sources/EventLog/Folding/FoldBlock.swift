/// One block of facts or ties of a frame, as a fold reads it: where its columns are.
package struct FoldBlock: Sendable {
  /// What the numbers of a block are.
  package enum Subject: Sendable {
    /// Facts; their numbers are cells.
    case facts
    /// Ties; their numbers are ties.
    case ties
  }

  /// How many rows a block has at most.
  package static let maximumRows = 1 << 15

  /// How many rows the block has.
  package let count: Int
  /// The least start in the block, days since 1970-01-01; the greatest day for a block of special dates.
  package let firstStart: Int64
  /// Whether every row begins on one known day.
  package let hasExactStarts: Bool

  let number: ChunkEntry
  let start: ChunkEntry?
  let spread: ChunkEntry?
  let row: ChunkEntry
  /// The dates of the rows' events, in a snapshot; a frame of the log has them with its events.
  let date: ChunkEntry?
  /// What the facts assert and the whole numbers that they set; nil for ties.
  let values: (tag: ChunkEntry, number: ChunkEntry)?

  /// The blocks of a part of a frame, in order.
  static func blocks(_ subject: Subject, of frame: Frame, _ part: FramePart) throws(FormatFault)
    -> [FoldBlock]
  {
    let kinds: (number: ChunkKind, start: ChunkKind, spread: ChunkKind, row: ChunkKind, date: ChunkKind) =
      switch subject {
      case .facts: (.factCell, .factStart, .factSpread, .factRow, .factDate)
      case .ties: (.tieNumber, .tieStart, .tieSpread, .tieRow, .tieDate)
      }
    let numbers = frame.chunks(kinds.number, part)
    let starts = frame.chunks(kinds.start, part)
    let spreads = frame.chunks(kinds.spread, part)
    let rows = frame.chunks(kinds.row, part)
    let dates = frame.chunks(kinds.date, part)
    let isFacts = subject == .facts
    let tags = isFacts ? frame.chunks(.factTag, part) : []
    let values = isFacts ? frame.chunks(.factNumber, part) : []
    let dated = part == .special ? 0 : numbers.count
    guard starts.count == dated, spreads.count == dated, rows.count == numbers.count,
      dates.isEmpty || dates.count == numbers.count,
      !isFacts || (tags.count == numbers.count && values.count == numbers.count)
    else {
      throw FormatFault("a block of facts or ties is not complete")
    }
    var blocks: [FoldBlock] = []
    for index in numbers.indices {
      let count = numbers[index].rows
      guard rows[index].rows == count, dates.isEmpty || dates[index].rows == count,
        dated == 0 || (starts[index].rows == count && spreads[index].rows == count),
        !isFacts || (tags[index].rows == count && values[index].rows == count),
        count <= FoldBlock.maximumRows
      else { throw FormatFault("the columns of a block differ in length") }
      blocks.append(
        FoldBlock(
          number: numbers[index], start: dated == 0 ? nil : starts[index],
          spread: dated == 0 ? nil : spreads[index], row: rows[index],
          date: dates.isEmpty ? nil : dates[index],
          values: isFacts ? (tags[index], values[index]) : nil))
    }
    return blocks
  }

  private init(
    number: ChunkEntry, start: ChunkEntry?, spread: ChunkEntry?, row: ChunkEntry, date: ChunkEntry?,
    values: (tag: ChunkEntry, number: ChunkEntry)?
  ) {
    self.values = values
    self.date = date
    self.number = number
    self.start = start
    self.spread = spread
    self.row = row
    count = number.rows
    // The base of a plain column is its least value, and that of one that never falls its first.
    firstStart = start?.base ?? .max
    hasExactStarts = spread.map { $0.form == .constant && $0.base == 0 } ?? false
  }
}

/// One block of facts or ties of a frame, as a fold reads it: where its columns are.
package struct FoldBlock: Sendable {
  /// What the numbers of a block are.
  package enum Subject: Sendable {
    /// Facts; their numbers are cells.
    case facts
    /// Ties; their numbers are ties.
    case ties
  }

  /// Where the rows of the events in their frame come from.
  enum Rows: Sendable {
    /// A column.
    case column(ChunkEntry)
    /// The block has a row for each event from this one on.
    case from(Int)
  }

  /// How many rows a block has at most.
  package static let maximumRows = 1 << 15

  /// How many rows the block has.
  package let count: Int
  /// A day on or before which every row begins; the greatest day for a block of special dates.
  package let firstStart: Int64
  /// Whether every row is known to begin on one known day.
  package let hasExactStarts: Bool

  let number: ChunkEntry
  /// The starts and spreads, in heads; the others have them with their dates.
  let start: ChunkEntry?
  let spread: ChunkEntry?
  let row: Rows
  /// The dates of the rows' events, where the block has a column of them; otherwise they are with the events.
  let date: ChunkEntry?
  /// What the facts assert and the whole numbers that they set; nil for ties.
  let values: (tag: ChunkEntry, number: ChunkEntry)?

  /// The blocks of a part of a frame, in order.
  static func blocks(_ subject: Subject, of frame: Frame, _ part: FramePart) throws(FormatFault)
    -> [FoldBlock]
  {
    if subject == .ties, part == .rest { return try tiesOfEvents(frame) }
    let columns = Columns(subject, of: frame, part)
    return try columns.numbers.indices.map { index throws(FormatFault) in try columns.block(index) }
  }

  /// The ties of all events, a row an event: what is in the rest of the ties needs no columns of its own.
  private static func tiesOfEvents(_ frame: Frame) throws(FormatFault) -> [FoldBlock] {
    let (ties, dates) = (frame.chunks(.eventTie), frame.chunks(.eventDate))
    guard ties.map(\.rows) == dates.map(\.rows), ties.allSatisfy({ $0.rows <= maximumRows }) else {
      throw FormatFault("the columns of events differ in length")
    }
    var row = 0
    return zip(ties, dates).map { tie, date in
      defer { row += tie.rows }
      return FoldBlock(number: tie, row: .from(row), date: date)
    }
  }

  private init(
    number: ChunkEntry, start: ChunkEntry? = nil, spread: ChunkEntry? = nil, isSpecial: Bool = false,
    row: Rows,
    date: ChunkEntry?, values: (tag: ChunkEntry, number: ChunkEntry)? = nil
  ) {
    self.values = values
    self.date = date
    self.number = number
    self.start = start
    self.spread = spread
    self.row = row
    count = number.rows
    // The base of a plain column is its least value, and that of one that never falls its first.
    firstStart = start?.base ?? (isSpecial ? .max : .min)
    hasExactStarts = spread.map { $0.form == .constant && $0.base == 0 } ?? false
  }

  /// The chunks of a part by column, a chunk a block.
  private struct Columns {
    let part: FramePart
    private(set) var numbers: [ChunkEntry] = []
    private var starts: [ChunkEntry] = []
    private var spreads: [ChunkEntry] = []
    private var rows: [ChunkEntry] = []
    private var dates: [ChunkEntry] = []
    private var tags: [ChunkEntry] = []
    private var values: [ChunkEntry] = []
    private let isFacts: Bool

    init(_ subject: Subject, of frame: Frame, _ part: FramePart) {
      let kinds: (number: ChunkKind, start: ChunkKind, spread: ChunkKind, row: ChunkKind, date: ChunkKind) =
        switch subject {
        case .facts: (.factCell, .factStart, .factSpread, .factRow, .factDate)
        case .ties: (.tieNumber, .tieStart, .tieSpread, .tieRow, .tieDate)
        }
      self.part = part
      isFacts = subject == .facts
      for entry in frame.entries where entry.part == part {
        switch entry.kind {
        case kinds.number: numbers.append(entry)
        case kinds.start: starts.append(entry)
        case kinds.spread: spreads.append(entry)
        case kinds.row: rows.append(entry)
        case kinds.date: dates.append(entry)
        case .factTag where isFacts: tags.append(entry)
        case .factNumber where isFacts: values.append(entry)
        default: break
        }
      }
    }

    func block(_ index: Int) throws(FormatFault) -> FoldBlock {
      let number = numbers[index]
      let isHeads = part == .heads
      let block = try [rows].element(index)[0]
      let dated = isHeads ? try [starts, spreads].element(index) : []
      let said = isFacts ? try [tags, values].element(index) : []
      let date = dates.isEmpty ? [] : try [dates].element(index)
      guard number.rows <= FoldBlock.maximumRows,
        ([block] + dated + said + date).allSatisfy({ $0.rows == number.rows })
      else { throw FormatFault("the columns of a block differ in length") }
      return FoldBlock(
        number: number, start: dated.first, spread: dated.last, isSpecial: part == .special,
        row: .column(block), date: date.first, values: isFacts ? (said[0], said[1]) : nil)
    }
  }
}

extension [[ChunkEntry]] {
  /// The entries of some columns for one block.
  fileprivate func element(_ index: Int) throws(FormatFault) -> [ChunkEntry] {
    guard allSatisfy({ index < $0.count }) else {
      throw FormatFault("a block of facts or ties is not complete")
    }
    return map { $0[index] }
  }
}

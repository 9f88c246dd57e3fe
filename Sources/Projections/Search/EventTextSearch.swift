import EventLog

/// Looks for a text in what the events of a log say, a frame at a time: in its texts, not in decoded events.
///
/// It finds the events whose ``Event/searchableTexts`` hold the text.
struct EventTextSearch: Sendable {
  /// Which events of a frame hold the text.
  struct Marks {
    /// The rows in whose texts it stands.
    fileprivate(set) var rows: [Bool]
    /// The ties of the entities in whose identity it stands.
    fileprivate let ties: [Bool]?

    /// Whether the event at a row, of some tie, holds the text.
    func holds(_ row: Int, tie: Int) -> Bool { rows[row] || (ties?[tie] ?? false) }
  }

  private let finder: TextFinder
  /// The cells of members in which the text stands; nil for none.
  private let cells: WantedNumbers?
  private let ties: [Bool]?

  /// - Complexity: O(t) for tables of t names.
  init(_ key: SearchKey, _ log: LogReader, _ definitions: EventDefinitions) throws(LogError) {
    finder = key.finder
    let members = try log.memberCells(with: finder)
    var isFound = [Bool](repeating: false, count: log.cellCount)
    for cell in members { isFound[cell] = true }
    cells = members.isEmpty ? nil : WantedNumbers(isFound)
    let entities = Set(try log.entities(with: finder).map { UInt32($0) })
    ties = entities.isEmpty ? nil : definitions.tieEntities.map(entities.contains)
  }

  /// Which events of a frame hold the text; of blocks that hold none of the wanted rows nothing is told.
  ///
  /// - Throws: ``LogError`` when a text is damaged.
  /// - Complexity: O(n) in the bytes of the texts.
  func marks(in frame: FoldFrame, among wanted: EventRows) throws(LogError) -> Marks {
    var marks = Marks(rows: [Bool](repeating: false, count: frame.eventCount), ties: ties)
    for block in frame.textBlocks where block.mayHold(wanted) {
      for row in try block.matches(finder) {
        guard row < marks.rows.count else {
          throw frame.damaged("a fact refers to a row that does not exist")
        }
        marks.rows[row] = true
      }
    }
    guard let cells else { return marks }
    let buffers = BlockBuffers()
    for block in FactBlock.all([frame]) {
      try block.forEach(buffers, of: cells) { fact in
        if fact.assertion == .add { marks.rows[fact.row + 1 - Int(frame.firstSequence)] = true }
      }
    }
    return marks
  }
}

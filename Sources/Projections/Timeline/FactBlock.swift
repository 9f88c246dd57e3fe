import EventLog

/// A block of facts of a log, as what looks at all facts reads it.
struct FactBlock: Sendable {
  /// One fact, without its texts.
  struct Fact {
    /// The row of its event: the sequence less one.
    var row: Int
    var cell: UInt32
    var assertion: FactAssertion
    var place: FactPlace
  }

  private let frame: FoldFrame
  private let block: FoldBlock
  private let place: FactPlace

  /// The blocks of facts of all frames.
  static func all(_ frames: [FoldFrame]) -> [FactBlock] {
    var blocks: [FactBlock] = []
    for (number, frame) in frames.enumerated() {
      for part in [FactPlace.Part.heads, .rest, .special] {
        for (index, block) in frame.facts.blocks(part).enumerated() {
          let place = FactPlace(frame: number, part: part, block: index, index: 0)
          blocks.append(FactBlock(frame: frame, block: block, place: place))
        }
      }
    }
    return blocks
  }

  /// Hands every fact of some cells to `body`; where the block has none, its other columns are not read.
  ///
  /// - Throws: ``LogError`` when a column is damaged.
  func forEach(
    _ buffers: BlockBuffers, of cells: WantedNumbers, _ body: (Fact) -> Void
  ) throws(LogError) {
    guard block.mayHold(cells) else { return }
    try buffers.load(block, of: frame, [])
    guard (0..<block.count).contains(where: { cells.contains(buffers.number($0)) == true }) else { return }
    try forEach(buffers) { if cells.contains($0.cell) == true { body($0) } }
  }

  /// Hands every fact to `body`.
  ///
  /// - Throws: ``LogError`` when a column is damaged.
  func forEach(_ buffers: BlockBuffers = BlockBuffers(), _ body: (Fact) -> Void) throws(LogError) {
    try buffers.load(block, of: frame, [.rows, .values])
    for index in 0..<block.count {
      guard let assertion = buffers.assertion(index) else {
        throw frame.damaged("a fact has a tag that does not exist")
      }
      var place = place
      place.index = index
      body(
        Fact(
          row: Int(frame.firstSequence) - 1 + Int(buffers.row(index)), cell: buffers.number(index),
          assertion: assertion, place: place))
    }
  }
}

import EventLog

/// The value of every cell of a log as of a day, in columns: for answers over the whole log, not of one place.
///
/// A cell is an attribute of an entity, or one member of a set-valued attribute. Whole numbers are held as they are;
/// the winner of a cell is the one that ``ReplayedState`` shows, certain or possible.
public struct ReplayedCells: Sendable {
  /// How many cells the log has, with and without a value on the day.
  public let count: Int
  private let numbers: [Int64]
  private let hasNumber: [Bool]

  /// Replays a log.
  ///
  /// - Throws: ``LogError`` when something that must be read is damaged.
  /// - Complexity: that of ``ReplayedState``, and one read of each block that holds a winner.
  public init(_ log: LogReader, _ query: StateQuery, threads: Int = 1) throws(LogError) {
    let frames = try log.foldFrames()
    let places = try FramePlace.all(frames)
    let scope = try ReplayScope(query, log, frames)
    let dates = try log.dates().map { ValidPeriod($0.bounds) }
    let fold = try FoldResult(log, frames, places, scope, dates: dates, threads: threads)
    count = log.cellCount
    let winners = Winners(fold, OrdinalMap(frames, places))
    (numbers, hasNumber) = try winners.numbers(frames, count: count, threads: threads)
  }

  /// The whole number that a cell holds on the day; nil when it holds none, or something else.
  public func number(ofCell cell: Int) -> Int64? { hasNumber[cell] ? numbers[cell] : nil }
}

/// The winners of all cells by the blocks that they lie in.
private struct Winners: Sendable {
  let map: OrdinalMap
  /// The winning ordinal of each cell; 0 for none.
  let ordinals: [UInt32]
  /// The cells sorted by the block of their winner, and where each block's cells begin.
  let cells: [UInt32]
  let starts: [Int]

  init(_ fold: FoldResult, _ map: OrdinalMap) {
    self.map = map
    let count = fold.certain.count
    var ordinals = [UInt32](repeating: 0, count: count)
    var blocks = [UInt32](repeating: 0, count: count)
    var starts = [Int](repeating: 0, count: map.blocks.count + 1)
    for cell in 0..<count {
      var key = fold.certain[cell]
      if let possible = fold.possible { key = max(key, possible[cell]) }
      if key == 0 { continue }
      ordinals[cell] = FoldKey.ordinal(key)
      let block = map.block(of: ordinals[cell])
      blocks[cell] = UInt32(block)
      starts[block + 1] += 1
    }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    var cells = [UInt32](repeating: 0, count: starts[starts.count - 1])
    for cell in 0..<count where ordinals[cell] != 0 {
      let block = Int(blocks[cell])
      cells[next[block]] = UInt32(cell)
      next[block] += 1
    }
    self.ordinals = ordinals
    self.cells = cells
    self.starts = starts
  }

  func numbers(_ frames: [FoldFrame], count: Int, threads: Int) throws(LogError) -> ([Int64], [Bool]) {
    var numbers = [Int64](repeating: 0, count: count)
    var hasNumber = [Bool](repeating: false, count: count)
    for (index, block) in map.blocks.enumerated() {
      let wanted = cells[starts[index]..<starts[index + 1]]
      if wanted.isEmpty { continue }
      let (tags, values) = try frames[block.frame].numbers(block.part, block.index)
      for cell in wanted {
        let row = Int(ordinals[Int(cell)] - block.first)
        guard FoldFrame.isNumber(tags[row]) else { continue }
        numbers[Int(cell)] = values[row]
        hasNumber[Int(cell)] = true
      }
    }
    return (numbers, hasNumber)
  }
}

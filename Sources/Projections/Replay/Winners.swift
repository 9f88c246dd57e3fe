import EventLog

/// The winners of all cells, by the blocks that they lie in, and what numbers they hold.
struct Winners: Sendable {
  private let map: OrdinalMap
  /// The winning ordinal of each cell; 0 for none.
  private let ordinals: SharedBuffer<UInt32>
  /// The cells sorted by the block of their winner, and where each block's cells begin.
  private let cells: SharedBuffer<UInt32>
  private let starts: [Int]
  private let dates: StartTable

  /// Sorts the cells of a fold by the blocks of their winners.
  ///
  /// Counting sort: each thread counts a range of cells, and then puts them behind those of the threads before it.
  /// Complexity: O(n) for n cells.
  init(_ fold: FoldResult, _ map: OrdinalMap, _ dates: StartTable, threads: Int) throws(LogError) {
    let count = fold.certain.count
    let ordinals = SharedBuffer<UInt32>(count: count)
    let blocks = SharedBuffer<UInt32>(count: count)
    let ranges = (0..<threads).map { count * $0 / threads..<count * ($0 + 1) / threads }
    let counts = try Parallel.map(0..<threads) { thread throws(LogError) in
      var counts = [Int](repeating: 0, count: map.blocks.count)
      for cell in ranges[thread] {
        var key = fold.certain[cell]
        if let possible = fold.possible { key = max(key, possible[cell]) }
        if key == 0 { continue }
        ordinals[cell] = FoldKey.ordinal(key)
        let block = map.block(of: ordinals[cell])
        blocks[cell] = UInt32(block)
        counts[block] += 1
      }
      return counts
    }
    var starts = [0]
    var firsts = [[Int]](repeating: [], count: threads)
    for block in map.blocks.indices {
      var next = starts[block]
      for thread in 0..<threads {
        firsts[thread].append(next)
        next += counts[thread][block]
      }
      starts.append(next)
    }
    let cells = SharedBuffer<UInt32>(count: starts[starts.count - 1])
    let positions = firsts
    _ = try Parallel.map(0..<threads) { thread throws(LogError) in
      var next = positions[thread]
      for cell in ranges[thread] where ordinals[cell] != 0 {
        let block = Int(blocks[cell])
        cells[next[block]] = UInt32(cell)
        next[block] += 1
      }
      return true
    }
    self.map = map
    self.dates = dates
    self.ordinals = ordinals
    self.cells = cells
    self.starts = starts
  }

  /// The whole numbers that the winners set, by cell, and which cells have one; only blocks with winners are read.
  func numbers(
    _ frames: [FoldFrame], count: Int, threads: Int
  ) throws(LogError) -> (numbers: SharedBuffer<Int64>, isNumber: SharedBuffer<UInt8>) {
    let numbers = SharedBuffer<Int64>(count: count)
    let isNumber = SharedBuffer<UInt8>(count: count)
    _ = try Parallel.map(0..<threads) { thread throws(LogError) in
      let buffers = BlockBuffers(dates)
      for index in stride(from: thread, to: map.blocks.count, by: threads)
      where starts[index] < starts[index + 1] {
        let block = map.blocks[index]
        let frame = frames[block.frame]
        try buffers.load(frame.facts.blocks(block.part)[block.index], of: frame, .valuesOnly)
        for position in starts[index]..<starts[index + 1] {
          let cell = Int(cells[position])
          let row = Int(ordinals[cell] - block.first)
          guard unsafe FoldFrame.isNumber(buffers.tags[row]) else { continue }
          unsafe numbers[cell] = buffers.values[row]
          isNumber[cell] = 1
        }
      }
      return true
    }
    return (numbers, isNumber)
  }
}

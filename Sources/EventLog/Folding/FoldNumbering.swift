/// What the numbers of a frame stand for where only a part of the log's cells and ties is folded.
package struct FoldNumbering: Sendable {
  /// Local numbers of a part of the log's cells, ties or entities.
  package struct Map: Sendable {
    /// The log's numbers of the first local ones, sorted.
    let numbers: [UInt32]
    /// From this number of the log on all are in the part, after the others.
    let base: UInt32
    /// The local number that stands for whatever is not in the part.
    package let elsewhere: UInt32

    /// The part that has `numbers`, and all from `base` to before `end`.
    package init(_ numbers: [UInt32], base: Int, end: Int) {
      self.numbers = numbers
      self.base = UInt32(base)
      elsewhere = UInt32(numbers.count + max(0, end - base))
    }

    /// The local number. Complexity: O(log n) for n numbers.
    package func local(_ number: UInt32) -> UInt32 {
      if number >= base { return min(UInt32(numbers.count) + (number - base), elsewhere) }
      var low = 0
      var high = numbers.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[middle] < number { low = middle + 1 } else { high = middle }
      }
      return low < numbers.count && numbers[low] == number ? UInt32(low) : elsewhere
    }
  }

  /// The cells.
  package let cells: Map
  /// The ties.
  package let ties: Map

  /// Numbers of some cells and ties.
  package init(cells: Map, ties: Map) {
    self.cells = cells
    self.ties = ties
  }
}

extension FoldFrame {
  /// What the numbers of a block are in the fold; nil where they stay as they are.
  func numberMap(of block: FoldBlock) -> FoldNumbering.Map? {
    guard let numbering else { return nil }
    return block.values == nil ? numbering.ties : numbering.cells
  }

  /// The numbers of a block, as they are in the fold.
  func numbers(of block: FoldBlock) throws -> [UInt32] {
    let numbers = try frame.numbers(block.number, as: UInt32.self)
    return numberMap(of: block).map { map in numbers.map(map.local) } ?? numbers
  }
}

/// Sorts the facts or ties of a frame into the parts that a fold reads.
struct FoldOrder {
  /// What can win its cell on or after the last start, by cell.
  private(set) var heads: [Int32] = []
  /// The others, in the order of their sequences.
  private(set) var rest: [Int32] = []
  /// What is folded by its bounds.
  private(set) var special: [Int32] = []

  /// Orders facts: `cell` and `start` of each, in the order of their sequences.
  ///
  /// The head of a cell is the fact with the greatest start, the last of those with that start: from the last start
  /// of the frame on it holds for certain and beats the cell's others for ever. With `keepsEarliest` it is the one
  /// with the least start, the first of those: that is what ties keep.
  ///
  /// What `counts` says no to is in no part. Complexity: O(n), and a sort of the heads when the cells lie far apart.
  init(
    cell: [UInt32], start: (Int) -> Int64, isSpecial: (Int) -> Bool, counts: (Int) -> Bool = { _ in true },
    keepsEarliest: Bool
  ) {
    guard let least = cell.min(), let greatest = cell.max() else { return }
    var best = BestOfCells(least: least, greatest: greatest, count: cell.count)
    for index in cell.indices where !isSpecial(index) && counts(index) {
      best.take(Int32(index), of: cell[index]) { old in
        keepsEarliest ? start(index) < start(old) : start(index) >= start(old)
      }
    }
    heads = best.sorted
    var isHead = [Bool](repeating: false, count: cell.count)
    for index in heads { isHead[Int(index)] = true }
    for index in cell.indices where !isHead[index] && counts(index) {
      if isSpecial(index) { special.append(Int32(index)) } else { rest.append(Int32(index)) }
    }
  }
}

/// The best fact of each cell so far: an array where the cells lie close together, else a dictionary.
private struct BestOfCells {
  private static let none: Int32 = -1

  private let least: UInt32
  private var dense: [Int32] = []
  private var sparse: [UInt32: Int32] = [:]
  private let isDense: Bool

  init(least: UInt32, greatest: UInt32, count: Int) {
    self.least = least
    let span = Int(greatest - least) + 1
    isDense = span <= 4 * count
    if isDense { dense = Array(repeating: BestOfCells.none, count: span) }
  }

  /// Takes a fact in where its cell has none, or where it beats the one that is there.
  @inline(__always)
  mutating func take(_ index: Int32, of cell: UInt32, beats: (Int) -> Bool) {
    if isDense {
      let slot = Int(cell - least)
      let old = dense[slot]
      if old == BestOfCells.none || beats(Int(old)) { dense[slot] = index }
    } else if let old = sparse[cell] {
      if beats(Int(old)) { sparse[cell] = index }
    } else {
      sparse[cell] = index
    }
  }

  /// The best facts in the order of their cells.
  var sorted: [Int32] {
    if isDense { return dense.filter { $0 != BestOfCells.none } }
    return sparse.sorted { $0.key < $1.key }.map(\.value)
  }
}

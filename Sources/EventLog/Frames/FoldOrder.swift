/// Sorts the facts or ties of a frame into the parts that a fold reads.
struct FoldOrder {
  /// What can win its cell on or after the last start, by cell.
  private(set) var heads: [Int32] = []
  /// The others, by their start.
  private(set) var rest: [Int32] = []
  /// What is folded by its bounds.
  private(set) var special: [Int32] = []

  /// Orders facts: `cell` and `start` of each, in the order of their sequences.
  ///
  /// The head of a cell is the fact with the greatest start, the last of those with that start: from the last start
  /// of the frame on it holds for certain and beats the cell's others for ever. With `keepsEarliest` it is the one
  /// with the least start, the first of those: that is what ties keep.
  ///
  /// What `counts` says no to is in no part. Complexity: O(n).
  init(
    cell: [UInt32], start: (Int) -> Int64, isSpecial: (Int) -> Bool, counts: (Int) -> Bool = { _ in true },
    keepsEarliest: Bool
  ) {
    let count = cell.count
    guard count > 0 else { return }
    var bestOf: [UInt32: Int32] = [:]
    bestOf.reserveCapacity(min(count, 1 << 16))
    for index in 0..<count where !isSpecial(index) && counts(index) {
      let candidate = Int32(index)
      let best = bestOf[cell[index], default: candidate]
      let (new, old) = (start(index), start(Int(best)))
      if keepsEarliest ? new < old : new >= old {
        bestOf[cell[index]] = candidate
      } else if best == candidate {
        bestOf[cell[index]] = candidate
      }
    }
    var isHead = [Bool](repeating: false, count: count)
    for index in bestOf.values { isHead[Int(index)] = true }
    for index in 0..<count where counts(index) {
      if isSpecial(index) {
        special.append(Int32(index))
      } else if isHead[index] {
        heads.append(Int32(index))
      } else {
        rest.append(Int32(index))
      }
    }
    heads = sortedByKey(heads) { UInt64(cell[Int($0)]) }
    let least = rest.map { start(Int($0)) }.min() ?? 0
    rest = sortedByKey(rest) { UInt64(truncatingIfNeeded: start(Int($0)) - least) }
  }
}

/// `indices` sorted by a key of at most 32 bits; equal keys keep their order.
///
/// Radix sort by two digits of 16 bits; complexity O(n). Short arrays are sorted by comparison.
private func sortedByKey(_ indices: [Int32], _ key: (Int32) -> UInt64) -> [Int32] {
  if indices.count < 2048 {
    return indices.map { (key($0), $0) }.sorted { $0 < $1 }.map(\.1)
  }
  var items = indices.map { (key: UInt32(truncatingIfNeeded: key($0)), index: $0) }
  var other = items
  for shift: UInt32 in [0, 16] {
    var starts = [Int](repeating: 0, count: 1 << 16)
    for item in items { starts[Int(item.key >> shift & 0xFFFF)] += 1 }
    var sum = 0
    for digit in starts.indices {
      let count = starts[digit]
      starts[digit] = sum
      sum += count
    }
    for item in items {
      let digit = Int(item.key >> shift & 0xFFFF)
      other[starts[digit]] = item
      starts[digit] += 1
    }
    swap(&items, &other)
  }
  return items.map(\.index)
}

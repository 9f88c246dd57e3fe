extension RandomAccessCollection where Index == Int {
  /// The index of the first element that a condition holds for, which must hold for all behind it; the end index when
  /// it holds for none. Complexity: O(log n).
  package func risingIndex(where condition: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The elements before the first that a condition does not hold for, and must not hold for any behind it.
  func risingPrefix(where condition: (Element) -> Bool) -> SubSequence {
    self[startIndex..<risingIndex(where: { !condition($0) })]
  }
}

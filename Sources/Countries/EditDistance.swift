/// Damerau-Levenshtein distance in its restricted form (optimal string alignment): insertions, deletions,
/// substitutions, and swaps of neighbours.
///
/// Keeps its rows between calls, so that comparing with many words allocates once.
package struct EditDistance {
  private var beforePrevious: [Int] = []
  private var previous: [Int] = []
  private var current: [Int] = []

  /// A measure with no rows kept yet.
  package init() {}

  /// The distance; `nil` when it is above the limit.
  ///
  /// - Complexity: O(*nm*) time, O(*m*) space.
  package mutating func callAsFunction(_ left: [UInt32], _ right: [UInt32], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    previous.removeAll(keepingCapacity: true)
    previous.append(contentsOf: 0...right.count)
    if min(current.count, beforePrevious.count) <= right.count {
      current = previous
      beforePrevious = previous
    }
    for i in left.indices {
      current[0] = i + 1
      var best = i + 1
      for j in right.indices {
        let substituted = previous[j] + (left[i] == right[j] ? 0 : 1)
        var value = min(substituted, previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          value = min(value, beforePrevious[j - 1] + 1)
        }
        current[j + 1] = value
        best = min(best, value)
      }
      if best > limit { return nil }
      swap(&beforePrevious, &previous)
      swap(&previous, &current)
    }
    let distance = previous[right.count]
    return distance <= limit ? distance : nil
  }
}

/// Finds which of many stretches of days ranks highest, for each of some days.
///
/// The stretches are what claims cover, and the rank is that of the fold: the start, then the sequence.
struct RankSweep {
  /// Days that one claim covers with one rank.
  struct Stretch {
    let from: Int64
    let through: Int64
    let rank: Int64
    let sequence: UInt64
    /// Which claim it is.
    let index: Int

    func isBelow(_ other: Stretch) -> Bool { (rank, sequence) < (other.rank, other.sequence) }
  }

  private let stretches: [Stretch]
  private var next = 0
  /// A binary heap, the highest first; those that have ended are dropped when they come up.
  private var heap: [Stretch] = []

  init(_ stretches: [Stretch]) {
    self.stretches = stretches.sorted { $0.from < $1.from }
  }

  /// The claim that ranks highest on a day; the days must not descend. Complexity: O(log n), amortised.
  mutating func winner(on day: Int64) -> Int? {
    while next < stretches.count, stretches[next].from <= day {
      push(stretches[next])
      next += 1
    }
    while let top = heap.first, top.through < day { pop() }
    return heap.first?.index
  }

  private mutating func push(_ stretch: Stretch) {
    heap.append(stretch)
    var child = heap.count - 1
    while child > 0, heap[(child - 1) / 2].isBelow(heap[child]) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func pop() {
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var parent = 0
    while true {
      var largest = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[largest].isBelow(heap[child]) {
        largest = child
      }
      if largest == parent { return }
      heap.swapAt(parent, largest)
      parent = largest
    }
  }
}

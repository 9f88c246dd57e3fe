import Synchronization

/// Deals out pieces of work to threads: whoever has finished one takes the next.
final class WorkQueue: Sendable {
  private let taken = Atomic<Int>(0)
  private let count: Int

  /// Pieces 0 to `count` - 1.
  init(count: Int) { self.count = count }

  /// The next piece; nil when all have been taken.
  func next() -> Int? {
    let piece = taken.add(1, ordering: .relaxed).oldValue
    return piece < count ? piece : nil
  }
}

/// A set of small numbers that finds its next or previous member at once: a bitmap with bitmaps of which of its words
/// are not empty above it.
///
/// Complexity: O(log₆₄ n) for every operation on numbers below n.
struct BitTree: Sendable {
  /// The bitmaps, the lowest first; the highest has one word.
  private var levels: [[UInt64]] = []

  /// The numbers are below this.
  let count: Int

  /// An empty set of numbers below `count`.
  init(count: Int) {
    self.count = count
    var words = count
    repeat {
      words = max(1, (words + 63) / 64)
      levels.append(Array(repeating: 0, count: words))
    } while words > 1
  }

  /// Bytes that the set takes.
  var byteCount: Int { levels.reduce(0) { $0 + $1.count * 8 } }

  func contains(_ number: Int) -> Bool { levels[0][number >> 6] >> UInt64(number & 63) & 1 == 1 }

  mutating func insert(_ number: Int) {
    var number = number
    for level in levels.indices {
      let word = number >> 6
      let wasEmpty = levels[level][word] == 0
      levels[level][word] |= 1 << UInt64(number & 63)
      if !wasEmpty { return }
      number = word
    }
  }

  mutating func remove(_ number: Int) {
    var number = number
    for level in levels.indices {
      let word = number >> 6
      levels[level][word] &= ~(1 << UInt64(number & 63))
      if levels[level][word] != 0 { return }
      number = word
    }
  }

  /// The least member of a range; nil when there is none.
  func first(in range: Range<Int>) -> Int? {
    if range.isEmpty { return nil }
    return next(from: range.lowerBound).flatMap { $0 < range.upperBound ? $0 : nil }
  }

  /// The greatest member of a range; nil when there is none.
  func last(in range: Range<Int>) -> Int? {
    if range.isEmpty { return nil }
    return previous(from: range.upperBound - 1).flatMap { $0 >= range.lowerBound ? $0 : nil }
  }

  private func next(from number: Int) -> Int? {
    var position = number
    for level in levels.indices {
      let word = position >> 6
      guard word < levels[level].count else { return nil }
      let rest = levels[level][word] & (~0 << UInt64(position & 63))
      if rest != 0 {
        return descend(level, word << 6 + rest.trailingZeroBitCount) { $0.trailingZeroBitCount }
      }
      position = word + 1
    }
    return nil
  }

  private func previous(from number: Int) -> Int? {
    var position = number
    for level in levels.indices {
      let word = position >> 6
      let rest = levels[level][word] & (~0 >> UInt64(63 - position & 63))
      if rest != 0 {
        return descend(level, word << 6 + 63 - rest.leadingZeroBitCount) { 63 - $0.leadingZeroBitCount }
      }
      if word == 0 { return nil }
      position = word - 1
    }
    return nil
  }

  private func descend(_ level: Int, _ position: Int, _ pick: (UInt64) -> Int) -> Int {
    var position = position
    for below in levels[..<level].reversed() { position = position << 6 + pick(below[position]) }
    return position
  }
}

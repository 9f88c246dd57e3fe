/// Which numbers of one of the log's tables are wanted.
package struct WantedNumbers: Sendable {
  private let isWanted: [Bool]
  /// How many of the numbers below each are wanted.
  private let before: [UInt32]

  /// The numbers whose mark is set.
  package init(_ isWanted: [Bool]) {
    self.isWanted = isWanted
    var before: [UInt32] = [0]
    before.reserveCapacity(isWanted.count + 1)
    var count: UInt32 = 0
    for mark in isWanted {
      if mark { count += 1 }
      before.append(count)
    }
    self.before = before
  }

  /// How many numbers are wanted.
  package var count: Int { Int(before[isWanted.count]) }

  /// Whether none is.
  package var isEmpty: Bool { count == 0 }

  /// Whether all are.
  package var isAll: Bool { count == isWanted.count }

  /// Whether a number is wanted; nil when the table does not have it.
  package func contains(_ number: UInt32) -> Bool? {
    Int(number) < isWanted.count ? isWanted[Int(number)] : nil
  }

  /// Whether a column may hold a wanted number, as far as its directory tells.
  func mayOccur(in entry: ChunkEntry) -> Bool {
    let greatest = UInt64(1) << UInt64(min(entry.form.width, 4) * 8) - 1
    let (reach, isTooFar) = greatest.multipliedReportingOverflow(
      by: entry.form.isDelta ? UInt64(entry.rows) : 1)
    let low = Int(clamping: entry.base)
    let high =
      isTooFar || entry.form.width > 4 ? Int.max : Int(clamping: UInt64(max(low, 0)) + min(reach, 1 << 40))
    let first = max(0, min(low, isWanted.count))
    let end = high >= isWanted.count ? isWanted.count : high + 1
    // A number that the table does not have is damage, and met by whoever reads the column.
    return high >= isWanted.count && low >= isWanted.count || first < end && before[end] > before[first]
  }
}

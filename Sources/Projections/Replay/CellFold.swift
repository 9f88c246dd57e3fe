import EventLog
import PartialDates

/// The fold of some frames of a log to the whole number of each cell: what one thread works on.
///
/// Unlike ``ReplayFold`` it does not tell certain assertions from possible ones, and looks at no ties; so a number can
/// be kept beside the key that won it, and a block's numbers are read only where one of them wins. Frames may be taken
/// in any order; with the last first, few of the earlier ones' facts win.
@safe final class CellFold {
  private let scope: ReplayScope
  private let periods: [ValidPeriod]
  private let buffers: BlockBuffers
  /// The best key of each cell.
  let keys: KeyArray
  /// The number that the best assertion of each cell sets.
  let numbers: SharedBuffer<Int64>
  /// Which cells' best assertions set no number: 1 for those; made when the first comes.
  private(set) var others: SharedBuffer<UInt8>?
  private(set) var specialFacts: [SpecialFact] = []
  /// The rows of a block that win their cells.
  private let winners: UnsafeMutableBufferPointer<UInt32>

  init(_ scope: ReplayScope, dates: LogDates, cellCount: Int) {
    self.scope = scope
    periods = dates.periods
    buffers = BlockBuffers(dates.starts)
    keys = KeyArray(count: cellCount)
    numbers = SharedBuffer(count: cellCount)
    unsafe winners = .allocate(capacity: FoldBlock.maximumRows)
  }

  deinit { unsafe winners.deallocate() }

  /// Takes in a frame that the scope concerns.
  ///
  /// - Throws: ``LogError`` when a column of it is damaged.
  /// - Complexity: O(h) for the h heads of a frame that has begun whole by the day, else O(n) in its facts.
  func take(_ frame: FoldFrame, _ place: FramePlace) throws(LogError) {
    let excluded = scope.excludedRows(of: frame)
    let isSettled = frame.lastStart <= scope.day && excluded == nil
    var ordinal = place.firstFact + UInt32(frame.facts.restCount)
    for block in frame.facts.heads {
      try take(block, of: frame, ordinal, isSettled: isSettled, excluded: excluded)
      ordinal += UInt32(block.count)
    }
    // From the last start on the heads beat the rest for ever, unless one of them does not count.
    ordinal = place.firstFact
    for block in frame.facts.rest where !isSettled {
      try take(block, of: frame, ordinal, isSettled: false, excluded: excluded)
      ordinal += UInt32(block.count)
    }
    specialFacts += try scope.specialFacts(
      frame.facts, of: frame, place, periods, count: keys.count, excluded)
  }

  private func take(
    _ block: FoldBlock, of frame: FoldFrame, _ ordinal: UInt32, isSettled: Bool, excluded: [Bool]?
  ) throws(LogError) {
    if block.firstStart > scope.day { return }
    try buffers.load(block, of: frame, isSettled ? [] : excluded == nil ? [.spreads] : [.spreads, .rows])
    let cells = unsafe UnsafeBufferPointer(rebasing: buffers.numbers[..<block.count])
    try unsafe checkNumbers(cells, below: keys.count, of: frame)
    var count = 0
    if isSettled {
      count = unsafe foldWinners(
        cells, UnsafeBufferPointer(buffers.starts), firstOrdinal: ordinal, into: keys.keys, winners)
    } else {
      let days = unsafe DayColumns(
        starts: UnsafeBufferPointer(buffers.starts), spreads: UnsafeBufferPointer(buffers.spreads),
        rows: UnsafeBufferPointer(buffers.rows), day: scope.day, certainOnly: scope.certainOnly,
        excluded: excluded)
      count = unsafe foldWinners(cells, days, firstOrdinal: ordinal, into: keys.keys, winners)
    }
    if count > 0 { try takeNumbers(of: block, of: frame, count) }
  }

  /// Keeps the numbers of the block's winners, of which there are `count`.
  private func takeNumbers(of block: FoldBlock, of frame: FoldFrame, _ count: Int) throws(LogError) {
    try buffers.load(block, of: frame, .valuesOnly)
    let tags = unsafe UnsafeBufferPointer(rebasing: buffers.tags[..<block.count])
    if others == nil, unsafe !areNumbers(tags) { others = SharedBuffer(count: numbers.count) }
    for index in 0..<count {
      let row = unsafe Int(winners[index])
      unsafe numbers[Int(buffers.numbers[row])] = buffers.values[row]
    }
    guard let others else { return }
    let numberTag = FoldFrame.numberTag
    for index in 0..<count {
      let row = unsafe Int(winners[index])
      unsafe others[Int(buffers.numbers[row])] = tags[row] == numberTag ? 0 : 1
    }
  }

  /// Takes in what another fold found in other frames, each thread a range of the cells.
  func merge(_ other: CellFold, threads: Int) throws(LogError) {
    specialFacts += other.specialFacts
    if others == nil, other.others != nil { others = SharedBuffer(count: numbers.count) }
    let (ours, theirs) = (UncheckedBox(self), UncheckedBox(other))
    _ = try Parallel.map(0..<threads) { thread throws(LogError) in
      let count = ours.value.keys.count
      ours.value.merge(theirs.value, in: count * thread / threads..<count * (thread + 1) / threads)
    }
  }

  private func merge(_ other: CellFold, in range: Range<Int>) {
    for cell in range where other.keys[cell] > keys[cell] {
      unsafe keys.keys[cell] = other.keys[cell]
      numbers[cell] = other.numbers[cell]
      others?[cell] = other.others?[cell] ?? 0
    }
  }

  /// Gives a cell another number, or none, when all frames have been taken.
  func set(_ cell: Int, to number: Int64?) {
    if others == nil, number == nil { others = SharedBuffer(count: numbers.count) }
    // Which key a cell has does not matter any more, but that it has one.
    unsafe keys.keys[cell] = max(keys.keys[cell], 1)
    numbers[cell] = number ?? 0
    others?[cell] = number == nil ? 1 : 0
  }
}

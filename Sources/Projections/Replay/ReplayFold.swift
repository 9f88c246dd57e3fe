import EventLog

/// The fold of some frames of a log: what one thread of a replay works on.
///
/// Frames may be taken in any order and by any fold; ordinals come from the frames' places in the log, so that merged
/// folds are the same whatever the split.
final class ReplayFold {
  private let scope: ReplayScope
  private let dates: [ValidPeriod]
  private let buffers: BlockBuffers
  /// The best key of each cell among the facts that hold for certain.
  let certain: KeyArray
  /// The best key of each cell among those that are only possible; made when the first comes.
  private(set) var possible: KeyArray?
  /// The first tie of each number, by its key turned around, so that the least start and ordinal is the greatest.
  let firstTies: KeyArray
  /// Which ties hold for certain.
  private(set) var certainTies: [Bool]
  private(set) var specialFacts: [SpecialFact] = []
  private(set) var specialTies: [SpecialFact] = []

  init(_ scope: ReplayScope, dates: LogDates, cellCount: Int, tieCount: Int) {
    self.scope = scope
    self.dates = dates.periods
    buffers = BlockBuffers(dates.starts)
    certain = KeyArray(count: cellCount)
    firstTies = KeyArray(count: tieCount)
    certainTies = Array(repeating: false, count: tieCount)
  }

  /// Takes in a frame that the scope concerns.
  ///
  /// - Throws: ``LogError`` when a column of it is damaged.
  /// - Complexity: O(h) for the h heads of a frame that has begun whole by the day, else O(n) in its facts.
  func take(_ frame: FoldFrame, _ place: FramePlace, withTies: Bool) throws(LogError) {
    let excluded = scope.excludedRows(of: frame)
    // From the last start on the heads beat the rest for ever, unless one of them does not count.
    let isSettled = frame.lastStart <= scope.day && excluded == nil
    try takeFacts(frame, place, isSettled: isSettled, excluded: excluded)
    guard withTies else { return }
    // Retractions are among the rest of the ties, and never heads.
    let untying = isSettled ? nil : try scope.excludedTies(of: frame, excluded)
    try takeTies(frame, place, isSettled: isSettled, excluded: untying)
  }

  private func takeFacts(
    _ frame: FoldFrame, _ place: FramePlace, isSettled: Bool, excluded: [Bool]?
  ) throws(LogError) {
    var ordinal = place.firstFact
    for block in frame.facts.rest {
      if !isSettled, block.firstStart <= scope.day {
        try takeByDay(block, of: frame, ordinal, excluded: excluded)
      }
      ordinal += UInt32(block.count)
    }
    for block in frame.facts.heads {
      if isSettled {
        try buffers.load(block, of: frame, [])
        let cells = unsafe UnsafeBufferPointer(rebasing: buffers.numbers[..<block.count])
        try unsafe checkNumbers(cells, below: certain.count, of: frame)
        unsafe foldCertain(
          cells, UnsafeBufferPointer(buffers.starts), firstOrdinal: ordinal, into: certain.keys)
      } else if block.firstStart <= scope.day {
        try takeByDay(block, of: frame, ordinal, excluded: excluded)
      }
      ordinal += UInt32(block.count)
    }
    specialFacts += try scope.specialFacts(
      frame.facts, of: frame, place, dates, count: certain.count, excluded)
  }

  private func takeByDay(
    _ block: FoldBlock, of frame: FoldFrame, _ ordinal: UInt32, excluded: [Bool]?
  ) throws(LogError) {
    try buffers.load(block, of: frame, excluded == nil ? [.spreads] : [.spreads, .rows])
    let cells = unsafe UnsafeBufferPointer(rebasing: buffers.numbers[..<block.count])
    try unsafe checkNumbers(cells, below: certain.count, of: frame)
    if possible == nil, !scope.certainOnly, !block.hasExactStarts,
      unsafe reachesOver(UnsafeBufferPointer(rebasing: buffers.spreads[..<block.count]))
    {
      possible = KeyArray(count: certain.count)
    }
    unsafe foldByDay(
      cells, UnsafeBufferPointer(buffers.starts), UnsafeBufferPointer(buffers.spreads),
      UnsafeBufferPointer(buffers.rows), firstOrdinal: ordinal, day: scope.day, excluded: excluded,
      into: certain.keys, possible?.keys)
  }

  private func takeTies(
    _ frame: FoldFrame, _ place: FramePlace, isSettled: Bool, excluded: [Bool]?
  ) throws(LogError) {
    var ordinal = place.firstTie
    for block in frame.ties.heads + frame.ties.rest {
      defer { ordinal += UInt32(block.count) }
      if isSettled, ordinal >= place.firstTie + UInt32(frame.ties.headCount) { continue }
      if block.firstStart > scope.day { continue }
      try buffers.load(block, of: frame, excluded == nil ? [.spreads] : [.spreads, .rows])
      try unsafe checkNumbers(
        UnsafeBufferPointer(rebasing: buffers.numbers[..<block.count]), below: firstTies.count, of: frame)
      foldTies(count: block.count, ordinal, excluded)
    }
    specialTies += try scope.specialFacts(
      frame.ties, of: frame, place, dates, count: firstTies.count, excluded)
  }

  /// Takes the ties that are loaded: the first of each number stays, and whether any is certain.
  private func foldTies(count: Int, _ firstOrdinal: UInt32, _ excluded: [Bool]?) {
    for index in 0..<count {
      let start = unsafe buffers.starts[index]
      if Int64(start) > scope.day { continue }
      if let excluded, unsafe excluded[Int(buffers.rows[index])] { continue }
      let spread = unsafe buffers.spreads[index]
      if spread == StartTable.special { continue }
      let isCertain = Int64(start) + Int64(spread) <= scope.day
      if scope.certainOnly, !isCertain { continue }
      let tie = unsafe Int(buffers.numbers[index])
      let key = ~FoldKey.make(start: start, ordinal: firstOrdinal &+ UInt32(truncatingIfNeeded: index))
      unsafe firstTies.keys[tie] = max(firstTies.keys[tie], key)
      if isCertain { certainTies[tie] = true }
    }
  }

  /// Takes in what another fold found in other frames, each thread a range of the cells.
  func merge(_ other: ReplayFold, threads: Int) throws(LogError) {
    if possible == nil { possible = other.possible }
    let (ours, theirs) = (UncheckedBox(self), UncheckedBox(other))
    _ = try Parallel.map(0..<threads) { thread throws(LogError) in
      ours.value.mergeKeys(theirs.value, part: thread, of: threads)
    }
    for tie in certainTies.indices where other.certainTies[tie] { certainTies[tie] = true }
    specialFacts += other.specialFacts
    specialTies += other.specialTies
  }

  private func mergeKeys(_ other: ReplayFold, part: Int, of parts: Int) {
    func range(_ count: Int) -> Range<Int> { count * part / parts..<count * (part + 1) / parts }
    certain.merge(other.certain, in: range(certain.count))
    if let ours = possible, let theirs = other.possible, ours !== theirs {
      ours.merge(theirs, in: range(ours.count))
    }
    firstTies.merge(other.firstTies, in: range(firstTies.count))
  }
}

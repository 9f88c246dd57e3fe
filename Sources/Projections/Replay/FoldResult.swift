import EventLog

/// The fold of all frames that matter.
struct FoldResult: Sendable {
  let certain: KeyArray
  let possible: KeyArray?
  let firstTies: KeyArray
  let certainTies: [Bool]
  /// Special facts by cell, and special ties by tie.
  let specialFacts: [UInt32: [SpecialFact]]
  let specialTies: [UInt32: [SpecialFact]]

  /// Folds frames; without a count of ties these are left out.
  init(
    _ frames: [FoldFrame], _ places: [FramePlace], _ scope: ReplayScope, dates: LogDates, cellCount: Int,
    tieCount: Int?, threads: Int
  ) throws(LogError) {
    let wanted = frames.indices.filter { scope.concerns(frames[$0]) }
    let folds = try Parallel.deal(wanted.count, threads: threads) { queue throws(LogError) in
      let fold = ReplayFold(scope, dates: dates, cellCount: cellCount, tieCount: tieCount ?? 0)
      while let index = queue.next() {
        try fold.take(frames[wanted[index]], places[wanted[index]], withTies: tieCount != nil)
      }
      return UncheckedBox(fold)
    }.map(\.value)
    for other in folds.dropFirst() { try folds[0].merge(other, threads: folds.count) }
    certain = folds[0].certain
    possible = folds[0].possible
    firstTies = folds[0].firstTies
    certainTies = folds[0].certainTies
    specialFacts = FoldResult.grouped(folds[0].specialFacts)
    specialTies = FoldResult.grouped(folds[0].specialTies)
  }

  /// Special facts by their numbers, in the order of the log whatever threads found them.
  private static func grouped(_ facts: [SpecialFact]) -> [UInt32: [SpecialFact]] {
    Dictionary(grouping: facts.sorted { $0.sequence < $1.sequence }, by: \.number)
  }
}

/// Hands a value that one thread has finished with to another.
struct UncheckedBox<Value>: @unchecked Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}

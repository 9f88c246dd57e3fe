import EventLog

/// The value of every cell of a log as of a day, in columns: for answers over the whole log, not of one place.
///
/// A cell is an attribute of an entity, or one member of a set-valued attribute. Whole numbers are held as they are;
/// the winner of a cell is the one that ``ReplayedState`` shows, certain or possible.
public struct ReplayedCells: Sendable {
  /// How many cells the log has, with and without a value on the day.
  public let count: Int
  private let log: LogReader
  private let keys: KeyArray
  private let numbers: SharedBuffer<Int64>
  private let others: SharedBuffer<UInt8>?

  /// Replays a log.
  ///
  /// - Throws: ``LogError`` when something that must be read is damaged.
  /// - Complexity: that of ``ReplayedState``, and one read of the numbers of each block in which one wins.
  public init(_ log: LogReader, _ query: StateQuery, threads: Int = 1) throws(LogError) {
    self.log = log
    let frames = try log.foldFrames()
    let places = try FramePlace.all(frames)
    let scope = try ReplayScope(query, log)
    let dates = LogDates(try log.dates())
    count = log.cellCount
    let fold = try ReplayedCells.fold(frames, places, scope, dates, cellCount: count, threads: threads)
    if !fold.specialFacts.isEmpty {
      let definitions = try FoldDefinitions(log, dates: dates.expressions)
      try fold.settleSpecialFacts(FactReader(frames, definitions), frames, places, day: scope.day)
    }
    (keys, numbers, others) = (fold.keys, fold.numbers, fold.others)
  }

  private static func fold(
    _ frames: [FoldFrame], _ places: [FramePlace], _ scope: ReplayScope, _ dates: LogDates, cellCount: Int,
    threads: Int
  ) throws(LogError) -> CellFold {
    let wanted = Array(frames.indices.filter { scope.concerns(frames[$0]) }.reversed())
    let folds = try Parallel.deal(wanted.count, threads: threads) { queue throws(LogError) in
      let fold = CellFold(scope, dates: dates, cellCount: cellCount)
      while let index = queue.next() { try fold.take(frames[wanted[index]], places[wanted[index]]) }
      return UncheckedBox(fold)
    }.map(\.value)
    for other in folds.dropFirst() { try folds[0].merge(other, threads: folds.count) }
    return folds[0]
  }

  /// The whole number that a cell holds on the day; nil when it holds none, or something else.
  public func number(ofCell cell: Int) -> Int64? {
    if keys[cell] == 0 || others?[cell] == 1 { return nil }
    return numbers[cell]
  }

  /// Hands every cell that holds a whole number to `body`: its entity, its attribute and the number.
  ///
  /// - Throws: ``LogError`` when a name is damaged.
  /// - Complexity: O(n) for n cells.
  public func forEachNumber(_ body: (EntityID, AttributeName, Int64) -> Void) throws(LogError) {
    let definitions = try FoldDefinitions(log, dates: [])
    for cell in 0..<count {
      guard let number = number(ofCell: cell) else { continue }
      body(
        definitions.entity(definitions.cellEntities[cell]),
        definitions.attributes[Int(definitions.cellAttributes[cell])], number)
    }
  }
}

extension CellFold {
  /// Lets the special facts compete with the best of the others, by rank and then by sequence.
  ///
  /// - Throws: ``LogError`` when a column is damaged.
  /// - Complexity: O(s) for s special facts, and one read of each block that one of their rivals is in.
  fileprivate func settleSpecialFacts(
    _ reader: FactReader, _ frames: [FoldFrame], _ framePlaces: [FramePlace], day: Int64
  ) throws(LogError) {
    let best = Dictionary(grouping: specialFacts, by: \.number).compactMapValues { specials in
      specials.max { ($0.period.rank(on: day), $0.sequence) < ($1.period.rank(on: day), $1.sequence) }
    }
    let cells = best.keys.sorted()
    let rivals = cells.filter { keys[Int($0)] != 0 }
    let places = rivals.map { FramePlace.fact(FoldKey.ordinal(keys[Int($0)]), frames, framePlaces) }
    let sequences = Dictionary(uniqueKeysWithValues: zip(rivals, try reader.facts(places).map(\.sequence)))
    let readings = try reader.facts(cells.compactMap { best[$0]?.place })
    for (cell, reading) in zip(cells, readings) {
      guard let special = best[cell] else { continue }
      let rank = special.period.rank(on: day)
      if let rival = sequences[cell], (FoldKey.start(keys[Int(cell)]), rival) > (rank, special.sequence) {
        continue
      }
      var number: Int64?
      if case .number(let exact)? = reading.value, exact.scale == 0 { number = exact.coefficient }
      set(Int(cell), to: number)
    }
  }
}

import EventLog

/// The numbers that a timeline follows: for a few figures chosen from the log, every fact about them.
///
/// A fact is a *leaf*. Leaves are sorted by cell and rank, so that the value of a cell is its last leaf that holds on
/// the day. Facts of events without a first day have two: one that ranks below every day, and one for the time from
/// the day by which they had begun.
struct TimelineFigures: Sendable {
  struct Leaf: Sendable {
    var cell: UInt32
    var row: UInt32
    var rank: Int64
    var assertion: FactAssertion
    /// Whether it speaks only until the day by which its event had begun, or only from then on; nil for always.
    var isEarly: Bool?
  }

  /// What the numbers are, most telling first.
  let figures: [Figure]
  let leaves: [Leaf]
  /// The leaves of each row, by row: those from `rowStarts[row]` in `rowLeaves`.
  private let rowStarts: [UInt32]
  private let rowLeaves: [UInt32]
  /// Where the leaves of the cell of each leaf begin and end.
  private let cellRanges: [Range<UInt32>]
  /// The values of the leaves that are no whole numbers.
  private let quantities: [Int: Value]

  /// The value that a leaf asserts; nil for none, or none that is a number.
  func value(_ leaf: Int) -> Value? {
    if case .number(let number) = leaves[leaf].assertion { return .number(ExactNumber(number)) }
    return quantities[leaf]
  }

  /// The number to sort a leaf by; nil for one that asserts none.
  func amount(_ leaf: Int) -> Double? {
    if case .number(let number) = leaves[leaf].assertion { return Double(number) }
    return quantities[leaf]?.amount?.approximation
  }

  /// The unit of a leaf's number: `.some(nil)` for a bare one, nil for a leaf without a number.
  func unit(_ leaf: Int) -> String?? {
    if case .number = leaves[leaf].assertion { return .some(nil) }
    return quantities[leaf].flatMap(\.unit)
  }

  func leaves(ofRow row: Int) -> ArraySlice<UInt32> {
    rowStarts.isEmpty ? [] : rowLeaves[Int(rowStarts[row])..<Int(rowStarts[row + 1])]
  }

  func cellRange(_ leaf: Int) -> Range<Int> {
    Int(cellRanges[leaf].lowerBound)..<Int(cellRanges[leaf].upperBound)
  }

  /// No figures at all.
  init() {
    (figures, leaves, rowStarts, rowLeaves, cellRanges, quantities) = ([], [], [], [], [], [:])
  }

  /// Chooses at most `count` figures, and reads the facts about them.
  ///
  /// - Throws: ``LogError`` when a column is damaged.
  /// - Complexity: O(f log f) for f facts; texts only where they are quantities.
  init(_ index: TimelineIndex, count: Int = 3) throws(LogError) {
    let choice = try FigureChoice(index, count: count)
    figures = choice.figures
    var facts: [(leaf: Leaf, place: FactPlace)] = []
    let attributes = Set(figures.map(\.attribute))
    let isWanted = index.definitions.attributes.map(attributes.contains)
    let cellAttributes = index.definitions.cellAttributes
    if !figures.isEmpty {
      let buffers = BlockBuffers()
      for block in FactBlock.all(index.frames) {
        try block.forEach(buffers) { fact in
          guard fact.row < index.rowCount, index.isCounting[fact.row],
            isWanted[Int(cellAttributes[Int(fact.cell)])],
            fact.assertion != .add, fact.assertion != .remove
          else { return }
          for leaf in TimelineFigures.leaves(fact, index) { facts.append((leaf, fact.place)) }
        }
      }
    }
    facts = TimelineFigures.sorted(facts)
    leaves = facts.map(\.leaf)
    quantities = try TimelineFigures.quantities(facts, index)
    cellRanges = TimelineFigures.ranges(leaves)
    (rowStarts, rowLeaves) = TimelineFigures.byRow(leaves, rowCount: index.rowCount)
  }

  private static func leaves(_ fact: FactBlock.Fact, _ index: TimelineIndex) -> [Leaf] {
    let period = index.periods[Int(index.dates[fact.row])]
    let leaf = Leaf(
      cell: fact.cell, row: UInt32(fact.row), rank: period.startEarliest, assertion: fact.assertion,
      isEarly: nil)
    guard period.startEarliest == .min, period.startLatest != .min, period.startLatest != .max else {
      return [leaf]
    }
    var early = leaf
    early.isEarly = true
    var late = leaf
    late.isEarly = false
    late.rank = period.startLatest
    return [early, late]
  }

  /// The facts by cell, rank and row.
  private static func sorted(_ facts: [(leaf: Leaf, place: FactPlace)]) -> [(leaf: Leaf, place: FactPlace)] {
    // Ranks are numbered, so that what is sorted is small.
    let ranks = Set(facts.lazy.map(\.leaf.rank)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: ranks.enumerated().map { ($1, UInt64($0)) })
    var keys = facts.enumerated().map { index, fact in
      (
        key: UInt64(fact.leaf.cell) << 32 | (numbers[fact.leaf.rank] ?? 0), row: fact.leaf.row,
        index: UInt32(index)
      )
    }
    keys.sort { $0.key == $1.key ? $0.row < $1.row : $0.key < $1.key }
    return keys.map { facts[Int($0.index)] }
  }

  private static func quantities(
    _ facts: [(leaf: Leaf, place: FactPlace)], _ index: TimelineIndex
  ) throws(LogError) -> [Int: Value] {
    let texts = facts.indices.filter { facts[$0].leaf.assertion == .text }
    let reader = FactReader(index.frames, index.definitions)
    let readings = try reader.facts(texts.map { facts[$0].place })
    var values: [Int: Value] = [:]
    for (leaf, reading) in zip(texts, readings) {
      if let value = reading.value, value.amount != nil { values[leaf] = value }
    }
    return values
  }

  private static func ranges(_ leaves: [Leaf]) -> [Range<UInt32>] {
    var ranges: [Range<UInt32>] = []
    ranges.reserveCapacity(leaves.count)
    while ranges.count < leaves.count {
      let start = ranges.count
      let end = leaves[start...].firstIndex { $0.cell != leaves[start].cell } ?? leaves.count
      ranges += Array(repeating: UInt32(start)..<UInt32(end), count: end - start)
    }
    return ranges
  }

  private static func byRow(_ leaves: [Leaf], rowCount: Int) -> ([UInt32], [UInt32]) {
    var starts = [UInt32](repeating: 0, count: rowCount + 1)
    for leaf in leaves { starts[Int(leaf.row) + 1] += 1 }
    for row in 0..<rowCount { starts[row + 1] += starts[row] }
    var next = starts
    var all = [UInt32](repeating: 0, count: leaves.count)
    for (number, leaf) in leaves.enumerated() {
      all[Int(next[Int(leaf.row)])] = UInt32(number)
      next[Int(leaf.row)] += 1
    }
    return (starts, all)
  }
}

import Countries
import EventLog
import PartialDates

/// Which entities belong to which places, and where their figures stand: what a fold of a timeline counts by.
struct TimelinePanels: Sendable {
  /// An entity in a place.
  struct Pair: Sendable {
    var entity: UInt32
    var panel: Int
    var type: Int
  }

  let places: [Place]
  /// The types of entities, sorted.
  let types: [String]
  let pairs: [Pair]
  /// The pairs of each tie's entity and countries: of the entity and each place that a country of the set belongs to.
  private let pairStarts: [UInt32]
  private let pairNumbers: [UInt32]
  /// For each leaf of the figures its places in ``entries``.
  private let entryStarts: [UInt32]
  private let entryNumbers: [UInt32]
  /// Leaves with the pair that they count for, sorted by figure, place and falling value.
  let entries: [(leaf: UInt32, pair: UInt32)]
  /// Where the entries of each figure and place are; by figure, then by place.
  private let entryRanges: [Range<Int>]

  func pairs(ofRow row: Int, _ index: TimelineIndex) -> ArraySlice<UInt32> {
    let key = rowKeys[row]
    return pairNumbers[Int(pairStarts[Int(key)])..<Int(pairStarts[Int(key) + 1])]
  }

  func entries(ofLeaf leaf: Int) -> ArraySlice<UInt32> {
    entryNumbers[Int(entryStarts[leaf])..<Int(entryStarts[leaf + 1])]
  }

  func range(figure: Int, panel: Int) -> Range<Int> { entryRanges[figure * places.count + panel] }

  /// For each row the number of its entity with its set of countries.
  private let rowKeys: [UInt32]

  /// - Complexity: O(n + f log f) for n events and f leaves. A region is its members on `day`.
  init(_ index: TimelineIndex, _ figures: TimelineFigures, _ places: [Place], onDay day: Int64) {
    self.places = places
    let definitions = index.definitions
    let panelsOfSet = TimelinePanels.panels(places, definitions.countrySets, day)
    let typed = TimelinePanels.types(definitions)
    types = typed.names
    var pairs: [Pair] = []
    var pairOf: [UInt64: UInt32] = [:]
    var keyOf: [UInt64: UInt32] = [:]
    var starts: [UInt32] = [0]
    var numbers: [UInt32] = []
    var pairsOfEntity: [UInt32: [UInt32]] = [:]
    rowKeys = (0..<index.rowCount).map { row in
      let (entity, set) = (index.entities[row], index.countrySets[row])
      let key = UInt64(entity) << 32 | UInt64(set)
      if let known = keyOf[key] { return known }
      for panel in panelsOfSet[Int(set)] {
        let pairKey = UInt64(entity) << 32 | UInt64(panel)
        let pair = pairOf[pairKey] ?? UInt32(pairs.count)
        if Int(pair) == pairs.count {
          pairs.append(Pair(entity: entity, panel: panel, type: typed.ofEntity[Int(entity)]))
          pairOf[pairKey] = pair
          pairsOfEntity[entity, default: []].append(pair)
        }
        numbers.append(pair)
      }
      starts.append(UInt32(numbers.count))
      keyOf[key] = UInt32(starts.count - 2)
      return UInt32(starts.count - 2)
    }
    self.pairs = pairs
    (pairStarts, pairNumbers) = (starts, numbers)
    let ranked = TimelinePanels.ranked(figures, index, pairsOfEntity, pairs, panelCount: places.count)
    entries = ranked.entries
    entryRanges = ranked.ranges
    (entryStarts, entryNumbers) = TimelinePanels.byLeaf(ranked.entries, leafCount: figures.leaves.count)
  }

  private static func panels(_ places: [Place], _ sets: [[CountryCode]], _ day: Int64) -> [[Int]] {
    let members = places.map { Set($0.members(onDaysSinceEpoch: day)) }
    return sets.map { set in members.indices.filter { panel in set.contains(where: members[panel].contains) }
    }
  }

  private static func types(_ definitions: FoldDefinitions) -> (names: [String], ofEntity: [Int]) {
    var numbers: [Substring: Int] = [:]
    let ofEntity = (0..<definitions.entityCount).map { entity -> Int in
      let type = definitions.entity(UInt32(entity)).type
      if let number = numbers[type] { return number }
      numbers[type] = numbers.count
      return numbers.count - 1
    }
    let names = numbers.sorted { $0.value < $1.value }.map { String($0.key) }
    return (names, ofEntity)
  }

  private static func ranked(
    _ figures: TimelineFigures, _ index: TimelineIndex, _ pairsOfEntity: [UInt32: [UInt32]], _ pairs: [Pair],
    panelCount: Int
  ) -> (entries: [(leaf: UInt32, pair: UInt32)], ranges: [Range<Int>]) {
    let numbers = Dictionary(uniqueKeysWithValues: figures.figures.enumerated().map { ($1, $0) })
    let definitions = index.definitions
    var sorted: [(key: Int, amount: Double, leaf: UInt32, pair: UInt32)] = []
    for leaf in figures.leaves.indices {
      guard let value = figures.value(leaf), let unit = value.unit, let amount = value.amount else {
        continue
      }
      let cell = Int(figures.leaves[leaf].cell)
      let attribute = definitions.attributes[Int(definitions.cellAttributes[cell])]
      guard let figure = numbers[Figure(attribute: attribute, unit: unit)] else { continue }
      for pair in pairsOfEntity[definitions.cellEntities[cell]] ?? [] {
        let key = figure * panelCount + pairs[Int(pair)].panel
        sorted.append((key, amount.approximation, UInt32(leaf), pair))
      }
    }
    sorted.sort { left, right in
      (left.key, right.amount, left.leaf) < (right.key, left.amount, right.leaf)
    }
    var ranges: [Range<Int>] = []
    var end = 0
    for key in 0..<figures.figures.count * panelCount {
      let start = end
      while end < sorted.count, sorted[end].key == key { end += 1 }
      ranges.append(start..<end)
    }
    return (sorted.map { ($0.leaf, $0.pair) }, ranges)
  }

  private static func byLeaf(
    _ entries: [(leaf: UInt32, pair: UInt32)], leafCount: Int
  ) -> ([UInt32], [UInt32]) {
    var starts = [UInt32](repeating: 0, count: leafCount + 1)
    for entry in entries { starts[Int(entry.leaf) + 1] += 1 }
    for leaf in 0..<leafCount { starts[leaf + 1] += starts[leaf] }
    var next = starts
    var numbers = [UInt32](repeating: 0, count: entries.count)
    for (number, entry) in entries.enumerated() {
      numbers[Int(next[Int(entry.leaf)])] = UInt32(number)
      next[Int(entry.leaf)] += 1
    }
    return (starts, numbers)
  }
}

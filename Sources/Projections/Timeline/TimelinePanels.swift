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

  /// The pairs of a tie: of its entity with each place that one of its countries belongs to.
  func pairs(ofTie tie: Int) -> ArraySlice<UInt32> {
    pairNumbers[Int(pairStarts[tie])..<Int(pairStarts[tie + 1])]
  }

  func entries(ofLeaf leaf: Int) -> ArraySlice<UInt32> {
    entryNumbers[Int(entryStarts[leaf])..<Int(entryStarts[leaf + 1])]
  }

  func range(figure: Int, panel: Int) -> Range<Int> { entryRanges[figure * places.count + panel] }

  /// - Complexity: O(t + f log f) for t ties and f leaves. A region is its members on `day`.
  init(_ index: TimelineIndex, _ figures: TimelineFigures, _ places: [Place], onDay day: Int64) {
    self.places = places
    let definitions = index.definitions
    let panelsOfSet = TimelinePanels.panels(places, definitions.countrySets, day)
    let typed = TimelinePanels.types(definitions)
    types = typed.names
    var pairs: [Pair] = []
    var pairOf: [UInt64: UInt32] = [:]
    var starts: [UInt32] = [0]
    var numbers: [UInt32] = []
    var pairsOfEntity: [UInt32: [UInt32]] = [:]
    for (entity, set) in zip(definitions.tieEntities, definitions.tieCountries) {
      for panel in panelsOfSet[Int(set)] {
        let key = UInt64(entity) << 32 | UInt64(panel)
        let pair = pairOf[key] ?? UInt32(pairs.count)
        if Int(pair) == pairs.count {
          pairs.append(Pair(entity: entity, panel: panel, type: typed.ofEntity[Int(entity)]))
          pairOf[key] = pair
          pairsOfEntity[entity, default: []].append(pair)
        }
        numbers.append(pair)
      }
      starts.append(UInt32(numbers.count))
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
    let definitions = index.definitions
    let figuresOf = definitions.attributes.map { attribute in
      figures.figures.indices.filter { figures.figures[$0].attribute == attribute }
    }
    // Sorted by value once, and then dealt out to the figures and places, which keeps the order.
    let values = figures.leaves.indices.lazy.compactMap { leaf -> (amount: Double, leaf: UInt32)? in
      figures.amount(leaf).map { ($0, UInt32(leaf)) }
    }
    let sorted = values.sorted { $0.amount == $1.amount ? $0.leaf < $1.leaf : $0.amount > $1.amount }
    var counts = [Int](repeating: 0, count: figures.figures.count * panelCount + 1)
    func deal(_ body: (_ key: Int, _ leaf: UInt32, _ pair: UInt32) -> Void) {
      for (_, leaf) in sorted {
        let cell = Int(figures.leaves[Int(leaf)].cell)
        let unit = figures.unit(Int(leaf))
        let known = figuresOf[Int(definitions.cellAttributes[cell])]
        guard let unit, let figure = known.first(where: { figures.figures[$0].unit == unit }) else {
          continue
        }
        for pair in pairsOfEntity[definitions.cellEntities[cell]] ?? [] {
          body(figure * panelCount + pairs[Int(pair)].panel, leaf, pair)
        }
      }
    }
    deal { key, _, _ in counts[key + 1] += 1 }
    for key in 0..<counts.count - 1 { counts[key + 1] += counts[key] }
    var next = counts
    var entries = [(leaf: UInt32, pair: UInt32)](repeating: (0, 0), count: counts.last ?? 0)
    deal { key, leaf, pair in
      entries[next[key]] = (leaf, pair)
      next[key] += 1
    }
    return (entries, zip(counts, counts.dropFirst()).map { $0..<$1 })
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

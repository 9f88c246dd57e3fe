import Countries
import EventLog
import PartialDates

/// What places have on a day, kept while a timeline is played: counts of entities by type, and largest figures.
///
/// It counts what ``TimelineState`` holds, but moves from one day to another by the events that begin or end between
/// the two, forwards or backwards, and from checkpoints where that is nearer.
public struct TimelineFold: Sendable {
  /// What is counted after some number of transitions.
  private struct Counts: Sendable {
    var applied = 0
    /// How many events tie the entity of each pair to its place: possibly, and for certain.
    var ties: [SIMD2<UInt32>]
    /// How many entities each place has of each type: possible or certain, and certain.
    var entities: [SIMD2<Int32>]
    /// The leaves that speak on the day.
    var speaking: BitTree
    /// The entries of the leaves that hold the value of their cell.
    var holding: BitTree

    var byteCount: Int { ties.count * 8 + entities.count * 8 + speaking.byteCount + holding.byteCount }
  }

  /// The events played.
  public let timeline: Timeline
  private let index: TimelineIndex
  private let filter: EventFilter
  private let transitions: TimelineTransitions
  private let followed: TimelineFigures
  private let panels: TimelinePanels
  private var counts: Counts
  private var checkpoints: [Int: Counts] = [:]
  private let checkpointDistance: Int
  /// The day of the state.
  public private(set) var day = Int64.min

  /// The places whose states are kept.
  public var places: [Place] { panels.places }
  /// The types of entities, in the order in which the log first has them.
  public var types: [String] { panels.types }
  /// The figures that are followed, most telling first.
  public var figures: [Figure] { followed.figures }

  /// The fold of the events that `filter` lets through, whatever its dates and texts: what was before them counts, too.
  ///
  /// It begins before the first event, and follows no figures until ``followingFigures()``.
  ///
  /// - Complexity: O(n + t) for n events and t ties of entities to countries.
  public init(_ timeline: Timeline, _ filter: EventFilter, places: [Place]) {
    self.init(timeline, filter, places: places, figures: TimelineFigures())
  }

  init(_ timeline: Timeline, _ filter: EventFilter, places: [Place], figures: TimelineFigures) {
    self.timeline = timeline
    index = timeline.index
    self.filter = filter
    followed = figures
    var undated = filter
    undated.search = nil
    transitions = TimelineTransitions(index, where: index.rows(undated, withinDates: false))
    let last = timeline.days.last ?? 0
    panels = TimelinePanels(index, figures, places, onDay: last)
    counts = Counts(
      ties: Array(repeating: .zero, count: panels.pairs.count),
      entities: Array(repeating: .zero, count: places.count * panels.types.count),
      speaking: BitTree(count: figures.leaves.count), holding: BitTree(count: panels.entries.count))
    // At most 64 MB of checkpoints, and none nearer than what is folded in a millisecond.
    let most = max(2, (64 << 20) / max(1, counts.byteCount))
    checkpointDistance = max(1 << 14, transitions.count / most + 1)
  }

  /// The same fold, at its beginning, with the figures that tell most of the log, or those that `other` follows.
  ///
  /// - Throws: ``LogError`` when a fact that must be read is damaged.
  /// - Complexity: O(n + f log f) for n events and f facts about the figures.
  public func followingFigures(of other: TimelineFold? = nil) throws(LogError) -> TimelineFold {
    let figures: TimelineFigures
    if let other, !other.figures.isEmpty {
      figures = other.followed
    } else {
      figures = try TimelineFigures(index)
    }
    return TimelineFold(timeline, filter, places: places, figures: figures)
  }

  /// Moves to a day, of whose events those before `position` have happened.
  ///
  /// - Complexity: O(d) for the d events that begin or end to hold between there and here, or a checkpoint.
  public mutating func move(to position: Int, day: Int64) {
    self.day = day
    let isWithinDay = position < timeline.count && timeline.day(position) == day
    let target =
      isWithinDay
      ? transitions.count(on: day, before: timeline.rows[position]) : transitions.count(through: day)
    let nearest = target / checkpointDistance * checkpointDistance
    if let checkpoint = checkpoints[nearest],
      target - nearest < (target - counts.applied).magnitude
    {
      counts = checkpoint
    }
    while counts.applied < target {
      apply(counts.applied, isForward: true)
      counts.applied += 1
      if counts.applied % checkpointDistance == 0, checkpoints[counts.applied] == nil {
        checkpoints[counts.applied] = counts
      }
    }
    while counts.applied > target {
      counts.applied -= 1
      apply(counts.applied, isForward: false)
    }
  }

  private mutating func apply(_ number: Int, isForward: Bool) {
    let row = Int(transitions.rows[number])
    let change = transitions.changes[number]
    if !change.isDisjoint(with: [.appears, .settles, .loosens, .ends]) {
      for pair in panels.pairs(ofTie: Int(index.ties[row])) {
        tie(Int(pair), change, row, isForward: isForward)
      }
    }
    for leaf in followed.leaves(ofRow: row) {
      let isEarly = followed.leaves[Int(leaf)].isEarly
      let ranks = change.contains(.ranks)
      // An early leaf gives way to the late one; where the event never comes to rank, it speaks to the end.
      let begins = isEarly == false ? ranks : change.contains(.appears)
      let ends = isEarly == true ? ranks : change.contains(.ends)
      if begins { speak(Int(leaf), isForward) }
      if ends { speak(Int(leaf), !isForward) }
    }
  }

  private mutating func tie(_ pair: Int, _ change: Transition, _ row: Int, isForward: Bool) {
    var step = SIMD2<Int32>.zero
    if change.contains(.appears) { step[0] += 1 }
    if change.contains(.ends) { step[0] -= 1 }
    if change.contains(.settles) { step[1] += 1 }
    if change.contains(.loosens) || (change.contains(.ends) && endsCertain(row)) { step[1] -= 1 }
    if !isForward { step = .zero &- step }
    let before = counts.ties[pair]
    let after = SIMD2<UInt32>(truncatingIfNeeded: SIMD2<Int32>(truncatingIfNeeded: before) &+ step)
    counts.ties[pair] = after
    let (place, type) = (panels.pairs[pair].panel, panels.pairs[pair].type)
    let count = place * panels.types.count + type
    for part in 0..<2 where (before[part] == 0) != (after[part] == 0) {
      counts.entities[count][part] += before[part] == 0 ? 1 : -1
    }
  }

  /// Whether an event holds for certain until the day on which it ends altogether.
  private func endsCertain(_ row: Int) -> Bool {
    let period = index.periods[Int(index.dates[row])]
    return period.startLatest <= period.endEarliest && period.endEarliest == period.endLatest
  }

  private mutating func speak(_ leaf: Int, _ speaks: Bool) {
    let range = followed.cellRange(leaf)
    let before = counts.speaking.last(in: range)
    if speaks { counts.speaking.insert(leaf) } else { counts.speaking.remove(leaf) }
    let after = counts.speaking.last(in: range)
    if before == after { return }
    if let before { for entry in panels.entries(ofLeaf: before) { counts.holding.remove(Int(entry)) } }
    if let after { for entry in panels.entries(ofLeaf: after) { counts.holding.insert(Int(entry)) } }
  }
}

extension TimelineFold {
  /// How many entities of a type a place has.
  public struct TypeCount: Hashable, Sendable {
    /// The type.
    public let type: String
    /// How many are tied to the place for certain.
    public let certain: Int
    /// How many are only possibly tied to it.
    public let possible: Int
  }

  /// The largest value that an entity of a place has.
  public struct Largest: Hashable, Sendable {
    /// The value.
    public let value: Value
    /// The entity that has it.
    public let entity: EntityID
    /// The sequence of the event that asserts it.
    public let event: UInt64
    /// How surely it holds.
    public let certainty: Certainty
  }

  /// The types of which a place has entities, most first. Complexity: O(t log t) for t types.
  public func entities(of place: Int) -> [TypeCount] {
    panels.types.indices.map { type in
      let count = counts.entities[place * panels.types.count + type]
      return TypeCount(type: panels.types[type], certain: Int(count[1]), possible: Int(count[0] - count[1]))
    }
    .filter { $0.certain + $0.possible > 0 }
    .sorted { ($1.certain, $1.possible, $0.type) < ($0.certain, $0.possible, $1.type) }
  }

  /// The largest value of a figure that an entity of a place has; nil when none has one.
  public func largest(_ figure: Int, of place: Int) -> Largest? {
    let range = panels.range(figure: figure, panel: place)
    var start = range.lowerBound
    while let entry = counts.holding.first(in: start..<range.upperBound) {
      let (leaf, pair) = (Int(panels.entries[entry].leaf), Int(panels.entries[entry].pair))
      if counts.ties[pair][0] > 0, let value = followed.value(leaf) {
        let row = Int(followed.leaves[leaf].row)
        let period = index.periods[Int(index.dates[row])]
        return Largest(
          value: value, entity: index.definitions.entity(panels.pairs[pair].entity), event: UInt64(row) + 1,
          certainty: period.certainty(on: day) ?? .possible)
      }
      start = entry + 1
    }
    return nil
  }
}

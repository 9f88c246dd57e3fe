import EventLog
import PartialDates

/// What happens to an event on a day: it begins or ends to hold, possibly or for certain.
struct Transition: OptionSet, Sendable {
  let rawValue: UInt8

  /// It possibly holds from this day on.
  static let appears = Transition(rawValue: 1)
  /// It holds for certain from this day on.
  static let settles = Transition(rawValue: 2)
  /// It does not hold for certain any more.
  static let loosens = Transition(rawValue: 4)
  /// It does not hold any more.
  static let ends = Transition(rawValue: 8)
  /// Having begun on no known day, it ranks by the day by which it had begun from this day on.
  static let ranks = Transition(rawValue: 16)
}

/// The transitions of the events of a timeline, in the order in which they come about.
///
/// On one day, what begins comes last, in the order of the sequences: so a state between two events of a day is
/// told by how many transitions have come about. It takes 5 bytes a transition.
struct TimelineTransitions: Sendable {
  /// When transitions come about: the day, and on it first what only settles or ends, then what begins.
  private struct Moment: Hashable, Comparable {
    var day: Int64
    var isBeginning: Bool

    static func < (left: Moment, right: Moment) -> Bool {
      left.day == right.day ? !left.isBeginning && right.isBeginning : left.day < right.day
    }
  }

  /// The rows of the events.
  private(set) var rows: [UInt32]
  /// What happens to each.
  private(set) var changes: [Transition]
  private let moments: [Moment]
  private let starts: [Int]

  var count: Int { rows.count }

  /// The transitions of the rows that are wanted. Complexity: O(n + d log d) for n events of d dates.
  init(_ index: TimelineIndex, where isWanted: [Bool]) {
    let ofDate = index.periods.map(TimelineTransitions.transitions)
    let moments = Set(ofDate.joined().map(\.0)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: moments.enumerated().map { ($1, $0) })
    let keyed = ofDate.map { $0.map { (key: numbers[$0.0] ?? 0, change: $0.1) } }
    var starts = [Int](repeating: 0, count: moments.count + 1)
    for row in isWanted.indices where isWanted[row] {
      for transition in keyed[Int(index.dates[row])] { starts[transition.key + 1] += 1 }
    }
    for key in moments.indices { starts[key + 1] += starts[key] }
    var next = starts
    rows = Array(repeating: 0, count: starts[moments.count])
    changes = Array(repeating: [], count: rows.count)
    for row in isWanted.indices where isWanted[row] {
      for transition in keyed[Int(index.dates[row])] {
        rows[next[transition.key]] = UInt32(row)
        changes[next[transition.key]] = transition.change
        next[transition.key] += 1
      }
    }
    self.moments = moments
    self.starts = starts
  }

  /// How many transitions have come about by the end of a day.
  func count(through day: Int64) -> Int { starts[moments.risingIndex(where: { $0.day > day })] }

  /// How many have come about on a day before the event at a row begins.
  func count(on day: Int64, before row: UInt32) -> Int {
    let beginning = Moment(day: day, isBeginning: true)
    let moment = moments.risingIndex(where: { $0 >= beginning })
    guard moment < moments.count, moments[moment] == beginning else { return starts[moment] }
    return rows[starts[moment]..<starts[moment + 1]].risingIndex(where: { $0 >= row })
  }

  private static func transitions(_ period: ValidPeriod) -> [(Moment, Transition)] {
    var changes: [Int64: Transition] = [:]
    func add(_ change: Transition, on day: Int64) { changes[day, default: []].insert(change) }
    add(.appears, on: period.startEarliest)
    if period.startLatest <= period.endEarliest, period.startLatest != .max {
      add(.settles, on: period.startLatest)
      if period.endEarliest != .max, period.endEarliest < period.endLatest {
        add(.loosens, on: period.endEarliest + 1)
      }
    }
    if period.startEarliest == .min, period.startLatest != .min, period.startLatest <= period.endLatest,
      period.startLatest != .max
    {
      add(.ranks, on: period.startLatest)
    }
    if period.endLatest != .max { add(.ends, on: period.endLatest + 1) }
    return changes.sorted { $0.key < $1.key }.map { day, change in
      (Moment(day: day, isBeginning: day == period.timelineDay), change)
    }
  }
}

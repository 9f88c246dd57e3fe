import EventLog
import PartialDates

/// The events of a log in the order of their dates, by position: 0 is the first.
///
/// An event stands on the day that places it on a timeline (``ValidPeriod/timelineDay``); events of one day are in the
/// order of their sequences. It takes 4 bytes an event; no event is decoded.
public struct Timeline: Sendable {
  /// The index that it was made from.
  public let index: TimelineIndex
  /// The rows of the events, in order.
  let rows: [UInt32]
  /// The days on which events stand, rising.
  let days: [Int64]
  /// The position of the first event of each day; one more than there are days.
  let starts: [Int]

  /// The days on which events stand, rising; the least day stands for events that have held for ever.
  public var eventDays: [Int64] { days }

  /// The days from the first event to where the last has begun for certain, at most a year after the last event.
  ///
  /// Nil where there is no event on a known day. Complexity: O(n).
  public var span: ClosedRange<Int64>? {
    guard let last = days.last, let first = days.first(where: { $0 != .min }), last != .max else {
      return nil
    }
    let settled = rows.lazy.map { index.periods[Int(index.dates[Int($0)])].startLatest }
    let latest = settled.reduce(last) { $1 != .max && $1 - 366 <= last ? max($0, $1) : $0 }
    return first...max(first, latest)
  }

  /// How many events there are.
  public var count: Int { rows.count }

  /// Orders those of the events that `filter` lets through; `found` holds the rows in which its text stands.
  ///
  /// - Complexity: O(n + d log d) for n events on d days.
  init(_ index: TimelineIndex, _ filter: EventFilter, found: BitTree?) {
    let isWanted = index.rows(filter, found: found)
    let all = Set(index.periods.map(\.timelineDay)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
    let dayOfDate = index.periods.map { numbers[$0.timelineDay] ?? 0 }
    var starts = [Int](repeating: 0, count: all.count + 1)
    for row in isWanted.indices where isWanted[row] { starts[dayOfDate[Int(index.dates[row])] + 1] += 1 }
    for day in all.indices { starts[day + 1] += starts[day] }
    var next = starts
    var rows = [UInt32](repeating: 0, count: starts[all.count])
    for row in isWanted.indices where isWanted[row] {
      let day = dayOfDate[Int(index.dates[row])]
      rows[next[day]] = UInt32(row)
      next[day] += 1
    }
    self.index = index
    self.rows = rows
    let used = all.indices.filter { starts[$0 + 1] > starts[$0] }
    days = used.map { all[$0] }
    self.starts = used.map { starts[$0] } + [rows.count]
  }

  /// Orders those of the events that `filter` lets through.
  ///
  /// - Throws: ``LogError`` when the filter asks for a text and one that must be looked at is damaged.
  /// - Complexity: O(n + d log d) for n events on d days; a text to search takes a look at all texts of the log.
  public init(_ index: TimelineIndex, _ filter: EventFilter = EventFilter()) throws(LogError) {
    var found: BitTree?
    if let text = filter.search {
      var scan = TextScan(index, text)
      while try scan.advance() {}
      found = scan.rows
    }
    self.init(index, filter, found: found)
  }

  /// The sequence of the event at a position.
  public func sequence(_ position: Int) -> UInt64 { UInt64(rows[position]) + 1 }

  /// The day on which the event at a position stands; least when it has held for ever.
  public func day(_ position: Int) -> Int64 { days[dayIndex(position)] }

  /// How many events stand on a day or before it. Complexity: O(log d).
  public func count(through day: Int64) -> Int { starts[days.risingIndex(where: { $0 > day })] }

  /// How many events stand before a day. Complexity: O(log d).
  public func count(before day: Int64) -> Int { starts[days.risingIndex(where: { $0 >= day })] }

  /// The position of the event at a sequence; nil when it is not among them. Complexity: O(log n).
  public func position(of sequence: UInt64) -> Int? {
    guard sequence > 0, sequence <= UInt64(index.rowCount) else { return nil }
    let row = UInt32(sequence - 1)
    let day = index.periods[Int(index.dates[Int(row)])].timelineDay
    let ofDay = count(before: day)..<count(through: day)
    let offset = rows[ofDay].risingIndex(where: { $0 >= row })
    return offset < ofDay.upperBound && rows[offset] == row ? offset : nil
  }

  private func dayIndex(_ position: Int) -> Int { starts.risingIndex(where: { $0 > position }) - 1 }
}

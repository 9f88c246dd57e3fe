/// The events of a frame that is being built, in the order of their sequences.
struct PendingEvents {
  private(set) var rows: [EventRow] = []

  /// The first day on which anything may begin to hold; least = no such day, greatest = no event yet.
  private(set) var firstDay = Int64.max

  var count: Int { rows.count }

  subscript(index: Int) -> EventRow { rows[index] }

  /// So many events make it likely that the frame becomes full.
  private static let manyRows = 1 << 14

  /// Takes in the next event, which may hold from `firstDay` on; a frame has `capacity` events at most.
  mutating func append(_ row: EventRow, firstDay: Int64, capacity: Int) {
    if rows.count == PendingEvents.manyRows { rows.reserveCapacity(capacity) }
    rows.append(row)
    self.firstDay = min(self.firstDay, firstDay)
  }

  /// The last day by which an event of a simple date has begun; least when there is none.
  var lastStart: Int64 {
    rows.reduce(.min) { $1.isSpecial ? $0 : max($0, $1.start + Int64($1.spread)) }
  }

  /// A column of all events.
  func column<T>(_ value: (EventRow) -> T) -> [T] { rows.map(value) }
}

import PartialDates

/// From when on the events of each date of the log hold, by the number of the date.
package struct StartTable: Sendable {
  /// What stands for the spread of a date that is not simple: it is folded by its bounds.
  package static let special: Int32 = -1

  /// The earliest start, days since 1970-01-01.
  let starts: [Int32]
  /// How many days later it may have begun at the latest.
  let spreads: [Int32]

  /// The starts of some dates, in the order of their numbers.
  package init(_ dates: [PartialDate]) {
    var starts: [Int32] = []
    var spreads: [Int32] = []
    starts.reserveCapacity(dates.count)
    spreads.reserveCapacity(dates.count)
    for date in dates {
      let start = ValidStart(date)
      starts.append(Int32(truncatingIfNeeded: start.earliest))
      spreads.append(start.isSpecial ? StartTable.special : Int32(truncatingIfNeeded: start.spread))
    }
    self.starts = starts
    self.spreads = spreads
  }
}

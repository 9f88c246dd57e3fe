import PartialDates
import Projections

/// The four bounds of a date as the fold compares them, in the order of ``DateBounds``.
struct ValidDays {
  let all: [Int64]

  init(_ bounds: DateBounds) {
    let period = ValidPeriod(bounds)
    all = [period.startEarliest, period.startLatest, period.endEarliest, period.endLatest]
  }
}

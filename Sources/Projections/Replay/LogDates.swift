import EventLog
import PartialDates

/// The dates of a log by number, in the forms that a fold needs.
struct LogDates: Sendable {
  /// As they are written.
  let expressions: [PartialDate]
  /// When something with each date holds.
  let periods: [ValidPeriod]
  /// From when on, for dates of the simple kind.
  let starts: StartTable

  init(_ dates: [PartialDate]) {
    expressions = dates
    periods = dates.map { ValidPeriod($0.bounds) }
    starts = StartTable(dates)
  }
}

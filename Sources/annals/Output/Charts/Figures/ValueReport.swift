import PartialDates
import Projections

/// The figures behind a chart of values, ready to be printed.
struct ValueReport {
  let chart: ValueChart
  let form: ValueForm
  let scope: ChartScope
  let knowledge: Knowledge
}

/// Day numbers as days; an open end is empty.
enum DayText {
  static func text(_ day: Int64) -> String {
    day == .min || day == .max ? "" : CivilDay(daysSinceEpoch: day).description
  }
}

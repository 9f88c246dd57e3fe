import ArgumentParser
import Projections

/// The name of a length of periods.
enum PeriodArgument: String, ExpressibleByArgument, CaseIterable {
  case day, month, quarter, year, decade, century, millennium

  var length: PeriodLength {
    switch self {
    case .day: .day
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    case .decade: .years(10)
    case .century: .years(100)
    case .millennium: .years(1000)
    }
  }
}

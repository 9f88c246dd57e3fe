import PartialDates
import Projections

/// What the periods of a table of counts are called.
enum PeriodText {
  /// The whole name: `2021-08-05`, `2021-08`, `Q3 2021`, `2021`, `2020s`, `2000–2999`.
  static func name(_ index: Int64, _ length: PeriodLength) -> String {
    guard let day = length.firstDay(of: index) else { return "period \(index)" }
    let year = YearText.text(day.year)
    switch length.months {
    case 0: return day.description
    case 1: return "\(year)-" + (day.month < 10 ? "0" : "") + String(day.month)
    case 3: return "Q\((day.month - 1) / 3 + 1) \(year)"
    case 12: return year
    case 120: return year + "s"
    default: return "\(year)–\(YearText.text(day.year + length.months / 12 - 1))"
    }
  }

  /// The name over a column, and the context that it leaves out: `Q3` and `2021`.
  static func column(_ index: Int64, _ length: PeriodLength) -> (label: String, context: String?) {
    guard let day = length.firstDay(of: index) else { return ("\(index)", nil) }
    let year = YearText.text(day.year)
    switch length.months {
    case 0: return (String(day.day), String(day.description.dropLast(3)))
    case 1: return (String(day.month), year)
    case 3: return ("Q\((day.month - 1) / 3 + 1)", year)
    case 12: return (year, nil)
    case ...12_000: return (year + "s", nil)
    default: return (year, nil)
    }
  }

  /// What a period is: `a month`.
  static func noun(_ length: PeriodLength) -> String {
    switch length.months {
    case 0: "day"
    case 1: "month"
    case 3: "quarter"
    case 12: "year"
    case 120: "decade"
    case 1_200: "century"
    case 12_000: "millennium"
    default: "span of \(grouped(String(length.months / 12))) years"
    }
  }
}

import Interchange
import PartialDates
import Projections

/// The figures behind a chart of values, ready to be printed.
struct ValueReport {
  let chart: ValueChart
  let form: ValueForm
  let scope: ChartScope
  let knowledge: Knowledge

  /// The figures as CSV: a row a point, or a row a step.
  var csv: [UInt8] {
    var writer = CSVWriter()
    let common = ["entity", "name", "countries"]
    let values = ["value", "low", "high", "unit", "approximate", "event"]
    switch form {
    case .points: writer.append(record: common + ["date", "earliest", "latest"] + values)
    case .lines: writer.append(record: common + ["from", "through", "certainty"] + values)
    }
    for series in chart.series {
      let countries = series.countries.map(\.description).joined(separator: " ")
      let head = [series.id.text, series.name, countries]
      switch form {
      case .points:
        for point in series.points {
          let days = [point.date.description, DayText.text(point.earliest), DayText.text(point.latest)]
          writer.append(record: head + days + fields(point.measure, point.event))
        }
      case .lines:
        for step in series.steps {
          let days = [DayText.text(step.from), DayText.text(step.through), step.certainty.rawValue]
          writer.append(record: head + days + fields(step.holder.measure, step.holder.event))
        }
      }
    }
    return writer.takeBytes()
  }

  private func fields(_ measure: Measure, _ event: UInt64) -> [String] {
    let (low, high) = (measure.low?.description ?? "", measure.high?.description ?? "")
    let unit = measure.unit ?? ""
    return [low == high ? low : "", low, high, unit, String(measure.isApproximate), String(event)]
  }
}

/// Day numbers as days; an open end is empty.
enum DayText {
  static func text(_ day: Int64) -> String {
    day == .min || day == .max ? "" : CivilDay(daysSinceEpoch: day).description
  }
}

import EventLog
import PartialDates
import Projections

extension JSONWriter {
  /// Writes the figures of a chart of values.
  mutating func values(_ report: ValueReport) {
    beginObject()
    member("chart", "values")
    member("attribute", report.chart.attribute.text)
    key("unit")
    if let unit = report.chart.unit { string(unit) } else { null() }
    scopeMembers(report.scope)
    pointMembers(report.knowledge)
    key("series")
    beginArray()
    for series in report.chart.series { self.series(series, report.form) }
    endArray()
    endObject()
  }

  /// Writes the days that are drawn.
  mutating func scopeMembers(_ scope: ChartScope) {
    for (name, day) in [("from", scope.from), ("to", scope.to), ("asOf", scope.asOf)] {
      key(name)
      if let day { string(day.description) } else { null() }
    }
  }

  /// Writes a day; null for an open end.
  mutating func dayMember(_ name: String, _ day: Int64) {
    key(name)
    if day == .min || day == .max { null() } else { string(DayText.text(day)) }
  }

  private mutating func series(_ series: ValueSeries, _ form: ValueForm) {
    beginObject()
    member("id", series.id.text)
    member("name", series.name)
    key("countries")
    beginArray()
    for country in series.countries { string(country.description) }
    endArray()
    key(form == .points ? "points" : "steps")
    beginArray()
    switch form {
    case .points: for point in series.points { self.point(point) }
    case .lines: for step in series.steps { self.step(step) }
    }
    endArray()
    endObject()
  }

  private mutating func point(_ point: ValuePoint) {
    beginObject()
    member("date", point.date.description)
    dayMember("earliest", point.earliest)
    dayMember("latest", point.latest)
    key("value")
    value(point.value)
    eventMember(point.event)
    endObject()
  }

  private mutating func step(_ step: ValueStep) {
    beginObject()
    dayMember("from", step.from)
    dayMember("through", step.through)
    member("certainty", step.certainty.rawValue)
    holderMembers(step.holder)
    if let certainly = step.certainly {
      key("certainly")
      beginObject()
      holderMembers(certainly)
      endObject()
    }
    endObject()
  }

  private mutating func holderMembers(_ holder: ValueStep.Holder) {
    key("value")
    value(holder.value)
    eventMember(holder.event)
  }
}

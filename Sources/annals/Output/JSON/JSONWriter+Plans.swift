import EventLog
import PartialDates
import Projections

extension JSONWriter {
  /// Writes the plans of one place, or all of them.
  mutating func plans(_ report: PlansReport) {
    beginObject()
    for (name, text) in [("country", report.place?.code), ("name", report.place?.name)] {
      key(name)
      if let text { string(text) } else { null() }
    }
    member("asOf", report.asOf.description)
    pointMembers(report.knowledge)
    key("plans")
    beginArray()
    for plan in report.plans { self.plan(plan) }
    endArray()
    endObject()
  }

  private mutating func plan(_ plan: Plan) {
    beginObject()
    member("id", plan.id.text)
    member("type", String(plan.id.type))
    key("name")
    if let name = plan.name { string(name) } else { null() }
    key("countries")
    beginArray()
    for country in plan.countries { string(country.description) }
    endArray()
    member("progress", plan.progress.rawValue)
    member("certainty", plan.certainty.rawValue)
    for (name, state) in [("expected", plan.expected), ("status", plan.status), ("delivery", plan.delivery)] {
      key(name)
      optionalValue(state)
    }
    key("delayDays")
    if let delay = plan.delay { self.delay(delay) } else { null() }
    endObject()
  }

  private mutating func delay(_ delay: Delay) {
    beginObject()
    for (name, days) in [("least", delay.least), ("most", delay.most)] {
      key(name)
      if let days { integer(days) } else { null() }
    }
    endObject()
  }
}

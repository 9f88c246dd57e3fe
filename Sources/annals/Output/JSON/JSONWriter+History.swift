import EventLog
import PartialDates
import Projections

extension JSONWriter {
  /// Writes every value that an entity ever had.
  mutating func history(_ report: HistoryReport) {
    beginObject()
    member("id", report.history.id.text)
    member("type", String(report.history.id.type))
    key("name")
    if let name = report.history.name { string(name) } else { null() }
    key("asOf")
    if let day = report.asOf { string(day.description) } else { null() }
    pointMembers(report.known.point, lastSequence: report.known.lastSequence)
    key("attributes")
    beginObject()
    for attribute in report.attributes {
      key(attribute.attribute.text)
      beginArray()
      for entry in attribute.entries { self.entry(entry) }
      endArray()
    }
    endObject()
    endObject()
  }

  private mutating func entry(_ entry: HistoryEntry) {
    beginObject()
    member("change", entry.claim.change.rawValue)
    key("value")
    if let value = entry.claim.value { self.value(value) } else { null() }
    member("since", entry.claim.since.description)
    provenance(entry.claim.event)
    member("holds", entry.holds?.rawValue)
    if let by = entry.voidedBy {
      key(by.content.retracts == nil ? "correctedBy" : "retractedBy")
      beginObject()
      provenance(by)
      member("reason", by.content.reason)
      endObject()
    }
    endObject()
  }

  private mutating func provenance(_ event: Event) {
    eventMember(event.sequence)
    member("recorded", event.recorded.description)
    if let source = event.content.source {
      key("source")
      self.source(source)
    }
  }
}

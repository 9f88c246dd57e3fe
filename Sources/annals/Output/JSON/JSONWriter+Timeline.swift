import EventLog
import Projections

extension JSONWriter {
  /// Writes the figures of a timeline.
  mutating func timeline(_ report: SpanReport) {
    beginObject()
    member("chart", "timeline")
    member("of", report.chart.subject.rawValue)
    scopeMembers(report.scope)
    pointMembers(report.knowledge)
    key("lanes")
    beginArray()
    for lane in report.chart.lanes {
      beginObject()
      key("country")
      if let country = lane.country { string(country.description) } else { null() }
      key("spans")
      beginArray()
      for span in lane.spans { self.span(span) }
      endArray()
      endObject()
    }
    endArray()
    endObject()
  }

  private mutating func span(_ span: Span) {
    beginObject()
    member("entity", span.entity.text)
    member("label", span.label)
    member("date", span.date.description)
    key("events")
    beginArray()
    for event in span.events {
      if EventMark.areSeveral { string(EventMark.field(event)) } else { integer(event) }
    }
    endArray()
    key("pieces")
    beginArray()
    for piece in span.pieces {
      beginObject()
      dayMember("from", piece.from)
      dayMember("through", piece.through)
      member("certainty", piece.certainty.rawValue)
      endObject()
    }
    endArray()
    endObject()
  }
}

import EventLog
import PartialDates
import Projections

extension JSONWriter {
  /// Writes the state of one place.
  mutating func state(_ state: PlaceState, of report: StateReport) {
    beginObject()
    member("country", state.place.code)
    member("name", state.place.name)
    member("asOf", report.query.asOf.description)
    pointMembers(report.query.point, lastSequence: report.lastSequence)
    key("entities")
    beginArray()
    for entity in state.entities { self.entity(entity) }
    endArray()
    endObject()
  }

  /// Writes up to which point the log was read: `knownAt` and `throughSequence`.
  mutating func pointMembers(_ knowledge: Knowledge) {
    pointMembers(knowledge.point, lastSequence: knowledge.lastSequence)
  }

  /// The same for a point and the last event up to it.
  mutating func pointMembers(_ point: KnowledgePoint, lastSequence: UInt64) {
    key("knownAt")
    if let knownAt = point.knownAt { string(knownAt.description) } else { null() }
    throughMember(lastSequence)
  }

  private mutating func entity(_ entity: EntityState) {
    beginObject()
    identityMembers(entity.id, name: entity.name, names: entity.names)
    member("since", entity.since.description)
    member("certainty", entity.certainty.rawValue)
    key("attributes")
    beginObject()
    for attribute in entity.attributes {
      key(attribute.attribute.text)
      self.attribute(attribute)
    }
    endObject()
    endObject()
  }

  /// Writes which entity it is: `id`, `type`, `name` and `names`.
  mutating func identityMembers(_ id: EntityID, name: String?, names: [LocalizedName]) {
    member("id", id.text)
    member("type", String(id.type))
    key("name")
    if let name { string(name) } else { null() }
    self.names(names)
  }

  mutating func names(_ names: [LocalizedName]) {
    key("names")
    object(names)
  }

  /// Writes names as one object, a member a language.
  mutating func object(_ names: [LocalizedName]) {
    beginObject()
    for name in names { member(name.language, name.name) }
    endObject()
  }

  private mutating func attribute(_ attribute: AttributeState) {
    beginObject()
    if let value = attribute.value { members(of: value) }
    if !attribute.members.isEmpty {
      key("members")
      beginArray()
      for member in attribute.members {
        beginObject()
        members(of: member)
        endObject()
      }
      endArray()
    }
    endObject()
  }

  /// Writes a value with its provenance into the object that is open.
  mutating func members(of state: ValueState) {
    key("value")
    value(state.value)
    member("since", state.since.description)
    member("certainty", state.certainty.rawValue)
    eventMember(state.event)
    if let certainly = state.certainly { self.certainly(certainly) }
    if !state.contested.isEmpty { contested(state.contested) }
  }

  private mutating func certainly(_ certainly: CertainValue) {
    key("certainly")
    beginObject()
    key("value")
    value(certainly.value)
    member("since", certainly.since.description)
    eventMember(certainly.event)
    endObject()
  }

  private mutating func contested(_ values: [ContestedValue]) {
    key("contested")
    beginArray()
    for contested in values {
      beginObject()
      key("value")
      if let value = contested.value { self.value(value) } else { null() }
      member("since", contested.since.description)
      member("certainty", contested.certainty.rawValue)
      eventMember(contested.event)
      endObject()
    }
    endArray()
  }
}

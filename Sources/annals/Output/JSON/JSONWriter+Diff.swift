import EventLog
import PartialDates
import Projections

extension JSONWriter {
  /// Writes what changed of one place.
  mutating func placeDiff(_ diff: PlaceDiff, of states: StateDiff) {
    beginObject()
    member("country", diff.place.code)
    member("name", diff.place.name)
    side("before", states.before)
    side("after", states.after)
    key("entities")
    beginArray()
    for entity in diff.entities { self.entity(entity) }
    endArray()
    endObject()
  }

  private mutating func side(_ name: String, _ side: StateDiff.Side) {
    key(name)
    beginObject()
    member("asOf", side.asOf.description)
    pointMembers(side.knowledge)
    endObject()
  }

  private mutating func entity(_ entity: EntityDiff) {
    beginObject()
    identityMembers(entity.id, name: entity.name, names: entity.names)
    member("change", entity.change.rawValue)
    tie("before", entity.before)
    tie("after", entity.after)
    key("attributes")
    beginObject()
    for attribute in entity.attributes {
      key(attribute.attribute.text)
      self.attribute(attribute)
    }
    endObject()
    endObject()
  }

  private mutating func tie(_ name: String, _ tie: EntityDiff.Tie?) {
    key(name)
    guard let tie else { return null() }
    beginObject()
    member("since", tie.since.description)
    member("certainty", tie.certainty.rawValue)
    endObject()
  }

  private mutating func attribute(_ attribute: AttributeDiff) {
    beginObject()
    if let value = attribute.value { sides(of: value) }
    if !attribute.members.isEmpty {
      key("members")
      beginArray()
      for member in attribute.members {
        beginObject()
        sides(of: member)
        endObject()
      }
      endArray()
    }
    endObject()
  }

  private mutating func sides(of diff: ValueDiff) {
    for (name, state) in [("before", diff.before), ("after", diff.after)] {
      key(name)
      optionalValue(state)
    }
  }

  /// Writes a value with its provenance, or null.
  mutating func optionalValue(_ state: ValueState?) {
    guard let state else { return null() }
    beginObject()
    members(of: state)
    endObject()
  }
}

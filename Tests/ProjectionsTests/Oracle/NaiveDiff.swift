import Countries
import EventLog
import PartialDates
import Projections

/// What changed from one naive state to another: every entity, attribute and member that either has is looked at.
struct NaiveDiff {
  let before: NaiveState
  let after: NaiveState

  func changes(in place: Place) -> PlaceDiff {
    let old = before.state(of: place).entities
    let new = after.state(of: place).entities
    let ids = Set((old + new).map(\.id)).sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    let entities = ids.compactMap { id in
      entity(id, old.first { $0.id == id }, new.first { $0.id == id })
    }
    return PlaceDiff(place: place, entities: entities)
  }

  private func entity(_ id: EntityID, _ old: EntityState?, _ new: EntityState?) -> EntityDiff? {
    let all = ((old?.attributes ?? []) + (new?.attributes ?? [])).map(\.attribute)
    var attributes = Set(all).compactMap { name in
      attribute(
        name, old?.attributes.first { $0.attribute == name }, new?.attributes.first { $0.attribute == name })
    }
    if let old, let new { attributes += names(id, old, new) }
    func tie(_ entity: EntityState?) -> EntityDiff.Tie? {
      entity.map { EntityDiff.Tie(since: $0.since, certainty: $0.certainty) }
    }
    let isSame =
      old?.certainty == new?.certainty && (before.asOf != after.asOf || old?.since == new?.since)
    if isSame, attributes.isEmpty { return nil }
    let shown = new ?? old
    return EntityDiff(
      id, name: shown?.name, names: shown?.names ?? [], before: tie(old), after: tie(new),
      attributes: attributes.sorted { $0.attribute.text < $1.attribute.text })
  }

  private func names(_ id: EntityID, _ old: EntityState, _ new: EntityState) -> [AttributeDiff] {
    guard old.name != new.name || old.names != new.names else { return [] }
    return ["name", "name@ko"].compactMap { text in
      guard let name = try? AttributeName(text) else { return nil }
      let (old, new) = (before.value(before.claims(id, name)), after.value(after.claims(id, name)))
      if old?.value == new?.value { return nil }
      return AttributeDiff(name, value: ValueDiff(before: old, after: new), members: [])
    }
  }

  private func attribute(
    _ name: AttributeName, _ old: AttributeState?, _ new: AttributeState?
  ) -> AttributeDiff? {
    let value = change(old?.value, new?.value)
    let (oldMembers, newMembers) = (old?.members ?? [], new?.members ?? [])
    let members = Set((oldMembers + newMembers).map(\.value)).sorted().compactMap { member in
      change(oldMembers.first { $0.value == member }, newMembers.first { $0.value == member })
    }
    return value == nil && members.isEmpty ? nil : AttributeDiff(name, value: value, members: members)
  }

  private func change(_ old: ValueState?, _ new: ValueState?) -> ValueDiff? {
    func told(_ state: ValueState?) -> [String] {
      guard let state else { return [] }
      let date = before.asOf == after.asOf ? state.since.description : ""
      return [
        "\(state.value)", state.certainty.rawValue, "\(state.certainly.map { "\($0.value)" } ?? "")", date,
      ]
    }
    return told(old) == told(new) ? nil : ValueDiff(before: old, after: new)
  }
}

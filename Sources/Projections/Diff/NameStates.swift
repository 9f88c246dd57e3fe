import EventLog

/// The names of entities in two states, with the events that gave them: a state has its names without.
struct NameStates {
  private let diff: StateDiff
  private let before: ClaimTable
  private let after: ClaimTable
  private let entities: Set<EntityID>
  private let attributes: Set<AttributeName>

  /// The names of `entities` in the two states of `diff`.
  init(_ diff: StateDiff, of entities: Set<EntityID>) {
    self.diff = diff
    self.entities = entities
    before = ClaimTable(diff.before.knowledge, where: entities.contains)
    after = ClaimTable(diff.after.knowledge, where: entities.contains)
    let events = entities.isEmpty ? [] : diff.before.knowledge.events + diff.after.knowledge.events
    attributes = Set(
      events.lazy.filter { entities.contains($0.content.entity) }
        .flatMap { $0.content.set.map(\.attribute) }.filter(\.isName))
  }

  /// The names that changed, sorted by attribute.
  func changes(of entity: EntityID) -> [AttributeDiff] {
    guard entities.contains(entity) else { return [] }
    return attributes.sorted().compactMap { name in
      let old = before[entity, name].state(
        on: diff.before.asOf.daysSinceEpoch, certainOnly: diff.before.certainOnly)
      let new = after[entity, name].state(
        on: diff.after.asOf.daysSinceEpoch, certainOnly: diff.after.certainOnly)
      if old?.value == new?.value { return nil }
      return AttributeDiff(name, value: ValueDiff(before: old, after: new), members: [])
    }
  }
}

import Countries
import EventLog
import PartialDates

/// What changed from one state to another: between two days, or between two points of knowledge.
///
/// An attribute has changed when its value, its certainty, or the certain value beneath it differs; an entity, when
/// it appeared, ended, became certain or possible, or any attribute or name of it has changed. That another event
/// says the same again is no change. At one day, where only the knowledge differs, another valid date is a change
/// too: that a thing began at another time is something learnt.
public struct StateDiff: Sendable {
  /// One of the two states that are compared.
  public struct Side: Sendable {
    /// What was known.
    public let knowledge: Knowledge
    /// The state of every place on the day.
    public let timeline: TimelineState
    let certainOnly: Bool

    /// The day.
    public var asOf: CivilDay { timeline.asOf }

    /// The state on a day, as known at some point. Complexity: O(n) for n events.
    public init(_ knowledge: Knowledge, asOf: CivilDay, certainOnly: Bool = false) {
      self.knowledge = knowledge
      self.certainOnly = certainOnly
      timeline = TimelineState(knowledge, asOf: asOf, certainOnly: certainOnly)
    }
  }

  /// The earlier state, or what was known first.
  public let before: Side
  /// The later state, or what was known then.
  public let after: Side

  /// The comparison of two states; the days may be in any order.
  public init(from before: Side, to after: Side) {
    self.before = before
    self.after = after
  }

  /// Whether another valid date is a change: the days are the same, and only the knowledge differs.
  var comparesKnowledge: Bool { before.asOf == after.asOf }

  /// What changed of one place, for the entities that `isWanted` lets through.
  ///
  /// - Complexity: O(n) for n events and attributes.
  public func changes(in place: Place, where isWanted: (EntityID) -> Bool = { _ in true }) -> PlaceDiff {
    let old = before.timeline.state(of: place).entities.filter { isWanted($0.id) }
    let new = after.timeline.state(of: place).entities.filter { isWanted($0.id) }
    let oldByID = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
    let newByID = Dictionary(new.map { ($0.id, $0) }) { first, _ in first }
    let renamed = Set(
      new.compactMap { entity in
        oldByID[entity.id].flatMap { isRenamed($0, entity) ? entity.id : nil }
      })
    let names = NameStates(self, of: renamed)
    let entities = Set(oldByID.keys).union(newByID.keys).sorted().compactMap { id in
      entity(id, oldByID[id], newByID[id], names: names)
    }
    return PlaceDiff(place: place, entities: entities)
  }

  private func isRenamed(_ old: EntityState, _ new: EntityState) -> Bool {
    old.name != new.name || old.names != new.names
  }

  private func entity(
    _ id: EntityID, _ old: EntityState?, _ new: EntityState?, names: NameStates
  ) -> EntityDiff? {
    let (before, after) = (old.map(tie), new.map(tie))
    var changes = attributes(old?.attributes ?? [], new?.attributes ?? [])
    if old != nil, new != nil { changes = (names.changes(of: id) + changes).sorted(by: attributeOrder) }
    let isTieChanged =
      before?.certainty != after?.certainty || (comparesKnowledge && before?.since != after?.since)
    guard isTieChanged || !changes.isEmpty else { return nil }
    return EntityDiff(
      id, name: (new ?? old)?.name, names: (new ?? old)?.names ?? [], before: before, after: after,
      attributes: changes)
  }

  private func tie(_ entity: EntityState) -> EntityDiff.Tie {
    EntityDiff.Tie(since: entity.since, certainty: entity.certainty)
  }

  private func attributeOrder(_ left: AttributeDiff, _ right: AttributeDiff) -> Bool {
    left.attribute < right.attribute
  }

  private func attributes(_ old: [AttributeState], _ new: [AttributeState]) -> [AttributeDiff] {
    let oldByName = Dictionary(old.map { ($0.attribute, $0) }) { first, _ in first }
    let newByName = Dictionary(new.map { ($0.attribute, $0) }) { first, _ in first }
    return Set(oldByName.keys).union(newByName.keys).sorted().compactMap { name in
      let (old, new) = (oldByName[name], newByName[name])
      let value = change(old?.value, new?.value)
      let members = members(old?.members ?? [], new?.members ?? [])
      return value == nil && members.isEmpty ? nil : AttributeDiff(name, value: value, members: members)
    }
  }

  private func members(_ old: [ValueState], _ new: [ValueState]) -> [ValueDiff] {
    let oldByValue = Dictionary(old.map { ($0.value, $0) }) { first, _ in first }
    let newByValue = Dictionary(new.map { ($0.value, $0) }) { first, _ in first }
    return Set(oldByValue.keys).union(newByValue.keys).sorted().compactMap { value in
      change(oldByValue[value], newByValue[value])
    }
  }

  /// The change between two values; nil when there is none.
  func change(_ old: ValueState?, _ new: ValueState?) -> ValueDiff? {
    let isSame =
      old?.value == new?.value && old?.certainty == new?.certainty
      && old?.certainly?.value == new?.certainly?.value
      && (!comparesKnowledge || old?.since == new?.since)
    return isSame ? nil : ValueDiff(before: old, after: new)
  }
}

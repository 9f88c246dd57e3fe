import Countries
import EventLog
import PartialDates

/// What changed of a country or region from one state to another.
public struct PlaceDiff: Hashable, Sendable {
  /// The country or region.
  public let place: Place
  /// The entities that appeared, ended or changed, sorted by identity.
  public let entities: [EntityDiff]

  /// The changes of `place`; `entities` is sorted by identity.
  public init(place: Place, entities: [EntityDiff]) {
    self.place = place
    self.entities = entities
  }

  /// The changes of some attributes alone; entities of which none of them differs are left out.
  public func only(_ attributes: Set<AttributeName>) -> PlaceDiff {
    PlaceDiff(place: place, entities: entities.compactMap { $0.only(attributes) })
  }
}

/// What changed of one entity from one state to another.
public struct EntityDiff: Hashable, Sendable {
  /// What became of an entity.
  public enum Change: String, CaseIterable, Sendable {
    /// It is only in the later state.
    case appeared
    /// It is in both, and something about it differs.
    case changed
    /// It is only in the earlier state.
    case ended
  }

  /// How an entity was tied to the place.
  public struct Tie: Hashable, Sendable {
    /// The valid date of the first event that ties it.
    public let since: PartialDate
    /// How surely it is tied.
    public let certainty: Certainty

    /// A tie since a date.
    public init(since: PartialDate, certainty: Certainty) {
      self.since = since
      self.certainty = certainty
    }
  }

  /// Its identity.
  public let id: EntityID
  /// Its name in the later state, or in the earlier one where it ended; nil when none is known.
  public let name: String?
  /// Its names in further languages, from the same state.
  public let names: [LocalizedName]
  /// Its tie in the earlier state; nil when it was not in it.
  public let before: Tie?
  /// Its tie in the later state; nil when it is not in it.
  public let after: Tie?
  /// The attributes that differ, sorted by name; all of them for an entity that appeared or ended.
  public let attributes: [AttributeDiff]

  /// What changed of `id`; at least one of `before` and `after` is there, and `attributes` are sorted by name.
  public init(
    _ id: EntityID, name: String?, names: [LocalizedName], before: Tie?, after: Tie?,
    attributes: [AttributeDiff]
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.before = before
    self.after = after
    self.attributes = attributes
  }

  /// The changes of some attributes alone; nil when none of them differs.
  func only(_ wanted: Set<AttributeName>) -> EntityDiff? {
    let kept = attributes.filter { wanted.contains($0.attribute) }
    return kept.isEmpty
      ? nil : EntityDiff(id, name: name, names: names, before: before, after: after, attributes: kept)
  }

  /// What became of it.
  public var change: Change {
    if before == nil { return .appeared }
    return after == nil ? .ended : .changed
  }
}

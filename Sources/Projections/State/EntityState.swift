import Countries
import EventLog
import PartialDates

/// An entity as it stands on the day asked about.
public struct EntityState: Hashable, Sendable {
  /// Its identity.
  public let id: EntityID
  /// Its name; nil when no name is known.
  public let name: String?
  /// Its names in further languages, by BCP 47 tag, sorted by tag.
  public let names: [LocalizedName]
  /// The valid date of the first event that ties it to the place.
  public let since: PartialDate
  /// How surely it is tied to the place.
  public let certainty: Certainty
  /// Its attributes except its names, sorted by name.
  public let attributes: [AttributeState]

  /// An entity as it stands; `names` and `attributes` are sorted.
  public init(
    _ id: EntityID, name: String?, names: [LocalizedName], since: PartialDate, certainty: Certainty,
    attributes: [AttributeState]
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.since = since
    self.certainty = certainty
    self.attributes = attributes
  }
}

/// A name in one language.
public struct LocalizedName: Hashable, Sendable {
  /// The language, as a BCP 47 tag.
  public let language: String
  /// The name.
  public let name: String

  /// A name in a language.
  public init(language: String, name: String) {
    self.language = language
    self.name = name
  }
}

/// An attribute as it stands on the day asked about.
public struct AttributeState: Hashable, Sendable {
  /// Which attribute.
  public let attribute: AttributeName
  /// Its value, where it has one.
  public let value: ValueState?
  /// Its members, sorted by value, where it is set-valued.
  public let members: [ValueState]

  /// An attribute with its value, its members (sorted by value), or both.
  public init(_ attribute: AttributeName, value: ValueState?, members: [ValueState]) {
    self.attribute = attribute
    self.value = value
    self.members = members
  }
}

/// The state of a country or region as of a day.
public struct PlaceState: Hashable, Sendable {
  /// The country or region.
  public let place: Place
  /// Its entities, sorted by identity.
  public let entities: [EntityState]

  /// The state of `place` that consists of `entities`, which are sorted by identity.
  public init(place: Place, entities: [EntityState]) {
    self.place = place
    self.entities = entities
  }
}

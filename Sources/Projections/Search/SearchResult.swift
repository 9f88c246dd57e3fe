import Countries
import EventLog

/// What a search found.
public struct SearchResult {
  /// The entities with a fitting name or identity, best first.
  public let entities: [FoundEntity]
  /// The events with a fitting text, in the order of the timeline.
  public let events: EventList
}

/// An entity that a search found.
public struct FoundEntity: Hashable, Sendable {
  /// Its identity.
  public let id: EntityID
  /// Its name; nil when no name is known.
  public let name: String?
  /// Every other name it ever had, by language; `und` where none was given.
  public let names: [LocalizedName]
  /// The countries it is tied to, sorted.
  public let countries: [CountryCode]
  /// How many events are about it.
  public let eventCount: Int
}

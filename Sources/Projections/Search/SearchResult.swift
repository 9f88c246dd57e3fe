import Countries
import EventLog

/// What a search found.
public struct SearchResult: Hashable, Sendable {
  /// The entities with a fitting name or identity, best first.
  public let entities: [FoundEntity]
  /// The events with a fitting text, in the order of the timeline.
  public let events: [Event]
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

extension Knowledge {
  /// Looks for a text in the names of entities, in any language and whatever the case, and in events.
  ///
  /// Void events are passed over. Complexity: O(n) in the texts.
  public func search(_ text: String) -> SearchResult {
    let key = SearchKey(text)
    var entities: [EntityID: EntityNames] = [:]
    var found: [Event] = []
    for event in events where !isVoid(event) && event.content.retracts == nil {
      entities[event.content.entity, default: EntityNames()].take(event)
      if event.searchableTexts.contains(where: key.isFound) { found.append(event) }
    }
    let ranked = entities.compactMap { id, names in
      names.rank(of: key, id: id).map { (rank: $0, entity: names.found(id)) }
    }
    let sorted = ranked.sorted { left, right in
      left.rank == right.rank ? left.entity.id < right.entity.id : left.rank < right.rank
    }
    return SearchResult(entities: sorted.map(\.entity), events: found.sorted(by: .date))
  }
}

/// The names and countries that events give to one entity.
private struct EntityNames {
  var name: String?
  var names: [LocalizedName] = []
  var countries: Set<CountryCode> = []
  var eventCount = 0

  mutating func take(_ event: Event) {
    eventCount += 1
    countries.formUnion(event.content.countries)
    for assertion in event.content.set where assertion.attribute.isName {
      guard case .string(let text) = assertion.value else { continue }
      if let language = assertion.attribute.language {
        let name = LocalizedName(language: String(language), name: text)
        if !names.contains(name) { names.append(name) }
      } else {
        if let name, name != text { names.append(LocalizedName(language: "und", name: name)) }
        name = text
      }
    }
  }

  func rank(of key: SearchKey, id: EntityID) -> Int? {
    let texts = [name, String(id.slug), id.text].compactMap(\.self) + names.map(\.name)
    return texts.compactMap(key.rank).min()
  }

  func found(_ id: EntityID) -> FoundEntity {
    FoundEntity(
      id: id, name: name, names: names.sorted { $0.language.precedesInUTF8($1.language) },
      countries: countries.sorted(), eventCount: eventCount)
  }
}

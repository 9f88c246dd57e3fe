import Countries
import EventLog

/// The names and countries that events give to one entity.
struct EntityNames {
  private var name: String?
  private var names: [LocalizedName] = []
  private var countries: Set<CountryCode> = []
  private var eventCount = 0

  /// Takes in that some events tie the entity to countries.
  mutating func take(eventCount: Int, in countries: [CountryCode]) {
    self.eventCount += eventCount
    self.countries.formUnion(countries)
  }

  /// Takes in the names that an event gives, after those of the events before it.
  mutating func takeNames(of event: Event) {
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

import Countries
import EventLog

/// The standing events that a chart is drawn of, with what is shown of their entities.
public struct ChartEvents: Sendable {
  /// The part of the log.
  public let scope: ChartScope
  /// The events, in the order of their sequences: neither void nor retractions.
  public let events: [Event]
  private let ties: [EntityID: [CountryCode]]
  private let names: [EntityID: String]

  /// The events of `scope` that stood in what was known. Complexity: O(n log n) for n events.
  public init(_ knowledge: Knowledge, scope: ChartScope = ChartScope()) {
    self.scope = scope
    let standing = knowledge.events.filter { !knowledge.isVoid($0) && $0.content.retracts == nil }
    let filter = scope.filter
    var places = EventFilter()
    places.places = scope.places
    let isTied = Set(standing.lazy.filter { places.includes($0) }.map(\.content.entity))
    events = standing.filter { isTied.contains($0.content.entity) && filter.includes($0) }
    ties = ChartEvents.ties(standing)
    names = ChartEvents.names(knowledge, standing, language: scope.language)
  }

  /// The countries that standing events tie an entity to: the one of the most events first, then by code.
  public func countries(of entity: EntityID) -> [CountryCode] { ties[entity] ?? [] }

  /// The newest name of an entity, in the language of the scope where there is one; its slug where none is known.
  public func name(of entity: EntityID) -> String { names[entity] ?? String(entity.slug) }

  private static func ties(_ events: [Event]) -> [EntityID: [CountryCode]] {
    var counts: [EntityID: [CountryCode: Int]] = [:]
    for event in events {
      for country in event.content.countries {
        counts[event.content.entity, default: [:]][country, default: 0] += 1
      }
    }
    return counts.mapValues { counts in
      counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
  }

  private static func names(
    _ knowledge: Knowledge, _ events: [Event], language: String?
  ) -> [EntityID: String] {
    var names = knowledge.names
    guard let language else { return names }
    for event in events {
      for assertion in event.content.set where assertion.attribute.isName {
        guard let tag = assertion.attribute.language, tag.lowercased() == language.lowercased(),
          case .string(let name) = assertion.value
        else { continue }
        names[event.content.entity] = name
      }
    }
    return names
  }
}

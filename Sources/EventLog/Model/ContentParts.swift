import Countries
import PartialDates

/// The parts of what an event says.
///
/// They cannot be copied in passing: whoever reads some of them in a box does not pay for all of them.
struct ContentParts: ~Copyable, Sendable {
  var date: PartialDate
  var kind: EventKind
  var entity: EntityID
  var countries: [CountryCode]
  var summary: String?
  var set: [Assertion] = []
  var unset: [AttributeName] = []
  var add: [MemberAssertion] = []
  var remove: [MemberAssertion] = []
  var source: Source?
  var corrects: String?
  var retracts: String?
  var reason: String?

  /// The identity of the event that this one corrects or retracts.
  var target: String? { corrects ?? retracts }

  /// Whether it asserts no attribute at all.
  var assertsNothing: Bool { self.set.isEmpty && unset.isEmpty && add.isEmpty && remove.isEmpty }

  /// The same parts once more.
  func copy() -> ContentParts {
    ContentParts(
      date: date, kind: kind, entity: entity, countries: countries, summary: summary, set: set, unset: unset,
      add: add, remove: remove, source: source, corrects: corrects, retracts: retracts, reason: reason)
  }

  /// Whether others say the same in the same order.
  func equals(_ other: borrowing ContentParts) -> Bool {
    date == other.date && kind == other.kind && entity == other.entity && countries == other.countries
      && summary == other.summary && set == other.set && unset == other.unset && add == other.add
      && remove == other.remove && source == other.source && corrects == other.corrects
      && retracts == other.retracts && reason == other.reason
  }

  /// Hashes them all.
  func hash(into hasher: inout Hasher) {
    hasher.combine(date)
    hasher.combine(kind)
    hasher.combine(entity)
    hasher.combine(countries)
    hasher.combine(summary)
    hasher.combine(set)
    hasher.combine(unset)
    hasher.combine(add)
    hasher.combine(remove)
    hasher.combine(source)
    hasher.combine(corrects)
    hasher.combine(retracts)
    hasher.combine(reason)
  }
}

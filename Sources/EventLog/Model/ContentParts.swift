import Countries
import PartialDates

/// The parts of what an event says.
struct ContentParts: Hashable, Sendable {
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
}

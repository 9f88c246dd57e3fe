import Countries
import PartialDates
import Testing

@testable import EventLog

@Suite("Contents and sources are values")
struct SharedContentTests {
  private static func content() throws -> EventContent {
    var content = EventContent(
      date: try PartialDate("2023"), kind: try EventKind("model.released"), entity: try EntityID("model/a"))
    content.set = [Assertion(try AttributeName("parameters"), .number(ExactNumber(7)))]
    content.source = Source(title: "A report", locator: "p. 1")
    return content
  }

  private static let changes: [@Sendable (inout EventContent) throws -> Void] = [
    { $0.date = try PartialDate("2024") },
    { $0.kind = try EventKind("model.planned") },
    { $0.entity = try EntityID("model/b") },
    { $0.countries.append(try #require(CountryCode("KR"))) },
    { $0.summary = "It came out." },
    { $0.set.append(Assertion(try AttributeName("status"), .string("released"))) },
    { $0.set[0] = Assertion(try AttributeName("parameters"), .number(ExactNumber(8))) },
    { $0.unset.append(try AttributeName("status")) },
    { $0.add.append(MemberAssertion(try AttributeName("languages"), [.string("ko")])) },
    { $0.remove.append(MemberAssertion(try AttributeName("languages"), [.string("ko")])) },
    { $0.source = nil },
    { $0.source?.title = "Another report" },
    { $0.source?.publisher = "A publisher" },
    { $0.source?.author = "An author" },
    { $0.source?.published = try PartialDate("2022") },
    { $0.source?.url = "https://example.org" },
    { $0.source?.locator = "p. 2" },
    { $0.corrects = "x" },
    { $0.retracts = "x" },
    { $0.reason = "a slip" },
  ]

  @Test("a change of a copy is seen in the copy alone", arguments: changes.indices)
  func copies(_ change: Int) throws {
    let original = try SharedContentTests.content()
    var copy = original
    try SharedContentTests.changes[change](&copy)
    #expect(original == (try SharedContentTests.content()))
    #expect(copy != original)
    var again = try SharedContentTests.content()
    try SharedContentTests.changes[change](&again)
    #expect(copy == again)
    #expect(copy.hashValue == again.hashValue)
  }

  @Test("sources that say the same are equal, whether they share their work or not")
  func works() {
    let source = Source(title: "A report", publisher: "P", url: "https://example.org", locator: "p. 1")
    var other = source
    other.locator = "p. 2"
    #expect(other.work.identity == source.work.identity)
    #expect(other != source)
    other.title = "A report"
    #expect(other.work.identity != source.work.identity)
    other.locator = "p. 1"
    #expect(other == source && other.hashValue == source.hashValue)
    #expect(other.work.fastHash == source.work.fastHash)
  }
}

import Countries
import EventLog
import PartialDates
import Projections
import Testing

@Suite("Filtering and ordering events")
struct EventFilterTests {
  private static func log() throws -> SmallLog {
    var log = SmallLog()
    try log.add("2021", "model/a", in: "KR") { $0.summary = "Naver releases HyperCLOVA" }
    try log.add("2022-05-01", "org/b", in: "JP US") { $0.source = Source(title: "T") }
    try log.add("[..2022-03]", "model/c", in: "DE")
    try log.add("2019/2021-06", "model/d", in: "EU")
    try log.add("2021-12-31", "model/a", in: "KR") {
      $0.set = [Assertion(try AttributeName("name@zh"), .string("文心一言"))]
    }
    return log
  }

  private static func matching(_ change: (inout EventFilter) throws -> Void) throws -> [UInt64] {
    var filter = EventFilter()
    try change(&filter)
    return try log().events.filter(filter.includes).map(\.sequence)
  }

  @Test("by place, region, entity, type and kind")
  func facets() throws {
    #expect(try EventFilterTests.matching { $0.places = [try Place("KR")] } == [1, 5])
    #expect(try EventFilterTests.matching { $0.places = [try Place("europe")] } == [3, 4])
    #expect(try EventFilterTests.matching { $0.places = [try Place("EU")] } == [3, 4])
    #expect(try EventFilterTests.matching { $0.entities = [try EntityID("org/b")] } == [2])
    #expect(try EventFilterTests.matching { $0.types = ["model"] } == [1, 3, 4, 5])
    #expect(try EventFilterTests.matching { $0.kinds = ["thing.*"] } == [1, 2, 3, 4, 5])
    #expect(try EventFilterTests.matching { $0.kinds = ["*.released"] } == [])
    #expect(try EventFilterTests.matching { $0.unsourcedOnly = true } == [1, 3, 4, 5])
  }

  @Test("by date: what may have happened in the range")
  func dates() throws {
    #expect(try EventFilterTests.matching { $0.from = CivilDay("2022-01-01") } == [2, 3])
    #expect(try EventFilterTests.matching { $0.to = CivilDay("2021-06-30") } == [1, 4])
    #expect(
      try EventFilterTests.matching {
        $0.from = CivilDay("2021-12-31")
        $0.to = CivilDay("2021-12-31")
      } == [1, 5])
  }

  @Test("by text, whatever the case, hyphens and width")
  func text() throws {
    #expect(try EventFilterTests.matching { $0.search = "hyperclova" } == [1])
    #expect(try EventFilterTests.matching { $0.search = "ＮＡＶＥＲ" } == [1])
    #expect(try EventFilterTests.matching { $0.search = "心一" } == [5])
    #expect(try EventFilterTests.matching { $0.search = "nothing" } == [])
  }

  @Test("by date the timeline's order, by recorded the log's")
  func order() throws {
    let events = try EventFilterTests.log().events
    #expect(events.sorted(by: .date).map(\.sequence) == [4, 1, 5, 3, 2])
    #expect(events.reversed().sorted(by: .recorded).map(\.sequence) == [1, 2, 3, 4, 5])
  }
}

import EventLog
import PartialDates
import Projections
import Testing

@Suite("The rules of the fold, one by one")
struct FoldRulesTests {
  @Test("a date of a year is possible within it and certain at its end")
  func year() throws {
    var log = SmallLog()
    try log.set("2021", "a")
    #expect(try log.status(asOf: "2020-12-31") == nil)
    #expect(try log.status(asOf: "2021-01-01") == "a?")
    #expect(try log.status(asOf: "2021-12-30") == "a?")
    #expect(try log.status(asOf: "2021-12-31") == "a")
    #expect(try log.entity(asOf: "2021-06-01", certainOnly: true) == nil)
  }

  @Test("when a period ends, the value before it holds again")
  func lapse() throws {
    var log = SmallLog()
    try log.set("2020-01-01", "before")
    try log.set("2021-02-01/2021-04-30", "within")
    #expect(try log.status(asOf: "2021-01-31") == "before")
    #expect(try log.status(asOf: "2021-02-01") == "within")
    #expect(try log.status(asOf: "2021-04-30") == "within")
    #expect(try log.status(asOf: "2021-05-01") == "before")
  }

  @Test("a possible winner has the certain value beside it")
  func certainly() throws {
    var log = SmallLog()
    try log.set("2020", "old")
    try log.set("2021", "new")
    #expect(try log.status(asOf: "2021-06-01") == "new? old")
    #expect(try log.status(asOf: "2021-12-31") == "new")
  }

  @Test("late events take their place by valid time, not by when they were recorded")
  func lateEvent() throws {
    var log = SmallLog()
    try log.set("2022-01-01", "second")
    try log.set("2021-01-01", "first")
    #expect(try log.status(asOf: "2021-06-01") == "first")
    #expect(try log.status(asOf: "2022-06-01") == "second")
  }

  @Test("on one start the later sequence wins")
  func sameStart() throws {
    var log = SmallLog()
    try log.set("2021-01-01", "first")
    try log.set("2021", "second")
    #expect(try log.status(asOf: "2021-12-31") == "second")
  }

  @Test("an unknown start ranks by the day it was seen to hold, once that day has come")
  func unknownStart() throws {
    var log = SmallLog()
    try log.set("[..2021-06]", "seen in June")
    try log.set("2021-03-01", "March")
    #expect(try log.status(asOf: "2021-02-28") == "seen in June?")
    #expect(try log.status(asOf: "2021-05-31") == "March")
    #expect(try log.status(asOf: "2021-06-30") == "seen in June")
    #expect(try log.status(asOf: "2022-01-01") == "seen in June")
  }

  @Test("unset leaves the attribute out")
  func unset() throws {
    var log = SmallLog()
    try log.set("2021-01-01", "a")
    try log.add("2022-01-01") { $0.unset = [try AttributeName("status")] }
    #expect(try log.status(asOf: "2021-12-31") == "a")
    #expect(try log.status(asOf: "2022-01-01") == nil)
    #expect(try log.entity(asOf: "2022-01-01")?.attributes.isEmpty == true)
  }

  @Test("each member of a set-valued attribute is a cell of its own")
  func members() throws {
    var log = SmallLog()
    let partners = try AttributeName("partners")
    try log.add("2021-01-01") { $0.add = [MemberAssertion(partners, [.string("b"), .string("a")])] }
    try log.add("2022-01-01") { $0.remove = [MemberAssertion(partners, [.string("b")])] }
    try log.add("2022") { $0.add = [MemberAssertion(partners, [.string("c")])] }
    func members(_ day: String) throws -> [String] {
      try log.entity(asOf: day)?.attributes.flatMap(\.members).map { state in
        guard case .string(let text) = state.value else { return "" }
        return text + (state.certainty == .possible ? "?" : "")
      } ?? []
    }
    #expect(try members("2021-06-01") == ["a", "b"])
    #expect(try members("2022-06-01") == ["a", "c?"])
  }

  @Test("an entity shows all its attributes wherever an event ties it, and is a retraction's not at all")
  func ties() throws {
    var log = SmallLog()
    try log.set("2021-01-01", "a")
    try log.add("2022", "model/m", in: "JP DE")
    try log.add("2021-01-01", "model/n", in: "JP")
    try log.add("2021-01-01", "model/n", in: "JP") { $0.retracts = "e3" }
    #expect(try log.entity(asOf: "2021-06-01", place: "JP") == nil)
    let japan = try #require(try log.entity(asOf: "2022-06-01", place: "JP"))
    #expect(japan.id.text == "model/m" && japan.certainty == .possible && japan.attributes.count == 1)
    #expect(try log.entity(asOf: "2022-12-31", place: "EU")?.since.description == "2022")
    #expect(try log.entity(asOf: "2022-12-31", place: "western-europe") != nil)
    #expect(try log.entity(asOf: "2022-12-31", place: "africa") == nil)
  }

  @Test("the European Union has the members of the day")
  func unionByDay() throws {
    var log = SmallLog()
    try log.add("2010-01-01", "model/m", in: "GB")
    #expect(try log.entity(asOf: "2020-01-31", place: "EU") != nil)
    #expect(try log.entity(asOf: "2020-02-01", place: "EU") == nil)
    #expect(try log.entity(asOf: "2020-02-01", place: "europe") != nil)
  }

  @Test("since and certainty of an entity are those of its first tie, and of any certain one")
  func since() throws {
    var log = SmallLog()
    try log.add("2021-06-01")
    try log.add("2021")
    let entity = try #require(try log.entity(asOf: "2021-07-01"))
    #expect(entity.since.description == "2021" && entity.certainty == .certain)
    try log.add("[..2021-03]")
    #expect(try log.entity(asOf: "2021-07-01")?.since.description == "[..2021-03]")
  }
}

import Countries
import EventLog
import PartialDates
import Projections
import Testing

@Suite("Comparing two states")
struct StateDiffTests {
  private static func diff(
    _ log: SmallLog, _ before: String, _ after: String, through: (UInt64, UInt64)? = nil
  ) throws -> [EntityDiff] {
    let sides = try [(before, through?.0), (after, through?.1)].map { day, through in
      StateDiff.Side(
        Knowledge(log.events, at: KnowledgePoint(through: through)), asOf: try #require(CivilDay(day)))
    }
    return StateDiff(from: sides[0], to: sides[1]).changes(in: try Place("KR")).entities
  }

  @Test("what appeared, changed and ended, each value with its event")
  func kinds() throws {
    var log = SmallLog()
    try log.set("2020-01-01", "a")
    try log.set("2021-01-01", "b")
    try log.add("2021-05-01", "model/new")
    try log.add("2020-01-01/2020-12-31", "model/old")
    let changes = try StateDiffTests.diff(log, "2020-12-31", "2021-12-31")
    #expect(changes.map(\.id.text) == ["model/m", "model/new", "model/old"])
    #expect(changes.map(\.change) == [.changed, .appeared, .ended])
    let status = try #require(changes.first?.attributes.first?.value)
    #expect(status.before?.event == 1 && status.after?.event == 2)
    #expect(status.before?.value == .string("a") && status.after?.value == .string("b"))
  }

  @Test("certainty alone is a change, and that another event says the same is none")
  func certainty() throws {
    var log = SmallLog()
    try log.set("2021", "a")
    try log.set("2022-01-01", "a")
    let change = try #require(try StateDiffTests.diff(log, "2021-06-01", "2021-12-31").first)
    #expect(change.before?.certainty == .possible && change.after?.certainty == .certain)
    #expect(change.attributes.first?.value?.isOfCertaintyAlone == true)
    #expect(try StateDiffTests.diff(log, "2021-12-31", "2022-12-31").isEmpty)
  }

  @Test("a new name is a change with its event")
  func names() throws {
    var log = SmallLog()
    try log.set("2020-01-01", "Old", attribute: "name")
    try log.set("2021-01-01", "New", attribute: "name")
    let change = try #require(try StateDiffTests.diff(log, "2020-06-01", "2021-06-01").first)
    #expect(change.name == "New" && change.attributes.map(\.attribute.text) == ["name"])
    #expect(change.attributes.first?.value?.before?.event == 1)
    #expect(change.attributes.first?.value?.after?.event == 2)
  }

  @Test("at one day, a corrected date is something learnt, and a member that was withdrawn")
  func knowledge() throws {
    var log = SmallLog()
    let partners = try AttributeName("partners")
    try log.set("2020", "a")
    try log.add("2020") { $0.add = [MemberAssertion(partners, [.string("x")])] }
    try log.add("2021-02-01") {
      $0.set = [Assertion(try AttributeName("status"), .string("a"))]
      $0.corrects = "e1"
    }
    try log.add("2020") { $0.retracts = "e2" }
    let changes = try StateDiffTests.diff(log, "2022-01-01", "2022-01-01", through: (2, 4))
    let attributes = try #require(changes.first).attributes
    #expect(attributes.map(\.attribute.text) == ["partners", "status"])
    #expect(attributes[0].members.first?.before?.value == .string("x"))
    #expect(attributes[0].members.first?.after == nil)
    #expect(attributes[1].value?.before?.since.description == "2020")
    #expect(attributes[1].value?.after?.since.description == "2021-02-01")
    #expect(try StateDiffTests.diff(log, "2022-01-01", "2022-01-01", through: (4, 4)).isEmpty)
  }

  @Test("equals the comparison of two naive states", arguments: 0..<20)
  func oracle(block: Int) throws {
    for seed in 0..<100 {
      var question = try RandomQuestion(seed: 2_000_000 + block * 100 + seed)
      let isOfKnowledge = question.generator.once(in: 3)
      let day = isOfKnowledge ? question.day : try RandomQuestion.day(&question.generator)
      let point =
        isOfKnowledge ? RandomQuestion.point(in: question.log, &question.generator) : question.point
      let sides = [(question.day, question.point), (day, point)]
      let naive = sides.map {
        NaiveState(question.log, asOf: $0, at: $1, certainOnly: question.certainOnly)
      }
      let fast = sides.map {
        StateDiff.Side(Knowledge(question.log, at: $1), asOf: $0, certainOnly: question.certainOnly)
      }
      #expect(
        StateDiff(from: fast[0], to: fast[1]).changes(in: question.place)
          == NaiveDiff(before: naive[0], after: naive[1]).changes(in: question.place),
        "block \(block), seed \(seed)")
    }
  }
}

import EventLog
import PartialDates
import Projections
import TestSupport
import Testing

@Suite("The history of an entity")
struct HistoryTests {
  @Test("every value in the order of the timeline, with what became of it")
  func chain() throws {
    var log = SmallLog()
    try log.set("2021", "b")
    try log.set("2020", "a")
    try log.add("2021-05") {
      $0.set = [Assertion(try AttributeName("status"), .string("c"))]
      $0.corrects = "e1"
      $0.reason = "misread"
    }
    try log.add("2022") { $0.unset = [try AttributeName("status")] }
    let id = try EntityID("model/m")
    let entries = try #require(Knowledge(log.events).history(of: id)?.attributes.first?.entries)
    #expect(entries.map(\.claim.event.sequence) == [2, 1, 3, 4])
    #expect(entries.map(\.claim.change) == [.set, .set, .set, .unset])
    #expect(entries.map(\.stands) == [true, false, true, true])
    #expect(entries[1].voidedBy?.content.reason == "misread")
    #expect(entries[3].claim.value == nil)
    let early = Knowledge(log.events, at: KnowledgePoint(through: 2))
    let before = try #require(early.history(of: id)?.attributes.first?.entries)
    #expect(before.map(\.stands) == [true, true])
    #expect(Knowledge(log.events).history(of: try EntityID("model/none")) == nil)
  }

  @Test("a retracted correction is void, and what it had corrected stands again")
  func withdrawn() throws {
    var log = SmallLog()
    try log.set("2021", "a")
    try log.add("2021") {
      $0.set = [Assertion(try AttributeName("status"), .string("b"))]
      $0.corrects = "e1"
    }
    try log.add("2021") { $0.retracts = "e2" }
    let history = Knowledge(log.events).history(of: try EntityID("model/m"))
    let entries = try #require(history?.attributes.first?.entries)
    #expect(entries.map(\.stands) == [true, false])
    #expect(entries[1].voidedBy?.sequence == 3)
  }

  @Test("holds everything that events said, and marks what the fold says holds", arguments: 0..<10)
  func oracle(block: Int) throws {
    for seed in 0..<100 {
      let question = try RandomQuestion(seed: 3_000_000 + block * 100 + seed)
      let known = Knowledge(question.log, at: question.point)
      let naive = NaiveState(question.log, asOf: question.day, at: question.point)
      for id in Set(known.events.map(\.content.entity)).sorted() {
        let history = try #require(known.history(of: id, asOf: question.day))
        let said = known.events.filter { $0.content.entity == id && $0.content.retracts == nil }
        #expect(history.attributes.map(\.entries.count).reduce(0, +) == said.map(claimCount).reduce(0, +))
        for attribute in history.attributes {
          for entry in attribute.entries {
            let (event, member) = (entry.claim.event, entry.claim.value)
            let isScalar = entry.claim.change == .set || entry.claim.change == .unset
            let claims =
              isScalar
              ? naive.claims(id, attribute.attribute)
              : naive.claims(id, attribute.attribute, member: try #require(member))
            let holds = naive.winner(claims)?.event == event
            #expect((entry.holds != nil) == holds, "block \(block), seed \(seed)")
            #expect(entry.holds == (holds ? (naive.coversCertainly(event) ? .certain : .possible) : nil))
            #expect(entry.stands == !known.isVoid(event))
          }
        }
      }
    }
  }

  private func claimCount(_ event: Event) -> Int {
    event.content.set.count + event.content.unset.count
      + (event.content.add + event.content.remove).map(\.members.count).reduce(0, +)
  }
}

import Countries
import EventLog
import PartialDates
import Projections
import Testing

@Suite("Contested values")
struct ContestedTests {
  /// The value of `status` of the one entity, and what contests it: `a | b? #2`.
  private static func status(_ log: SmallLog, asOf day: String) throws -> String {
    let day = try #require(CivilDay(day))
    let known = Knowledge(log.events)
    let state = TimelineState(known, asOf: day).state(of: try Place("KR"))
    let marked = ContestedValues(known, asOf: day).marked(state)
    guard let value = marked.entities.first?.attributes.first?.value else { return "" }
    func text(_ value: Value?) -> String {
      if case .string(let text)? = value { return text }
      return "none"
    }
    let others = value.contested.map {
      " | \(text($0.value))\($0.certainty == .possible ? "?" : "") #\($0.event)"
    }
    return text(value.value) + others.joined()
  }

  @Test("two values of one day are contested; one that clearly came later is not")
  func exactDays() throws {
    var log = SmallLog()
    try log.set("2021-05-01", "a")
    try log.set("2021-05-01", "b")
    #expect(try ContestedTests.status(log, asOf: "2021-06-01") == "b | a #1")
    try log.set("2021-05-02", "c")
    #expect(try ContestedTests.status(log, asOf: "2021-06-01") == "c")
  }

  @Test("dates that overlap are contested as long as both cover the day")
  func overlap() throws {
    var log = SmallLog()
    try log.set("2021", "a")
    try log.set("2021-07", "b")
    try log.set("2020", "before")
    #expect(try ContestedTests.status(log, asOf: "2021-06-01") == "a")
    #expect(try ContestedTests.status(log, asOf: "2021-07-15") == "b | a? #1")
    #expect(try ContestedTests.status(log, asOf: "2022-01-01") == "b | a #1")
  }

  @Test("a lapsed or void assertion contests nothing, nor does the same value again")
  func notContested() throws {
    var log = SmallLog()
    try log.set("2021", "a")
    try log.set("2021/2021-06-30", "b")
    try log.set("2021", "a")
    #expect(try ContestedTests.status(log, asOf: "2021-07-01") == "a")
    #expect(try ContestedTests.status(log, asOf: "2021-06-30") == "a | b? #2")
    try log.add("2021") { $0.retracts = "e2" }
    #expect(try ContestedTests.status(log, asOf: "2021-06-30") == "a")
  }

  @Test("what was seen to hold is later than what began before, whenever it began")
  func unknownStart() throws {
    var log = SmallLog()
    try log.set("2020", "a")
    try log.set("[..2021-06]", "seen")
    #expect(try ContestedTests.status(log, asOf: "2021-12-31") == "seen")
    try log.set("[..2021-06]", "seen too")
    #expect(try ContestedTests.status(log, asOf: "2021-12-31") == "seen too | seen #2")
  }

  @Test("that there is no value contests one")
  func unset() throws {
    var log = SmallLog()
    try log.add("2021") { $0.unset = [try AttributeName("status")] }
    try log.set("2021", "a")
    #expect(try ContestedTests.status(log, asOf: "2022-01-01") == "a | none #1")
  }

  @Test("equal the naive oracle, and change nothing else", arguments: 0..<20)
  func oracle(block: Int) throws {
    for seed in 0..<100 {
      let question = try RandomQuestion(seed: 1_000_000 + block * 100 + seed)
      let known = Knowledge(question.log, at: question.point)
      let naive = NaiveState(
        question.log, asOf: question.day, at: question.point, certainOnly: question.certainOnly)
      let state = TimelineState(known, asOf: question.day, certainOnly: question.certainOnly).state(
        of: question.place)
      let marked = ContestedValues(known, asOf: question.day, certainOnly: question.certainOnly).marked(state)
      for entity in marked.entities {
        for attribute in entity.attributes {
          for value in attribute.value.map({ [$0] }) ?? [] {
            #expect(
              value.contested
                == naive.contested(entity.id, attribute.attribute, member: nil, heldBy: value.event))
          }
          for value in attribute.members {
            #expect(
              value.contested
                == naive.contested(entity.id, attribute.attribute, member: value.value, heldBy: value.event))
          }
        }
      }
      #expect(marked.withoutContests == state, "block \(block), seed \(seed)")
    }
  }
}

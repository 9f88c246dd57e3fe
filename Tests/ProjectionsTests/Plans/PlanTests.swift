import Countries
import EventLog
import PartialDates
import Projections
import TestSupport
import Testing

@Suite("Plans")
struct PlanTests {
  /// A plan for `expected` announced on 2020-01-01, with statuses on dates.
  private static func plan(
    _ expected: String, _ statuses: [(date: String, status: String)], asOf day: String
  ) throws -> Plan {
    var log = SmallLog()
    let date = try PartialDate(expected)
    try log.add("2020-01-01") {
      $0.set = [
        Assertion(try AttributeName("expected"), .date(date)),
        Assertion(try AttributeName("status"), .string("planned")),
      ]
    }
    for (date, status) in statuses { try log.set(date, status) }
    let plans = try Plans(Knowledge(log.events), asOf: try #require(CivilDay(day)))
    return try #require(plans.all.first)
  }

  @Test("planned until the last day of the expected date, overdue after it, delivered by a status")
  func progress() throws {
    #expect(try PlanTests.plan("2021-07", [], asOf: "2021-07-31").progress == .planned)
    let overdue = try PlanTests.plan("2021-07", [], asOf: "2021-08-02")
    #expect(overdue.progress == .overdue && overdue.delay == Delay(least: 2, most: nil))
    #expect(try PlanTests.plan("2021-07/..", [], asOf: "2031-01-01").progress == .planned)
    let tested = [("2021-06-01", "testing")]
    #expect(try PlanTests.plan("2021-07", tested, asOf: "2021-08-01").progress == .overdue)
    #expect(
      try PlanTests.plan("2021-07", [("2021-06-01", "cancelled")], asOf: "2022-01-01").progress == .cancelled)
    let released = try PlanTests.plan("2021-07", [("2021", "released")], asOf: "2021-06-01")
    #expect(released.progress == .delivered && released.certainty == .possible)
  }

  @Test("delivered by the first of the statuses that lead to the one on the day")
  func delivery() throws {
    let statuses = [("2021-07-10", "released"), ("2022-03-01", "closed")]
    let plan = try PlanTests.plan("2021-07", statuses, asOf: "2022-06-01")
    #expect(plan.delivery?.event == 2 && plan.status?.event == 3 && plan.delay == Delay(least: 0, most: 0))
    let again = [("2021-07-10", "released"), ("2021-08-01", "planned"), ("2022-03-01", "released")]
    #expect(try PlanTests.plan("2021-07", again, asOf: "2022-06-01").delivery?.event == 4)
  }

  @Test(
    "delays are ranges where dates are partial",
    arguments: [
      ("2021-07", "2021-07-15", 0, 0), ("2021-07", "2021-08-05", 5, 5), ("2021-07", "2021-06-30", -1, -1),
      ("2021-08-01", "2021-08", 0, 30), ("2021-07-31", "2021-08", 1, 31), ("2021-09", "2021-08", -31, -1),
      ("2021-07-15", "2021-07", -14, 16), ("2021", "2021-07", 0, 0), ("[..2021-06]", "2021-07-02", 2, 2),
      ("[..2021-06]", "2020-07-02", 0, 0), ("2021-07/..", "2030-01-01", 0, 0),
    ])
  func delays(expected: String, delivered: String, least: Int64, most: Int64) throws {
    let delay = Delay(delivered: try PartialDate(delivered), expected: try PartialDate(expected))
    #expect(delay == Delay(least: least, most: most))
  }

  @Test("an unknown start leaves a bound open")
  func openDelays() throws {
    let expected = try PartialDate("2021-07")
    #expect(
      Delay(delivered: try PartialDate("[..2021-08-01]"), expected: expected) == Delay(least: nil, most: 1))
    #expect(
      Delay(delivered: try PartialDate("[2021-06-30..]"), expected: expected) == Delay(least: -1, most: nil))
  }

  @Test("equal the naive oracle, whatever was planned, moved, delivered and corrected", arguments: 0..<20)
  func oracle(block: Int) throws {
    for seed in 0..<50 {
      var generator = SeededGenerator(seed: UInt64(4_000_000 + block * 50 + seed))
      let log = try PlanTests.randomLog(&generator)
      let day = try RandomQuestion.day(&generator)
      let point = RandomQuestion.point(in: log.events, &generator)
      let certainOnly = generator.once(in: 4)
      let plans = try Plans(Knowledge(log.events, at: point), asOf: day, certainOnly: certainOnly).all
      let facts = plans.map {
        NaiveState.PlanFacts(
          id: $0.id.text, progress: $0.progress, expected: $0.expectedDate.description,
          deliveredBy: $0.delivery?.event, least: $0.delay?.least, most: $0.delay?.most)
      }
      let naive = NaiveState(log.events, asOf: day, at: point, certainOnly: certainOnly).plans
      #expect(facts == naive, "block \(block), seed \(seed)")
    }
  }

  @Test("of a place, the plans of the entities in its state", arguments: 0..<10)
  func places(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let log = try PlanTests.randomLog(&generator)
    let day = try RandomQuestion.day(&generator)
    let known = Knowledge(log.events)
    let plans = try Plans(known, asOf: day)
    for place in try RandomQuestion.places.map({ try Place($0) }) {
      let entities = Set(TimelineState(known, asOf: day).state(of: place).entities.map(\.id))
      #expect(plans.plans(of: place).map(\.id) == plans.all.map(\.id).filter(entities.contains))
    }
  }

  private static func randomLog(_ generator: inout SeededGenerator) throws -> SmallLog {
    var log = SmallLog()
    let statuses = ["planned", "testing", "released", "closed", "cancelled", "postponed"]
    let dates = RandomEvents.dates.filter { $0 != "-0044" }
    for _ in 0..<Int.random(in: 1...10, using: &generator) {
      let target = log.events.isEmpty || !generator.once(in: 5) ? nil : generator.pick(log.events)
      let entity = target?.content.entity.text ?? generator.pick(["model/a", "model/b"])
      let content = try PlanTests.randomPlan(&generator, statuses, dates)
      let isFree = target.map {
        Corrections(log.events).conflict(targeting: $0.sequence, isRetraction: false) == nil
      }
      try log.add(generator.pick(dates), entity, in: generator.pick(["KR", "JP DE", "US"])) {
        $0.set = content
        if let target, isFree == true { $0.corrects = target.id }
      }
    }
    return log
  }

  private static func randomPlan(
    _ generator: inout SeededGenerator, _ statuses: [String], _ dates: [String]
  ) throws -> [Assertion] {
    var set: [Assertion] = []
    if generator.once(in: 2) {
      let date = Value.date(try PartialDate(generator.pick(dates)))
      set.append(Assertion(try AttributeName("expected"), generator.once(in: 8) ? .string("soon") : date))
    }
    if generator.once(in: 2) {
      set.append(Assertion(try AttributeName("status"), .string(generator.pick(statuses))))
    }
    return set
  }
}

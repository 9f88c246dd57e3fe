import EventLog
import PartialDates
import Projections
import TestSupport
import Testing

@Suite("The figures of a chart of values")
struct ValueChartTests {
  @Test("steps are what the naive state holds on each day", arguments: 0..<12)
  func steps(seed: UInt64) throws {
    var random = RandomEvents(seed: seed + 500)
    let log = try random.log(count: 24)
    let events = ChartEvents(Knowledge(log))
    let standing = NaiveChart(log: log).standing
    let entities = Set(log.map(\.content.entity))
    let questions = try ["parameters", "share"].flatMap { name in
      try [nil, "%"].map { (attribute: try AttributeName(name), unit: $0) }
    }
    let charts = questions.map { ValueChart(events, attribute: $0.attribute, unit: $0.unit) }
    for day in stride(from: Int64(14_000) + Int64(seed), through: 22_200, by: 61) {
      let state = NaiveState(standing, asOf: CivilDay(daysSinceEpoch: day))
      let sure = NaiveState(standing, asOf: CivilDay(daysSinceEpoch: day), certainOnly: true)
      for (question, chart) in zip(questions, charts) {
        func drawn(_ value: Value?) -> Value? {
          value.flatMap { value in Measure(value).flatMap { $0.unit == question.unit ? value : nil } }
        }
        for entity in entities {
          let step = chart.series.first { $0.id == entity }?.steps.first {
            $0.from <= day && day <= $0.through
          }
          let found = NaiveChart.holder(of: entity, question.attribute, in: state)
          #expect(step?.holder.value == drawn(found?.value), "\(entity) \(question) day \(day)")
          guard let step, let found else { continue }
          #expect(step.holder.event == found.event)
          #expect((step.certainty == .certain) == found.isCertain)
          let beneath = NaiveChart.holder(of: entity, question.attribute, in: sure)?.value
          #expect(step.certainly?.value == (found.isCertain ? nil : drawn(beneath)))
        }
      }
    }
  }

  @Test("steps ascend, do not overlap, and lie in the window", arguments: 0..<30)
  func order(seed: UInt64) throws {
    var random = RandomEvents(seed: seed)
    var scope = ChartScope()
    scope.from = CivilDay(year: 2020, month: 6, day: 1)
    scope.to = CivilDay(year: 2022, month: 6, day: 30)
    let events = ChartEvents(Knowledge(try random.log(count: 40)), scope: scope)
    let chart = ValueChart(events, attribute: try AttributeName("parameters"), unit: nil)
    for series in chart.series {
      for (step, next) in zip(series.steps, series.steps.dropFirst()) { #expect(step.through < next.from) }
      for step in series.steps {
        #expect(step.from <= step.through)
        #expect(step.from >= scope.window.from && step.through <= scope.window.through)
      }
    }
  }

  @Test("a value that is said several times running is one point, at the date known best")
  func points() throws {
    var log = SmallLog()
    for (date, value) in [("2021", 5), ("2021-06-01", 5), ("[..2022]", 5), ("2023", 7), ("2024-01-01", 5)] {
      try log.add(date) {
        $0.set = [Assertion(try AttributeName("size"), .number(ExactNumber(Int64(value))))]
      }
    }
    let chart = ValueChart(
      ChartEvents(Knowledge(log.events)), attribute: try AttributeName("size"), unit: nil)
    #expect(chart.series.first?.points.map(\.date.description) == ["2021-06-01", "2023", "2024-01-01"])
    #expect(chart.series.first?.points.map(\.event) == [2, 4, 5])
  }

  @Test("one unit alone is drawn, exactly")
  func units() throws {
    var log = SmallLog()
    let attribute = try AttributeName("value")
    let tenth = try #require(ExactNumber("0.100000000000000001"))
    for value in [
      Value.number(tenth), .quantity(try Quantity(.exactly(ExactNumber(3)), unit: "EUR")),
      .quantity(try Quantity(.atLeast(ExactNumber(4)), unit: "USD")), .string("much"),
    ] {
      try log.add("2021", "org/\(log.events.count)") { $0.set = [Assertion(attribute, value)] }
    }
    let events = ChartEvents(Knowledge(log.events))
    #expect(ValueChart(events, attribute: attribute, unit: nil).series.map(\.id.text) == ["org/0"])
    #expect(
      ValueChart(events, attribute: attribute, unit: nil).series.first?.points.first?.measure.low == tenth)
    let dollars = ValueChart(events, attribute: attribute, unit: "USD").series
    #expect(dollars.map(\.id.text) == ["org/2"])
    #expect(dollars.first?.points.first?.measure.high == nil)
    let tally = try #require(events.attributes.first)
    #expect(
      tally.units.map(\.unit) == [nil, "EUR", "USD"] && tally.otherCount == 1 && tally.numberCount == 3)
  }

  @Test("a corrected value is not drawn, and is again at the point before")
  func corrections() throws {
    var log = SmallLog()
    let attribute = try AttributeName("size")
    try log.add("2021") { $0.set = [Assertion(attribute, .number(ExactNumber(5)))] }
    try log.add("2021") {
      $0.set = [Assertion(attribute, .number(ExactNumber(6)))]
      $0.corrects = "e1"
    }
    func drawn(_ point: KnowledgePoint) -> [UInt64]? {
      let events = ChartEvents(Knowledge(log.events, at: point))
      return ValueChart(events, attribute: attribute, unit: nil).series.first?.points.map(\.event)
    }
    #expect(drawn(KnowledgePoint()) == [2])
    #expect(drawn(KnowledgePoint(through: 1)) == [1])
  }
}

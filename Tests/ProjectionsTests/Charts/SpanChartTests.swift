import Countries
import EventLog
import PartialDates
import Projections
import TestSupport
import Testing

@Suite("The figures of a timeline")
struct SpanChartTests {
  @Test("an entity's pieces say how surely it is tied to the country on each day", arguments: 0..<12)
  func entities(seed: UInt64) throws {
    var random = RandomEvents(seed: seed + 77)
    let log = try random.log(count: 24)
    let chart = SpanChart(ChartEvents(Knowledge(log)), of: .entities)
    let standing = NaiveChart(log: log).standing
    let entities = Set(log.map(\.content.entity))
    for day in stride(from: Int64(14_000) + Int64(seed), through: 22_200, by: 61) {
      let state = NaiveState(standing, asOf: CivilDay(daysSinceEpoch: day))
      for lane in chart.lanes {
        guard let country = lane.country else { continue }
        for entity in entities {
          let pieces = lane.spans.first { $0.entity == entity }?.pieces ?? []
          let piece = pieces.first { $0.from <= day && day <= $0.through }
          let tie = NaiveChart.tie(of: entity, to: country, in: state)
          #expect(piece?.certainty == tie, "\(entity) \(country) day \(day)")
        }
      }
    }
  }

  @Test("every event stands once in the lane of each of its countries", arguments: 0..<20)
  func events(seed: UInt64) throws {
    var random = RandomEvents(seed: seed)
    let log = try random.log(count: 40)
    let chart = SpanChart(ChartEvents(Knowledge(log)), of: .events)
    let standing = NaiveChart(log: log).standing
    for country in Set(standing.flatMap(\.content.countries)) {
      let lane = try #require(chart.lanes.first { $0.country == country })
      let own = standing.filter { $0.content.countries.contains(country) }.map(\.sequence)
      #expect(lane.spans.flatMap(\.events).sorted() == own)
    }
    let none = standing.filter(\.content.countries.isEmpty).map(\.sequence)
    #expect((chart.lanes.first { $0.country == nil }?.spans.flatMap(\.events) ?? []).sorted() == none)
    for span in chart.lanes.flatMap(\.spans) {
      #expect(!span.pieces.isEmpty)
      for (piece, next) in zip(span.pieces, span.pieces.dropFirst()) { #expect(piece.through < next.from) }
    }
  }

  @Test("as of a day, what begins later does not exist")
  func asOf() throws {
    var log = SmallLog()
    try log.add("2020", "model/a")
    try log.add("2022-05", "model/b")
    var scope = ChartScope()
    scope.asOf = CivilDay(year: 2022, month: 4, day: 30)
    let chart = SpanChart(ChartEvents(Knowledge(log.events), scope: scope), of: .entities)
    #expect(chart.lanes.flatMap { $0.spans.map(\.entity.text) } == ["model/a"])
  }

  @Test("names in a language, where there are some")
  func language() throws {
    var log = SmallLog()
    try log.add("2020", "model/a") {
      $0.set = [
        Assertion(try AttributeName("name"), .string("Alpha")),
        Assertion(try AttributeName("name@ko"), .string("알파")),
      ]
    }
    try log.add("2020", "model/b")
    var scope = ChartScope()
    scope.language = "ko"
    let events = ChartEvents(Knowledge(log.events), scope: scope)
    #expect(events.name(of: try EntityID("model/a")) == "알파")
    #expect(events.name(of: try EntityID("model/b")) == "b")
    #expect(ChartEvents(Knowledge(log.events)).name(of: try EntityID("model/a")) == "Alpha")
  }

  @Test("a place takes the entities that any standing event ties to it")
  func places() throws {
    var log = SmallLog()
    try log.add("2020", "model/a", in: "KR")
    try log.add("2021", "model/a", in: "")
    try log.add("2021", "model/b", in: "FR")
    var scope = ChartScope()
    scope.places = [try Place("asia")]
    let events = ChartEvents(Knowledge(log.events), scope: scope)
    #expect(events.events.map(\.sequence) == [1, 2])
    #expect(SpanChart(events, of: .entities).lanes.map(\.country?.description) == ["KR"])
  }
}

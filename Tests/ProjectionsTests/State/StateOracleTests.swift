import Countries
import EventLog
import PartialDates
import Projections
import TestSupport
import Testing

@Suite("The fold equals the naive oracle")
struct StateOracleTests {
  private static let days = [
    "2018-12-31", "2020-02-29", "2020-12-31", "2021-03-31", "2021-06-30", "2021-12-31", "2022-06-15",
    "2031-01-01",
  ]
  private static let places = ["KR", "JP", "EU", "europe", "eastern-asia", "world"]

  @Test("on random logs, days, places and knowledge points", arguments: 0..<40)
  func randomLogs(block: Int) throws {
    for seed in 0..<50 {
      var generator = SeededGenerator(seed: UInt64(block * 50 + seed))
      var random = RandomEvents(seed: generator.next())
      let log = try random.log(count: Int.random(in: 1...14, using: &generator))
      let day = try #require(CivilDay(generator.pick(StateOracleTests.days)))
      let point = RandomPoint.point(in: log, &generator)
      let certainOnly = generator.once(in: 4)
      let place = try Place(generator.pick(StateOracleTests.places))
      let naive = NaiveState(log, asOf: day, at: point, certainOnly: certainOnly).state(of: place)
      let fold = TimelineState(Knowledge(log, at: point), asOf: day, certainOnly: certainOnly).state(
        of: place)
      #expect(fold == naive, "block \(block), seed \(seed)")
    }
  }

  @Test("in any order of the events", arguments: 0..<20)
  func anyOrder(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var random = RandomEvents(seed: generator.next())
    let log = try random.log(count: 30)
    let day = try #require(CivilDay(generator.pick(StateOracleTests.days)))
    let known = Knowledge(log)
    let world = try Place("world")
    let expected = TimelineState(known, asOf: day).state(of: world)
    for _ in 0..<10 {
      var shuffled = TimelineState(asOf: day)
      for event in log.shuffled(using: &generator) where !known.isVoid(event) { shuffled.take(event) }
      #expect(shuffled.state(of: world) == expected)
    }
  }
}

extension CivilDay {
  /// The day that `YYYY-MM-DD` names.
  init?(_ text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(year: Int64(parts[0]), month: parts[1], day: parts[2])
  }
}

import Countries
import EventLog
import PartialDates
import Projections
import TestSupport
import Testing

@Suite("The fold equals the naive oracle")
struct StateOracleTests {
  @Test("on 10,000 random triples of a log, a day and a point of knowledge", arguments: 0..<40)
  func randomTriples(block: Int) throws {
    for seed in 0..<250 {
      let question = try RandomQuestion(seed: block * 250 + seed)
      let naive = NaiveState(
        question.log, asOf: question.day, at: question.point, certainOnly: question.certainOnly)
      let fold = TimelineState(
        Knowledge(question.log, at: question.point), asOf: question.day, certainOnly: question.certainOnly)
      #expect(
        fold.state(of: question.place) == naive.state(of: question.place), "block \(block), seed \(seed)")
    }
  }

  @Test("in any order of the events", arguments: 0..<20)
  func anyOrder(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var random = RandomEvents(seed: generator.next())
    let log = try random.log(count: 30)
    let day = try #require(CivilDay(generator.pick(RandomQuestion.days)))
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

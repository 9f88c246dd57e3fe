import Countries
import EventLog
import PartialDates
import Projections
import TestSupport
import Testing

/// A random log and a random question about it: a day, a point of knowledge, a place.
struct RandomQuestion {
  static let days = [
    "2018-12-31", "2020-02-29", "2020-12-31", "2021-03-31", "2021-06-30", "2021-12-31", "2022-06-15",
    "2031-01-01",
  ]
  static let places = ["KR", "JP", "EU", "europe", "eastern-asia", "world"]

  let log: [Event]
  let day: CivilDay
  let point: KnowledgePoint
  let certainOnly: Bool
  let place: Place
  /// The generator, for more of the same question.
  var generator: SeededGenerator

  /// The question of a seed, about a log of at most `count` events.
  init(seed: Int, count: Int = 14) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var random = RandomEvents(seed: generator.next())
    log = try random.log(count: Int.random(in: 1...count, using: &generator))
    day = try RandomQuestion.day(&generator)
    point = RandomQuestion.point(in: log, &generator)
    certainOnly = generator.once(in: 4)
    place = try Place(generator.pick(RandomQuestion.places))
    self.generator = generator
  }

  /// A day near the dates of the log: a fixed one, or any from 2018 on.
  static func day(_ generator: inout SeededGenerator) throws -> CivilDay {
    if generator.once(in: 2) {
      return CivilDay(daysSinceEpoch: .random(in: 17_500...19_500, using: &generator))
    }
    return try #require(CivilDay(generator.pick(days)))
  }

  /// A random point: a moment at, just before or just after an event, a sequence, both or neither.
  static func point(in log: [Event], _ generator: inout SeededGenerator) -> KnowledgePoint {
    var point = KnowledgePoint()
    if generator.once(in: 2), let event = log.randomElement(using: &generator) {
      point.knownAt = Instant(
        microseconds: event.recorded.microseconds + Int64.random(in: -1...1, using: &generator))
    }
    if generator.once(in: 3) { point.through = UInt64.random(in: 0...UInt64(log.count), using: &generator) }
    return point
  }
}

import PartialDates
import Projections
import TestSupport
import Testing

@testable import annals

@Suite("Pace, playhead and time scale")
struct PaceTests {
  private struct Days: PlayableDays {
    var days: [Int64]
    var count: Int { days.count }
    func day(_ position: Int) -> Int64 { days[position] }
    func count(through day: Int64) -> Int { days.count { $0 <= day } }
  }

  @Test("by days: no stretch takes more than a second, and nothing is left out")
  func byDays() {
    let events = Days(days: [.min, 0, 0, 10, 10_000, 10_010, 10_011])
    var head = Playhead(0...10_100)
    head.advance(seconds: 0.0001, .days(10), events)
    #expect(head.position == 3)
    head.advance(seconds: 0.5, .days(10), events)
    #expect(head.day == 5)
    head.advance(seconds: 0.5, .days(10), events)
    #expect(head.position == 4 && head.day == 10)
    head.advance(seconds: 0.5, .days(10), events)
    #expect(head.day == 5_005 && head.position == 4)
    head.advance(seconds: 0.5001, .days(10), events)
    #expect(head.position == 5)
    head.advance(seconds: 60, .days(10), events)
    #expect(head.isAtEnd(events) && head.position == 7 && head.day == 10_100)
  }

  @Test("by events: so many a second, the days glide")
  func byEvents() {
    let events = Days(days: [0, 100, 100, 300])
    var head = Playhead(0...400)
    head.advance(seconds: 0.5, .events(2), events)
    #expect(head.position == 1 && head.day == 0)
    head.advance(seconds: 0.25, .events(2), events)
    #expect(head.position == 1 && head.day == 50)
    head.advance(seconds: 0.25, .events(2), events)
    #expect(head.position == 2 && head.day == 100)
    head.advance(seconds: 1, .events(2), events)
    #expect(head.position == 4 && head.day == 300)
    head.advance(seconds: 0.25, .events(2), events)
    #expect(head.day == 350 && !head.isAtEnd(events))
    head.advance(seconds: 5, .events(2), events)
    #expect(head.isAtEnd(events))
  }

  @Test("played in any steps, it comes to the same end and passes each event once", arguments: 0..<80)
  func steps(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...30, using: &generator)
    let days = (0..<count).map { _ in Int64.random(in: -50...2_000, using: &generator) }.sorted()
    let events = Days(days: days)
    let pace: Pace = generator.once(in: 2) ? .days(Double.random(in: 1...900, using: &generator)) : .events(7)
    var head = Playhead(0...1_900)
    var last = (head.position, head.exactDay)
    var steps = 0
    while !head.isAtEnd(events), steps < 20_000 {
      steps += 1
      head.advance(seconds: Double.random(in: 0.001...0.9, using: &generator), pace, events)
      #expect(head.position >= last.0 && head.exactDay >= last.1 - 1e-6, "never back")
      // What stands before the day has happened, and nothing that stands behind it.
      #expect(head.position >= days.count { max($0, 0) < head.day && $0 <= 1_900 })
      #expect(days.prefix(head.position).allSatisfy { min($0, 1_900) <= head.day })
      last = (head.position, head.exactDay)
    }
    #expect(head.isAtEnd(events) && head.position == count)
  }

  @Test("steps and seeks")
  func seeks() {
    let events = Days(days: [10, 20, 20, 90])
    var head = Playhead(0...100)
    head.go(to: 2, events)
    #expect(head.position == 2 && head.day == 20)
    head.go(toDay: 20, events)
    #expect(head.position == 3)
    head.go(toDay: 5, events)
    #expect(head.position == 0 && head.day == 5)
    head.go(toDay: 1_000, events)
    #expect(head.position == 4 && head.day == 100)
    head.go(to: -3, events)
    #expect(head.position == 0 && head.day == 0)
    head.go(to: 99, events)
    #expect(head.position == 4 && head.day == 90)
  }

  @Test("the scale rises, turns around, and cuts what is empty for long", arguments: 0..<40)
  func scale(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let spread = generator.pick([10, 1_000, 1_000_000] as [Int64])
    let days = Set(
      (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        Int64.random(in: 0...spread, using: &generator)
      }
    ).sorted()
    let scale = TimeScale(0...spread, events: days)
    #expect(scale.place(0) == 0 && scale.place(Double(spread)) == 1)
    var last = -1.0
    for day in stride(from: 0, through: spread, by: Int(max(1, spread / 200))) {
      let place = scale.place(Double(day))
      #expect(place >= last && (0...1).contains(place))
      #expect((scale.day(place) - day).magnitude <= 1)
      last = place
    }
    let longest =
      zip(days, days.dropFirst()).map { scale.place(Double($1)) - scale.place(Double($0)) }.max() ?? 0
    #expect(days.count < 24 || longest < 0.3)
  }

  @Test("one day and no event make a scale, too")
  func emptyScale() {
    let scale = TimeScale(5...5, events: [])
    #expect(scale.place(5) == 0 && scale.day(0.7) == 5 && !scale.isCut(0.5))
  }

  @Test(
    "periods",
    arguments: [
      (Period.year, "2021-05-06", "2021-01-01", "2022-01-01", "2021"),
      (.quarter, "2021-05-06", "2021-04-01", "2021-07-01", "2021-04"),
      (.quarter, "2021-12-31", "2021-10-01", "2022-01-01", "2021-10"),
      (.month, "2020-02-29", "2020-02-01", "2020-03-01", "2020-02"),
      (.week, "2021-05-06", "2021-05-03", "2021-05-10", "2021-05-03"),
      (.day, "2021-12-31", "2021-12-31", "2022-01-01", "2021-12-31"),
      (.decade, "1999-12-31", "1990-01-01", "2000-01-01", "1990"),
      (.century, "-0044-03-15", "-0100-01-01", "0000-01-01", "-0100"),
    ])
  func periods(period: Period, day: String, start: String, next: String, label: String) throws {
    let day = ValidPeriod(try PartialDate(day).bounds).startEarliest
    #expect(CivilDay(daysSinceEpoch: period.start(of: day)).description == start)
    #expect(CivilDay(daysSinceEpoch: period.next(after: day)).description == next)
    #expect(period.label(period.start(of: day)) == label)
  }

  @Test(
    "paces as they are written",
    arguments: [
      ("30d", "30 days/s"), ("4w", "4 weeks/s"), ("1m", "1 month/s"), ("2y", "2 years/s"),
      ("5e", "5 events/s"), ("1.5", "1.5 days/s"),
    ])
  func paces(text: String, shown: String) throws {
    let pace = try Pace(text: text)
    #expect(pace.text == shown)
    #expect(pace.faster != pace && pace.slower != pace)
  }

  @Test("what is no pace", arguments: ["", "d", "fast", "-3d", "0", "1e9y", "inf", "nan", "0x10d", "１d"])
  func noPaces(text: String) {
    #expect(throws: Failure.self) { try Pace(text: text) }
  }
}

import EventLog
import PartialDates
import TestSupport
import Testing

@testable import annals

@Suite("Scales and their ticks")
struct ScaleTests {
  private static func numbers(_ seed: UInt64) -> [ExactNumber] {
    var generator = SeededGenerator(seed: seed)
    let scale = Int.random(in: 0...12, using: &generator)
    return (0..<Int.random(in: 1...6, using: &generator)).compactMap { _ in
      let digits = Int.random(in: 1...18, using: &generator)
      let most = Int64((0..<digits).reduce(1) { value, _ in value * 10 })
      return ExactNumber(coefficient: Int64.random(in: -most...most, using: &generator), scale: scale)
    }
  }

  @Test("linear ticks ascend, lie in the scale, and the scale holds every number", arguments: 0..<400)
  func linear(seed: UInt64) {
    let numbers = ScaleTests.numbers(seed)
    let scale = ValueScale(.linear, for: numbers, count: 6)
    #expect(scale.low < scale.high)
    for number in numbers { #expect((-1e-6...1 + 1e-6).contains(scale.position(number))) }
    ScaleTests.check(scale)
    #expect((2...14).contains(scale.ticks.count), "\(numbers)")
  }

  @Test("logarithmic ticks ascend, lie in the scale, and the scale holds every number", arguments: 0..<400)
  func log(seed: UInt64) {
    let numbers = ScaleTests.numbers(seed).compactMap { number -> ExactNumber? in
      number.coefficient == 0
        ? nil : ExactNumber(coefficient: abs(number.coefficient), scale: Int(number.scale))
    }
    if numbers.isEmpty { return }
    let scale = ValueScale(.log, for: numbers, count: 6)
    #expect(0 < scale.low && scale.low < scale.high)
    for number in numbers { #expect((-1e-6...1 + 1e-6).contains(scale.position(number))) }
    ScaleTests.check(scale)
    #expect((1...14).contains(scale.ticks.count(where: \.isNamed)), "\(numbers)")
  }

  private static func check(_ scale: ValueScale) {
    for (tick, next) in zip(scale.ticks, scale.ticks.dropFirst()) { #expect(tick.number < next.number) }
    for tick in scale.ticks { #expect((-1e-6...1 + 1e-6).contains(scale.position(tick.number))) }
  }

  @Test("the usual ticks")
  func usual() {
    func named(_ kind: ValueScale.Kind, _ numbers: [Int64]) -> [String] {
      ValueScale(kind, for: numbers.map { ExactNumber($0) }, count: 6).ticks.filter(\.isNamed)
        .map(\.number.description)
    }
    #expect(named(.linear, [0, 97]) == ["0", "20", "40", "60", "80", "100"])
    #expect(named(.linear, [96, 98]) == ["96", "96.5", "97", "97.5", "98"])
    #expect(named(.linear, [-5, 5]) == ["-6", "-4", "-2", "0", "2", "4", "6"])
    #expect(named(.linear, [0]) == ["0", "0.2", "0.4", "0.6", "0.8", "1"])
    #expect(named(.log, [1_300_000_000, 1_000_000_000_000]).first == "1000000000")
    #expect(named(.log, [20, 70]) == ["20", "50", "100"])
    #expect(ValueScale.kind(for: [ExactNumber(1), ExactNumber(100)]) == .log)
    #expect(ValueScale.kind(for: [ExactNumber(0), ExactNumber(100)]) == .linear)
  }

  @Test("calendar ticks ascend, lie in the scale, and are not too many", arguments: 0..<600)
  func calendar(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let reach = [30, 900, 40_000, 3_000_000, 1 << 40].map { Int64($0) }
    let first = Int64.random(in: -800_000...800_000, using: &generator)
    let scale = DayScale(
      first: first, last: first + Int64.random(in: 0...generator.pick(reach), using: &generator))
    let count = Int.random(in: 2...16, using: &generator)
    let ticks = CalendarTick.ticks(scale, count: count)
    #expect(ticks.count <= count + 1)
    for (tick, next) in zip(ticks, ticks.dropFirst()) { #expect(tick.day < next.day) }
    for tick in ticks { #expect(scale.first <= tick.day && tick.day <= scale.last) }
  }

  @Test("the usual calendar ticks")
  func usualDays() throws {
    func ticks(_ first: String, _ last: String, _ count: Int) throws -> [String] {
      let days = try [first, last].map { try #require(PartialDate($0).span.first.civilDay).daysSinceEpoch }
      return CalendarTick.ticks(DayScale(first: days[0], last: days[1]), count: count)
        .map { $0.label + ($0.context.map { "(\($0))" } ?? "") }
    }
    #expect(try ticks("2021-11-15", "2022-02-20", 6) == ["Dec(2021)", "Jan(2022)", "Feb"])
    #expect(try ticks("2021-08-30", "2021-09-02", 6) == ["30(Aug 2021)", "31", "1(Sep 2021)", "2"])
    #expect(
      try ticks("2020-01-01", "2023-03-31", 7) == [
        "Jan(2020)", "Jul", "Jan(2021)", "Jul", "Jan(2022)", "Jul", "Jan(2023)",
      ])
    #expect(try ticks("-0500-06-01", "0500-06-01", 6) == ["-0400", "-0200", "0000", "0200", "0400"])
    #expect(try ticks("1999-06-01", "Y12345-06-07", 4) == ["5000", "10,000"])
  }

  @Test("a scale holds the days that it was made for, open ends aside")
  func time() {
    let scale = DayScale(holding: [.min, 100, 200, .max], from: .min, through: .max)
    #expect(scale.first < 100 && scale.last > 200)
    #expect((0.0...1).contains(scale.start(of: 100)) && (0.0...1).contains(scale.end(of: 200)))
    let asked = DayScale(holding: [100], from: 50, through: 300)
    #expect(asked.first == 50 && asked.last == 300)
    #expect(asked.start(of: 50) == 0 && asked.end(of: 300) == 1)
    #expect(DayScale(holding: [.min, .max], from: .min, through: .max).first <= 0)
    #expect(DayScale(holding: [.max - 1, .min + 1], from: .min, through: .max).last > 0)
  }

  @Test(
    "heat steps ascend and hold every count",
    arguments: [(1, 1), (1, 7), (1, 8), (3, 500), (90, 100), (1, 1_000_000)])
  func heat(least: Int, most: Int) {
    let steps = HeatSteps(least: least, most: most, count: 7)
    #expect(steps.starts.first == least && steps.starts.count <= 7)
    for (start, next) in zip(steps.starts, steps.starts.dropFirst()) { #expect(start < next) }
    #expect(steps.color(of: most, among: 7) >= steps.color(of: least, among: 7))
    #expect((0..<7).contains(steps.color(of: most, among: 7)))
  }
}

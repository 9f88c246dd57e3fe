import Countries
import EventLog
import PartialDates
import TestSupport
import Testing

@testable import Projections

@Suite("The timeline index equals what decoded events give")
struct TimelineTests {
  static func filter(_ generator: inout SeededGenerator) throws -> EventFilter {
    var filter = EventFilter()
    if generator.once(in: 3) { filter.places = [try Place(generator.pick(RandomQuestion.places))] }
    if generator.once(in: 4) { filter.entities = [try EntityID("model/a"), try EntityID("law/d")] }
    if generator.once(in: 4) { filter.types = ["model"] }
    if generator.once(in: 5) { filter.kinds = [generator.pick(["thing.*", "no.*", "thing.happened"])] }
    if generator.once(in: 3) { filter.from = try RandomQuestion.day(&generator) }
    if generator.once(in: 3) { filter.to = try RandomQuestion.day(&generator) }
    if generator.once(in: 5) { filter.unsourcedOnly = true }
    if generator.once(in: 4) {
      filter.search = generator.pick(["number 1", "文心", "MODEL/A", "e1", "x", "beta", "\"c", "감"])
    }
    return filter
  }

  @Test("order, filters and days", arguments: 0..<8)
  func orders(block: Int) throws {
    for seed in 0..<20 {
      var question = try RandomQuestion(seed: 90_000 + block * 20 + seed, count: 30)
      let reader = try ReplayOracleTests.write(question.log, &question.generator)
      let filter = try TimelineTests.filter(&question.generator)
      let known = Knowledge(question.log, at: question.point)
      let expected = known.events.filter {
        !known.isVoid($0) && $0.content.retracts == nil && filter.includes($0)
      }
      .sorted(by: .date)
      let timeline = try Timeline(try TimelineIndex(reader, at: question.point), filter)
      #expect((0..<timeline.count).map(timeline.sequence) == expected.map(\.sequence), "\(block), \(seed)")
      for (position, event) in expected.enumerated() {
        #expect(timeline.day(position) == ValidPeriod(event.content.date.bounds).timelineDay)
        #expect(timeline.position(of: event.sequence) == position)
      }
      let day = question.day.daysSinceEpoch
      #expect(
        timeline.count(through: day)
          == expected.count { ValidPeriod($0.content.date.bounds).timelineDay <= day })
      #expect(timeline.position(of: 0) == nil)
      #expect(timeline.position(of: UInt64(question.log.count) + 1) == nil)
    }
  }

  @Test("a walk to and fro gives the counts and figures of the naive state", arguments: 0..<8)
  func folds(block: Int) throws {
    for seed in 0..<20 {
      var question = try RandomQuestion(seed: 95_000 + block * 20 + seed, count: 40)
      let reader = try ReplayOracleTests.write(question.log, &question.generator)
      let index = try TimelineIndex(reader, at: question.point)
      var filter = EventFilter()
      if question.generator.once(in: 3) { filter.types = ["model"] }
      let places = try ["KR", "JP", "CN", "eastern-asia"].map { try Place($0) }
      let timeline = try Timeline(index, filter)
      var fold = try TimelineFold(timeline, filter, places: places).followingFigures()
      let naive = NaiveFold(Knowledge(question.log, at: question.point), filter)
      for _ in 0..<12 {
        let day = try RandomQuestion.day(&question.generator).daysSinceEpoch
        var position = timeline.count(through: day)
        let begun = timeline.count(before: day)..<position
        if !begun.isEmpty, !naive.hasOpenStart(on: day), question.generator.once(in: 2) {
          position = Int.random(in: begun, using: &question.generator)
        }
        fold.move(to: position, day: day)
        let isWithinDay = position < timeline.count && timeline.day(position) == day
        let next = isWithinDay ? timeline.sequence(position) : .max
        let state = naive.state(on: day, before: next)
        for (number, place) in places.enumerated() {
          let label: Comment = "block \(block), seed \(seed), day \(day), \(place)"
          #expect(fold.entities(of: number) == naive.counts(state.state(of: place), fold.types), label)
          for (figure, about) in fold.figures.enumerated() {
            let largest = fold.largest(figure, of: number)
            let values = naive.values(of: about, state.state(of: place))
            #expect(largest?.value.amount == values.compactMap(\.value.amount).max(), label)
            guard let largest else { continue }
            #expect(
              values.contains {
                $0.value == largest.value && $0.event == largest.event && $0.certainty == largest.certainty
              },
              label)
          }
        }
      }
    }
  }

  @Test("the set of numbers finds neighbours", arguments: [1, 63, 64, 65, 4096, 5000])
  func bitTree(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    var tree = BitTree(count: count)
    var naive: Set<Int> = []
    for _ in 0..<400 {
      let number = Int.random(in: 0..<count, using: &generator)
      if generator.once(in: 3) {
        tree.remove(number)
        naive.remove(number)
      } else {
        tree.insert(number)
        naive.insert(number)
      }
      let low = Int.random(in: 0..<count, using: &generator)
      let high = Int.random(in: low...count, using: &generator)
      #expect(tree.first(in: low..<high) == naive.filter { (low..<high).contains($0) }.min())
      #expect(tree.last(in: low..<high) == naive.filter { (low..<high).contains($0) }.max())
      #expect(tree.contains(number) == naive.contains(number))
    }
  }
}

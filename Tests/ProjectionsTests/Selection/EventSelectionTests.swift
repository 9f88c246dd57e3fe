import Countries
import EventLog
import PartialDates
import TestSupport
import Testing

@testable import Projections

@Suite("What is looked up in a log equals what its decoded events give")
struct EventSelectionTests {
  private static func selection(_ generator: inout SeededGenerator) throws -> EventSelection {
    EventSelection(
      try TimelineTests.filter(&generator), order: generator.pick([.date, .recorded]),
      isReversed: generator.once(in: 2),
      limit: generator.once(in: 2) ? Int.random(in: 0...9, using: &generator) : nil,
      countingOnly: generator.once(in: 3))
  }

  private static func expected(_ known: Knowledge, _ selection: EventSelection) -> [Event] {
    var events = known.events.filter { event in
      if selection.countingOnly, known.isVoid(event) || event.content.retracts != nil { return false }
      return selection.filter.includes(event)
    }
    .sorted(by: selection.order)
    if selection.isReversed { events.reverse() }
    return selection.limit.map { Array(events.prefix($0)) } ?? events
  }

  @Test("filters, orders and limits", arguments: 0..<8)
  func selects(block: Int) throws {
    for seed in 0..<30 {
      var question = try RandomQuestion(seed: 140_000 + block * 30 + seed, count: 30)
      let reader = try ReplayOracleTests.write(question.log, &question.generator)
      let known = try KnownLog(reader, at: question.point)
      let knowledge = Knowledge(question.log, at: question.point)
      for _ in 0..<4 {
        let selection = try EventSelectionTests.selection(&question.generator)
        let threads = Int.random(in: 1...3, using: &question.generator)
        let list = try known.events(selection, threads: threads)
        let expected = EventSelectionTests.expected(knowledge, selection)
        let label: Comment = "block \(block), seed \(seed), \(selection)"
        #expect(try list.events() == expected, label)
        #expect(list.count == expected.count && list.isEmpty == expected.isEmpty, label)
        #expect(Set(list.dates) == Set(expected.map(\.content.date)), label)
        #expect(Set(list.countrySets) == Set(expected.map(\.content.countries)), label)
        #expect(list.entities == Set(expected.map(\.content.entity)).sorted(), label)
      }
    }
  }

  @Test("single events, names and histories", arguments: 0..<8)
  func looksUp(block: Int) throws {
    for seed in 0..<20 {
      var question = try RandomQuestion(seed: 150_000 + block * 20 + seed, count: 30)
      let reader = try ReplayOracleTests.write(question.log, &question.generator)
      let known = try KnownLog(reader, at: question.point)
      let knowledge = Knowledge(question.log, at: question.point)
      let label: Comment = "block \(block), seed \(seed)"
      #expect(known.lastSequence == knowledge.lastSequence, label)
      #expect(known.lastRecorded == knowledge.events.last?.recorded, label)
      #expect(known.corrections == knowledge.corrections, label)
      for event in question.log {
        let expected = knowledge.events.first { $0 == event }
        #expect(try known.event(at: event.sequence) == expected, label)
        #expect(try known.event(id: event.id) == expected, label)
      }
      #expect(try known.event(at: 0) == nil && known.event(id: "none") == nil, label)
      let entities = Set(question.log.map(\.content.entity)).union([try EntityID("model/none")])
      #expect(try known.names(of: entities) == knowledge.names, label)
      for entity in entities {
        let day = question.generator.once(in: 2) ? question.day : nil
        #expect(try known.history(of: entity, asOf: day) == knowledge.history(of: entity, asOf: day), label)
      }
      let shuffled = knowledge.events.shuffled(using: &question.generator).prefix(7)
      #expect(try known.events(at: shuffled.map(\.sequence)) == Array(shuffled), label)
    }
  }
}

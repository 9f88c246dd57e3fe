import EventLog
import PartialDates
import TestSupport
import Testing

@testable import Interchange

@Suite struct DatasetHistoryTests {
  /// Whatever versions of a table come, and wherever the log is read anew between them: what stands in the log after each
  /// is what the version says, and nothing is appended that changes nothing.
  @Test(arguments: 0..<120) func whatStandsIsTheLastVersion(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var log: [Event] = []
    var history = DatasetHistory("d")
    for vintage in 2001...2006 {
      if Bool.random(using: &random) {
        history = DatasetHistory("d")
        for event in log { history.take(event) }
      }
      let keys = (0..<6).filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
      let table = Dictionary(uniqueKeysWithValues: keys.map { ($0, Int64.random(in: 0...1, using: &random)) })
      let before = standing(log)
      try history.begin(vintage: PartialDate(String(vintage)))
      var drafts: [EventDraft] = []
      for (key, value) in table {
        if let draft = try history.change(for: draft(key, value, vintage), line: key) { drafts.append(draft) }
      }
      drafts += history.vanished()
      let differing = Set(before.keys).union(table.keys).filter { before[$0] != table[$0] }
      #expect(Set(drafts.map(\.content.entity.text)) == Set(differing.map { "a/x\($0)" }))
      for draft in drafts {
        try draft.content.validate()
        #expect(!log.contains { $0.id == draft.id })
        if let target = draft.content.target {
          let sequence = try #require(log.first { $0.id == target }?.sequence)
          #expect(
            Corrections(log).conflict(targeting: sequence, isRetraction: draft.content.retracts != nil) == nil
          )
        }
        log.append(
          Event(
            sequence: UInt64(log.count + 1), id: draft.id ?? "",
            recorded: Instant(microseconds: Int64(log.count)),
            content: draft.content))
      }
      #expect(standing(log) == table)
    }
  }

  private func draft(_ key: Int, _ value: Int64, _ vintage: Int) throws -> EventDraft {
    var content = EventContent(
      date: try PartialDate("2000"), kind: try EventKind("a.seen"), entity: try EntityID("a/x\(key)"))
    content.set = [Assertion(try AttributeName("v"), .number(ExactNumber(value)))]
    content.source = Source(
      title: "d", published: try PartialDate(String(vintage)), locator: "row \(vintage)")
    return EventDraft(id: "d/\(key)", content: content)
  }

  /// The values that count, by the keys.
  private func standing(_ log: [Event]) -> [Int: Int64] {
    let corrections = Corrections(log)
    var values: [Int: Int64] = [:]
    for event in log where !corrections.isVoid(event.sequence) {
      if case .number(let number)? = event.content.set.first?.value,
        let key = Int(event.content.entity.slug.dropFirst())
      {
        #expect(values[key] == nil)
        values[key] = number.coefficient
      }
    }
    return values
  }

  @Test func anOlderVersionAndADoubleRowAreRefused() throws {
    var history = DatasetHistory("d")
    try history.begin(vintage: PartialDate("2002"))
    #expect(try history.change(for: draft(1, 1, 2002), line: 2) != nil)
    #expect(try history.change(for: draft(1, 1, 2002), line: 3) == nil)
    #expect(throws: EventError.self) { _ = try history.change(for: draft(1, 2, 2002), line: 4) }
    #expect(throws: EventError.self) { try history.begin(vintage: PartialDate("2001")) }
  }
}

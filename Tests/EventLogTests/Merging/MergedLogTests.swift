import EventLog
import PartialDates
import TestSupport
import Testing

@Suite("Several logs read as one")
struct MergedLogTests {
  private static func reader(_ drafts: [EventDraft]) throws -> LogReader {
    let files = MemoryFileSystem()
    _ = try LogWriter.makeLog(in: "L", fileSystem: files)
    _ = try LogWriter(directory: "L", fileSystem: files).append(drafts)
    return try LogReader(directory: "L", fileSystem: files)
  }

  private static func merged(_ logs: [[EventDraft]], through: [UInt64?]? = nil) throws -> MergedLog {
    try MergedLog(
      logs.enumerated().map { index, drafts in
        MergedLog.Part(name: "l\(index)", log: try reader(drafts), through: through?[index])
      })
  }

  private static func draft(_ id: String, at second: Int64, _ summary: String = "s", corrects: String? = nil)
    throws
    -> EventDraft
  {
    var content = EventContent(
      date: try PartialDate("2021"), kind: try EventKind("a.done"), entity: try EntityID("a/b"))
    content.summary = summary
    content.corrects = corrects
    return EventDraft(
      id: id, recorded: Instant(microseconds: 1_600_000_000_000_000 + second), content: content)
  }

  @Test("logs that a log was dealt into give that log again, and where each event came from")
  func dealt() throws {
    for seed in UInt64(0)..<12 {
      var random = RandomEvents(seed: seed)
      let whole = try random.log(count: 80).map(EventDraft.init)
      var generator = SeededGenerator(seed: seed)
      var hands: [[EventDraft]] = [[], [], []]
      var holder: [String: Int] = [:]
      for draft in whole {
        // A correction is dealt to the log of what it corrects.
        let hand = draft.content.target.flatMap { holder[$0] } ?? Int.random(in: 0..<3, using: &generator)
        holder[draft.id ?? ""] = hand
        hands[hand].append(draft)
      }
      let merged = try MergedLogTests.merged(hands)
      let events = try merged.log.events()
      #expect(events.map(EventDraft.init) == whole)
      #expect(try merged.log.verify().events == UInt64(whole.count))
      for event in events {
        let origin = merged.origin(of: event.sequence)
        #expect(hands[origin.part][Int(origin.sequence) - 1].id == event.id)
        #expect(merged.sequence(of: origin) == event.sequence)
        let through = merged.through(event.sequence)
        for (part, hand) in hands.enumerated() {
          #expect(Int(through[part]) == hand.count { ($0.recorded ?? event.recorded) <= event.recorded })
        }
      }
    }
  }

  @Test("the same event in two logs counts once, from the log that recorded it first")
  func shared() throws {
    let x = try MergedLogTests.draft("x", at: 5)
    let earlier = try MergedLogTests.draft("x", at: 1)
    let correction = try MergedLogTests.draft("c", at: 7, "t", corrects: "x")
    let merged = try MergedLogTests.merged([[x, correction], [earlier]])
    #expect(try merged.log.events().map(\.id) == ["x", "c"])
    #expect(merged.origin(of: 1) == MergedLog.Origin(part: 1, sequence: 1))
    #expect(merged.sequence(of: MergedLog.Origin(part: 0, sequence: 1)) == 1)
    #expect(merged.through(1) == [1, 1] && merged.through(2) == [2, 1])
  }

  @Test("an id that two logs use for different events; corrections target their own")
  func clash() throws {
    let merged = try MergedLogTests.merged([
      [
        try MergedLogTests.draft("x", at: 1, "one"), try MergedLogTests.draft("c", at: 3, "t", corrects: "x"),
      ],
      [
        try MergedLogTests.draft("x", at: 2, "two"), try MergedLogTests.draft("c", at: 4, "t", corrects: "x"),
      ],
    ])
    let events = try merged.log.events()
    #expect(events.map(\.id) == ["x", "l1:x", "c", "l1:c"])
    #expect(events.map(\.content.corrects) == [nil, nil, "x", "l1:x"])
    #expect(Corrections(events).voided == [1, 2])
  }

  @Test("both logs correct an event that they share: it stays void while one of the two stands")
  func corrected() throws {
    let x = try MergedLogTests.draft("x", at: 1)
    var retraction = try MergedLogTests.draft("r", at: 5)
    retraction.content.summary = nil
    retraction.content.retracts = "d"
    let merged = try MergedLogTests.merged([
      [x, try MergedLogTests.draft("c", at: 3, "c", corrects: "x")],
      [x, try MergedLogTests.draft("d", at: 4, "d", corrects: "x"), retraction],
    ])
    let corrections = Corrections(try merged.log.events())
    #expect(corrections.isVoid(1) && corrections.standing(on: 1) == 2)
  }

  @Test("logs are read up to their own sequences; of one moment the log that was named first comes first")
  func limits() throws {
    let logs = [
      [try MergedLogTests.draft("a", at: 1), try MergedLogTests.draft("b", at: 2)],
      [try MergedLogTests.draft("c", at: 1), try MergedLogTests.draft("d", at: 2)],
    ]
    #expect(try MergedLogTests.merged(logs).log.events().map(\.id) == ["a", "c", "b", "d"])
    #expect(try MergedLogTests.merged(logs, through: [1, nil]).log.events().map(\.id) == ["a", "c", "d"])
    #expect(try MergedLogTests.merged([[], []]).log.lastSequence == 0)
  }
}

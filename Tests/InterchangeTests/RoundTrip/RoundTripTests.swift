import EventLog
import Interchange
import TestSupport
import Testing

@Suite("What was exported and imported again is the same log")
struct RoundTripTests {
  /// The logs to try: every value form, and random ones.
  static func logs() throws -> [[Event]] {
    try [ValueForms.events(), []]
      + (0..<8).map { (seed: UInt64) in
        var random = RandomEvents(seed: seed)
        return try random.log(count: 60)
      }
  }

  @Test("the events that are tried have every form")
  func forms() throws {
    let stored = try events(afterAppending: try ValueForms.events().map(EventDraft.init))
    #expect(stored == (try ValueForms.events()))
  }

  @Test("JSON Lines, in pieces of any length")
  func jsonLines() throws {
    for log in try RoundTripTests.logs() {
      let text = text(of: log, JSONLinesWriter())
      for pieces in [[1 << 20], [1, 2, 3, 500]] {
        let drafts = try drafts(in: text, JSONEventReader(.events), pieces: pieces)
        #expect(drafts == log.map(EventDraft.init))
      }
      #expect(
        try events(afterAppending: try JSONEventReader.drafts(in: text, with: JSONEventReader(.events)))
          == log.renumbered)
    }
  }

  @Test("CSV in long form, in pieces of any length")
  func longForm() throws {
    for log in try RoundTripTests.logs() {
      let text = text(of: log, LongFormWriter())
      #expect(try longFormDrafts(in: text, pieces: 7) == log.map(EventDraft.init))
      #expect(try events(afterAppending: try longFormDrafts(in: text)) == log.renumbered)
    }
  }

  @Test("CloudEvents, one a line and in a batch", arguments: [CloudEventWriter.Framing.lines, .batch])
  func cloudEvents(framing: CloudEventWriter.Framing) throws {
    for log in try RoundTripTests.logs() {
      for prefix in [nil, "org.example"] {
        let writer = CloudEventWriter(framing, source: "/timeline", typePrefix: prefix)
        let text = text(of: log, writer)
        for pieces in [[1 << 20], [1, 2, 3, 500]] {
          let drafts = try drafts(in: text, JSONEventReader(.cloudEvents), pieces: pieces)
          #expect(drafts == log.map(EventDraft.init))
        }
        #expect(try JSONEventReader.drafts(in: text, with: JSONEventReader()) == log.map(EventDraft.init))
      }
    }
  }
}

extension [Event] {
  /// The same events with sequences 1, 2, 3 …
  fileprivate var renumbered: [Event] {
    enumerated().map { index, event in
      Event(sequence: UInt64(index + 1), id: event.id, recorded: event.recorded, content: event.content)
    }
  }
}

import EventLog
import TestSupport
import Testing

@Suite("Blocks of events")
struct EventBlockTests {
  private static let start = TextPosition(line: 1, column: 1)

  private static func block(_ text: String, at position: TextPosition = start) -> EventBlock {
    let bytes = Array(text.utf8)
    return EventBlock(bytes.span, at: position)
  }

  private static func drafts(_ block: EventBlock) -> [EventDraft] {
    block.items.compactMap { if case .draft(let draft) = $0 { draft } else { nil } }
  }

  /// The place behind `text`, character by character.
  private static func end(of text: Substring) -> TextPosition {
    var position = start
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        position = TextPosition(line: position.line + 1, column: 1)
      } else {
        position.column += 1
      }
    }
    return position
  }

  @Test("random events are read as the reader of whole texts reads them", arguments: 0..<20)
  func random(seed: Int) throws {
    var random = RandomEvents(seed: UInt64(seed))
    var writer = JSONWriter()
    for event in try random.log(count: 60) {
      writer.event(event)
      writer.lineBreak()
    }
    let block = EventBlock(writer.bytes.span, at: EventBlockTests.start)
    #expect(EventBlockTests.drafts(block) == (try EventReader.drafts(in: writer.bytes)))
    #expect(block.length == writer.bytes.count)
    #expect(block.position == EventBlockTests.end(of: writer.text[...]))
  }

  @Test("it stops where something else comes, and tells where that is", arguments: 0..<40)
  func stops(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let good = [
      #"{"date":"2021","kind":"a.b","entity":"c/d"}"#,
      "{\n \"date\": \"2021\",\n\"kind\":\"a.b\",\"entity\":\"c/文\"} ",
    ]
    let bad = [
      #"{"date":"2021-13","kind":"a.b","entity":"c/d"}"#, "[{}]", #"{"date":"2021","kind":"a.b","#,
      "nonsense", "}",
      #"{"specversion":"1.0"}"#,
    ]
    var text = ""
    let count = Int.random(in: 0..<9, using: &generator)
    for _ in 0..<count { text += generator.pick(good) + generator.pick(["\n", "", " ", "\r\n\n"]) }
    let length = text.utf8.count
    let block = EventBlockTests.block(text + generator.pick(bad) + "\n" + good[0])
    #expect(block.items.count == count)
    #expect(block.length == length)
    #expect(block.position == EventBlockTests.end(of: text[...]))
  }

  @Test("a retraction that leaves something out is handed over as it stands")
  func retractions() throws {
    let whole = #"{"retracts":"x","date":"2021","kind":"a.b","entity":"c/d","countries":[],"reason":"wrong"}"#
    let short = #"{"retracts":"x","reason":"wrong"}"#
    let block = EventBlockTests.block("\(whole)\n \(short)\n\(whole)", at: TextPosition(line: 7, column: 3))
    #expect(block.items.count == 3)
    guard case .draft = block.items[0], case .needsTarget(let piece) = block.items[1],
      case .draft = block.items[2]
    else {
      Issue.record("other items than expected")
      return
    }
    #expect(String(decoding: piece.bytes, as: UTF8.self) == short)
    #expect(piece.position == TextPosition(line: 8, column: 2))
  }
}

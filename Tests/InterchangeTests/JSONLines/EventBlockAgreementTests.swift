import EventLog
import Interchange
import PartialDates
import TestSupport
import Testing

/// The fast reader takes what the reader of everything takes, and leaves to it what that refuses.
@Suite("Blocks of events, and the reader of everything")
struct EventBlockAgreementTests {
  /// The drafts of a text, and the error that ended them.
  private struct Reading: Equatable {
    var drafts: [EventDraft] = []
    var error: EventError?
  }

  /// What a retraction retracts.
  private static let target = try? EventContent(
    date: PartialDate("2021"), kind: EventKind("a.b"), entity: EntityID("c/d"))

  private static func slow(_ text: [UInt8]) -> Reading {
    var reader = JSONEventReader(.events)
    reader.feed(text)
    reader.end()
    return rest(of: &reader, Reading())
  }

  private static func rest(of reader: inout JSONEventReader, _ reading: Reading) -> Reading {
    var reading = reading
    do throws(EventError) {
      while let draft = try reader.next(target: { _ in target }) { reading.drafts.append(draft) }
    } catch {
      reading.error = error
    }
    return reading
  }

  private static func fast(_ text: [UInt8]) -> Reading {
    let block = EventBlock(text.span, at: TextPosition(line: 1, column: 1))
    var reading = Reading()
    do throws(EventError) {
      for item in block.items {
        switch item {
        case .draft(let draft): reading.drafts.append(draft)
        case .needsTarget(let piece): reading.drafts.append(try piece.event { _ in target })
        }
      }
    } catch {
      reading.error = error
      return reading
    }
    var reader = JSONEventReader(.events, at: block.position, hasEvents: !block.items.isEmpty)
    reader.feed(text[block.length...])
    reader.end()
    return rest(of: &reader, reading)
  }

  private static func lines(_ random: inout RandomEvents, _ generator: inout SeededGenerator) throws
    -> [UInt8]
  {
    var writer = JSONWriter()
    for event in try random.log(count: 12) {
      writer.event(event)
      if Bool.random(using: &generator) { writer.lineBreak() }
    }
    return writer.bytes + Array(#"{"retracts":"x","reason":"é 文"}"#.utf8)
  }

  /// A text with a few bytes changed, left out, doubled or cut off: what damage and slips look like.
  private static func broken(_ text: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var text = text
    for _ in 0..<Int.random(in: 0...3, using: &generator) where !text.isEmpty {
      let place = text.indices.randomElement(using: &generator) ?? 0
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: text[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: text[place] = Array(#"{}[]",:\ 0e-"#.utf8).randomElement(using: &generator) ?? 0
      case 2: text.remove(at: place)
      case 3: text.insert(text[place], at: place)
      case 4: text.insert(0x0A, at: place)
      default: text.removeSubrange(place...)
      }
    }
    return text
  }

  @Test(
    "random and broken lines are taken and refused alike, with the same words and places", arguments: 0..<25)
  func agreement(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var random = RandomEvents(seed: seed)
    let text = try Self.lines(&random, &generator)
    #expect(Self.fast(text) == Self.slow(text))
    for _ in 0..<20 {
      let text = Self.broken(text, &generator)
      #expect(Self.fast(text) == Self.slow(text), "\(String(decoding: text, as: UTF8.self))")
    }
  }

  @Test("an object that never ends, or is longer than one may be, is refused where it begins")
  func long() throws {
    let event = #"{"date":"2021","kind":"a.b","entity":"c/d"}"#
    var pieces = JSONPieces(maximumLength: 100)
    pieces.feed(Array((event + "\n " + event.dropLast() + #","summary":""#).utf8))
    #expect(try pieces.next()?.bytes.count == event.utf8.count)
    #expect(try pieces.next() == nil)
    pieces.feed(Array(String(repeating: "x", count: 60).utf8))
    let error = #expect(throws: EventError.self) { try pieces.next() }
    #expect(error?.position == TextPosition(line: 2, column: 2))
    let whole = Array("\(event)\n\(event)".utf8)
    #expect(EventBlock(whole.span, at: TextPosition(line: 1, column: 1), maximumLength: 20).items.isEmpty)
  }
}

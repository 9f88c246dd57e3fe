import PartialDates
import TestSupport
import Testing

@testable import EventLog

/// What is taken in one go is what the reader of everything takes, and it leaves to that what it does not take.
@Suite("Plain events")
struct PlainEventTests {
  /// What comes of an object at the beginning of a text; no draft where it is refused.
  private struct Reading: Equatable {
    var draft: EventDraft?
    var offset = 0
  }

  /// A retraction may lack nothing here: there is nothing to retract.
  private static func slow(_ text: [UInt8]) -> Reading {
    var cursor = JSONCursor(text.span)
    let draft = try? cursor.event { _ in nil }
    return Reading(draft: draft, offset: draft == nil ? 0 : cursor.offset)
  }

  private static func plain(_ text: [UInt8], _ known: TextCache) -> Reading {
    var cursor = JSONCursor(text.span)
    cursor.texts = known
    let draft = cursor.plainEvent(known)
    #expect(cursor.depth == 0)
    return Reading(draft: draft, offset: cursor.offset)
  }

  private static func line(_ event: Event) -> String {
    var writer = JSONWriter()
    writer.event(event)
    return writer.text
  }

  /// Something that is taken by the plain reader, or left to the other one.
  private static func agrees(_ text: [UInt8], _ known: TextCache) -> Bool {
    let reading = plain(text, known)
    return reading == slow(text) || reading == Reading()
  }

  @Test("a line as the log writes it is taken", arguments: 0..<20)
  func whole(seed: UInt64) throws {
    var random = RandomEvents(seed: seed)
    let known = TextCache()
    for event in try random.log(count: 40) {
      // Behind the last member, its window is compared with the names of members.
      let line = Self.line(event)
      let text = Array((line + "\n" + line).utf8)
      let reading = Self.plain(text, known)
      #expect(reading.draft == EventDraft(event), "\(line)")
      #expect(reading.offset == line.utf8.count)
    }
  }

  @Test("other styles and broken lines are taken as the reader of everything takes them", arguments: 0..<20)
  func agreement(seed: UInt64) throws {
    var random = RandomEvents(seed: seed)
    var styles = JSONStyles(seed: seed)
    var generator = SeededGenerator(seed: seed)
    let known = TextCache()
    for event in try random.log(count: 30) {
      let text = Array((styles.restyled(Self.line(event)) + "\n").utf8)
      #expect(Self.slow(text).draft == EventDraft(event))
      #expect(Self.agrees(text, known), "\(String(decoding: text, as: UTF8.self))")
      for _ in 0..<20 {
        let text = Self.broken(text, &generator) + Array(repeating: UInt8(ascii: " "), count: 20)
        #expect(Self.agrees(text, known), "\(String(decoding: text, as: UTF8.self))")
      }
    }
  }

  private static func broken(_ text: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var text = text
    for _ in 0..<Int.random(in: 1...2, using: &generator) where !text.isEmpty {
      let place = Int.random(in: text.indices, using: &generator)
      switch Int.random(in: 0..<7, using: &generator) {
      case 0: text[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: text[place] = generator.pick(Array(#"{}[]",:\ 0e-.@/A"#.utf8))
      case 2: text.remove(at: place)
      case 3: text.insert(text[place], at: place)
      case 4:
        // A piece of it once more, somewhere else: members and values that stand twice.
        let end = min(text.count, place + Int.random(in: 1...60, using: &generator))
        text.insert(contentsOf: text[place..<end], at: Int.random(in: text.indices, using: &generator))
      case 5: text.removeSubrange(place..<min(text.count, place + Int.random(in: 1...60, using: &generator)))
      default: text.removeSubrange(place...)
      }
    }
    return text
  }

  /// One event with a part in a form that has a rule of its own, good or bad.
  private static let forms = [
    #""id":"a""#, #""id":"""#, #""id":"한""#, "\"id\":\"\u{7F}\"", "\"id\":\"\u{200B}\"", #""id":"a\u0041""#,
    #""id":"\#(String(repeating: "i", count: 513))""#, #""sequence":7"#, #""sequence":"7""#,
    #""recorded":"2026-11-25T13:00:00.123456Z""#, #""recorded":"2026-11-25T13:00:00Z""#,
    #""recorded":"2026-11-25t23:59:59.1+01:30""#, #""recorded":"2026-13-25T13:00:00.123456Z""#,
    #""recorded":"2026-02-30T13:00:00.123456Z""#, #""recorded":"2026-02-28T24:00:00.123456Z""#,
    #""recorded":"2026-02-28T23:60:00.123456Z""#, #""recorded":"2026-02-28T23:00:60.123456Z""#,
    #""recorded":"2026-02-28T23:00:00.12345xZ""#, #""recorded":"-026-02-28T23:00:00.123456Z""#,
    #""countries":[]"#, #""countries":["KR"]"#, #""countries":["KR","KR"]"#, #""countries":["kr"]"#,
    #""countries":["XK"]"#, #""countries":["KR","JP"]"#, #""countries":["KR",]"#, #""countries":["+2"]"#,
    #""summary":"""#, #""summary":"é 文 \" \n""#, #""summary":"\ud83d\ude00""#, #""summary":"\ud83d""#,
    #""set":{}"#, #""set":{"a":1,"a":2}"#, #""set":{"name":1}"#, #""set":{"name":""}"#,
    #""set":{"name@ko":"x"}"#,
    #""set":{"a":1.50,"b":-0,"c":1e3,"d":0.000000000000000001}"#, #""set":{"a":01}"#, #""set":{"a":null}"#,
    #""set":{"a":1.}"#, #""set":{"a":.5}"#, #""set":{"a":-}"#, #""set":{"a":1.5.5}"#, #""set":{"a":-1.25}"#,
    #""set":{"a":123456789012345678}"#, #""set":{"a":1234567890123456789}"#,
    #""set":{"a":9223372036854775808}"#,
    #""set":{"a":{"ref":"b/c"}}"#, #""set":{"a":{"ref":"b"}}"#, #""set":{"a":{"date":"2021?"}}"#,
    #""set":{"a":{"ref":"b/c","ref":"b/c"}}"#, #""set":{"a":{"ref":"b/c","date":"2021"}}"#,
    #""set":{"a":{}}"#,
    #""set":{"a":{"value":9.7,"unit":"%"}}"#, #""set":{"a":{"low":1,"high":2,"unit":"%","approx":true}}"#,
    #""set":{"a":{"low":1}}"#, #""set":{"a":{"value":1,"low":1}}"#, #""set":{"a":{"unit":"%"}}"#,
    #""set":{"a":{"high":1,"low":2}}"#, #""set":{"a":{"atLeast":1,"atMost":2}}"#,
    #""set":{"a":{"value":1,"x":2}}"#,
    #""set":{"a":true,"b":"x"}"#, #""set":{"A":1}"#, #""set":{"a@":1}"#, #""set":{"a":1},"unset":["a"]"#,
    #""set":{"\#(String(repeating: "a", count: 100))":1}"#,
    #""set":{"\#(String(repeating: "a", count: 101))":1}"#,
    #""add":{"a":["x","y"]},"remove":{"a":"z"}"#, #""add":{"a":["x","x"]}"#, #""add":{"a":[]}"#,
    #""set":{"a":1},"add":{"a":["x"]}"#, #""retracts":"x","reason":"r","countries":[]"#, #""retracts":"x""#,
    #""corrects":"x""#, #""corrects":"x","retracts":"y","countries":[]"#, #""reason":"r""#,
    #""source":{}"#, #""source":{"title":"T"}"#, #""source":{"title":"T","locator":"p"}"#,
    #""source":{"locator":"p","title":"T"}"#, #""source":{"locator":"p"}"#,
    #""source":{"title":"T","title":"T"}"#,
    #""source":{"title":"T","locator":"p","locator":"q"}"#, #""source":{"title":"T","published":"2021-13"}"#,
    #""source":{"title":"T","published":"2021-12","url":"u","author":"é","publisher":"P"}"#,
    #""source":{"title":"T","locator":"\u0041"}"#, #""source":{"ti\u0074le":"T"}"#,
    #""source":{"titel":"T"}"#,
    #""source":{"title":","locator":"p"}"#, #""source":{"title":"\",\"locator\":\"p"}"#, #""unknown":1"#,
    #""date":"2021""#, #""kind":"a.b""#, #""entity":"c/d""#,
  ]

  @Test("every form of a part is read alike, twice, with and without blanks, in every place")
  func parts() {
    let base = [#""date":"2021-08-05""#, #""kind":"model.released""#, #""entity":"model/hyperclova""#]
    let known = TextCache()
    for form in Self.forms {
      for place in 0...base.count {
        var members = base
        members.insert(form, at: place)
        for separator in [",", ", ", " ,", ",  "] {
          let text = "{" + members.joined(separator: separator) + "}" + String(repeating: " ", count: 20)
          for text in [text, text.replacing(":", with: ": ")] {
            // The first reading puts into the caches what the second finds.
            #expect(Self.agrees(Array(text.utf8), known), "\(text)")
            #expect(Self.agrees(Array(text.utf8), known), "\(text)")
          }
        }
      }
    }
  }

  @Test("required members, dates, kinds and entities of every form are read alike")
  func required() {
    let known = TextCache()
    let dates = [
      "2021", "2021-02-30", "2021-02-29", "2020-02-29", "2021-21", "2021-13", "202X", "2021?", "", "é", "y",
    ]
    let kinds = ["a.b", "product.announced", "a", "a.b.c", "A.b", "a.", ".b", "1a.b", "a1.b-2", "é.b"]
    let entities = [
      "a/b", "model/hyperclova-ko", "a/文心", "a/B", "a", "a/", "/b", "a/b/c", "a/.b", "a/b.c", "1/b", "a/1",
    ]
    for date in dates {
      for kind in kinds {
        for entity in entities {
          let text = #"{"date":"\#(date)","kind":"\#(kind)","entity":"\#(entity)"}                    "#
          #expect(Self.agrees(Array(text.utf8), known), "\(text)")
          #expect(Self.agrees(Array(text.utf8), known), "\(text)")
        }
      }
    }
    for text in ["{}", #"{"date":"2021","kind":"a.b"}"#, "[", "", #"{"kind":"a.b","entity":"c/d"}"#] {
      #expect(Self.agrees(Array((text + String(repeating: " ", count: 20)).utf8), known), "\(text)")
    }
  }

  @Test("an object that may break a limit of its size is left to the other reader")
  func long() throws {
    let known = TextCache()
    for length in [100, 1 << 16, 1 << 17, 1 << 20, 1 << 20 + 1] {
      let summary = String(repeating: "x", count: length)
      let text = #"{"date":"2021","kind":"a.b","entity":"c/d","summary":"\#(summary)"}"#
      #expect(Self.agrees(Array(text.utf8), known))
      #expect((Self.plain(Array(text.utf8), known).draft != nil) == (length < 1 << 17))
    }
  }
}

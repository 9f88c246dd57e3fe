import EventLog
import TestSupport
import Testing

@Suite("Events as JSON")
struct EventJSONTests {
  private static let line =
    #"{"sequence":57,"id":"hyperclova-ko-release","recorded":"2026-11-25T13:00:00.123456Z","date":"2021","#
    + #""kind":"model.released","entity":"model/hyperclova-ko","countries":["KR"],"summary":"Naver releases it.","#
    + #""set":{"name":"HyperCLOVA","name@ko":"하이퍼클로바","developer":{"ref":"org/naver"},"parameters":204000000000,"#
    + #""korean-share":{"value":97,"unit":"%"},"share":{"low":60,"high":70,"unit":"%"},"sites":{"atLeast":200},"#
    + #""fine":{"atMost":6,"unit":"%","approx":true},"open":false,"rate":0.5,"expected":{"date":"2023-40"}},"#
    + #""unset":["price"],"add":{"partners":[{"ref":"org/line"},"x"]},"remove":{"partners":[{"ref":"org/kt"}]},"#
    + #""source":{"title":"T","publisher":"P","author":"A","published":"2023-03","url":"U","locator":"¶68"},"#
    + #""corrects":"old","reason":"better"}"#

  @Test("the whole form goes in and comes out byte for byte")
  func wholeForm() throws {
    let draft = try #require(EventReader.drafts(in: Array(EventJSONTests.line.utf8)).first)
    let recorded = try #require(draft.recorded)
    let id = try #require(draft.id)
    var writer = JSONWriter()
    writer.event(Event(sequence: 57, id: id, recorded: recorded, content: draft.content))
    #expect(writer.text == EventJSONTests.line)
  }

  @Test("random events round-trip", arguments: 0..<50)
  func roundTrip(seed: Int) throws {
    var random = RandomEvents(seed: UInt64(seed))
    let events = try random.log(count: 40)
    var writer = JSONWriter()
    for event in events {
      writer.event(event)
      writer.lineBreak()
    }
    let drafts = try EventReader.drafts(in: writer.bytes)
    #expect(drafts == events.map(EventDraft.init))
  }

  @Test("an array, spread-out objects and a byte order mark are read too")
  func otherShapes() throws {
    let object = #"{"date":"2021","kind":"a.b","entity":"c/d"}"#
    let spread = "\u{FEFF} {\n \"date\" : \"2021\",\r\n\t\"kind\":\"a.b\", \"entity\":\"c/d\"\n}\n\n"
    let expected = try EventReader.drafts(in: Array(object.utf8))
    #expect(try EventReader.drafts(in: Array(spread.utf8)) == expected)
    #expect(try EventReader.drafts(in: Array("[\(object) , \(object)]".utf8)) == expected + expected)
    #expect(try EventReader.drafts(in: Array("[]".utf8)).isEmpty)
    #expect(try EventReader.drafts(in: []).isEmpty)
  }

  @Test("escapes mean what RFC 8259 says")
  func escapes() throws {
    let text = #"{"date":"2021","kind":"a.b","entity":"c/d","summary":"\" \\ \/ \b \f \n \r \t é 😀 \u0000"}"#
    let draft = try #require(EventReader.drafts(in: Array(text.utf8)).first)
    #expect(draft.content.summary == "\" \\ / \u{8} \u{C} \n \r \t é 😀 \u{0}")
  }

  @Test("a key is known by what it says, however it is written")
  func keys() throws {
    let plain = Self.event(#""countries":["KR"],"source":{"publisher":"P"}"#)
    let escaped = plain.replacing("countries", with: #"c\u006funtries"#).replacing(
      "publisher", with: #"publishe\u0072"#
    )
    .replacing("date", with: #"\u0064ate"#)
    #expect(try EventReader.drafts(in: Array(escaped.utf8)) == EventReader.drafts(in: Array(plain.utf8)))
    for key in [
      "countriet", "countrie", "countriess", "", "dat", "date1", "summary-and-more-than-16-bytes", "日付",
    ] {
      let error = #expect(throws: EventError.self) {
        try EventReader.drafts(in: Array(Self.event("\"\(key)\":1").utf8))
      }
      #expect(error?.description == "line 1, column 44: an event has no '\(key)'")
    }
    let error = #expect(throws: EventError.self) {
      try EventReader.drafts(in: Array("{\"d".utf8) + [0xFF] + Array("e\":1}".utf8))
    }
    #expect(error?.description == "line 1, column 4: bytes that are not UTF-8")
  }

  @Test("numbers are exact at every length")
  func numbers() throws {
    for text in [
      "0", "-0", "7", "-7", "1000000000000000000", "999999999999999999", "-999999999999999999",
      "9223372036854775807", "-9223372036854775808", "1e3", "1.50", "-0.000000000000000001", "12E-2",
    ] {
      let draft = try #require(
        EventReader.drafts(in: Array(Self.event("\"set\":{\"x\":\(text)}").utf8)).first)
      #expect(draft.content.set.first?.value == ExactNumber(text).map { .number($0) })
    }
    for text in ["00", "-", "01", "1.", "1x", "-01", "1-", "+1", "12345678901234567890"] {
      #expect(throws: EventError.self) {
        try EventReader.drafts(in: Array(Self.event("\"set\":{\"x\":\(text)}").utf8))
      }
    }
  }

  @Test("a retraction takes what it leaves out from its target")
  func retraction() throws {
    let text =
      #"{"id":"x","date":"2021","kind":"a.b","entity":"c/d","countries":["KR"]}"# + "\n"
      + #"{"retracts":"x","reason":"wrong"}"#
    let drafts = try EventReader.drafts(in: Array(text.utf8))
    #expect(drafts[1].content.entity == drafts[0].content.entity)
    #expect(drafts[1].content.countries == drafts[0].content.countries)
  }

  private static func event(_ rest: String) -> String {
    #"{"date":"2021","kind":"a.b","entity":"c/d","# + rest + "}"
  }

  @Test(
    "what is wrong is named, with line and column",
    arguments: [
      (#"{"date":"2021","kind":"a.b"}"#, "line 1, column 1: the event has no 'entity'"),
      (event(#""set":{"x":null}"#), "line 1, column 55: x: null is no value"),
      (event(#""set":{"x":[1]}"#), "line 1, column 55: x: an array is no value"),
      (
        event(#""set":{"x":{"ref":"org/n","unit":"%"}}"#),
        "line 1, column 55: x: the object is neither a reference, a date nor a quantity"
      ),
      (
        event(#""set":{"x":{"low":7,"high":6}}"#),
        "line 1, column 55: x: the low bound 7 is above the high bound 6"
      ),
      (event(#""set":{"x":9223372036854775808}"#), "line 1, column 55: a number that cannot be held exactly"),
      (event(#""set":{"x":01}"#), "line 1, column 55: malformed number"),
      (event(#""set":{"x":1,"x":2}"#), "line 1, column 1: set: attribute 'x' stands twice"),
      (event(#""countries":["XX"]"#), "line 1, column 57: countries: 'XX' is no ISO 3166-1 alpha-2 code"),
      (event(#""sumary":"x""#), "line 1, column 44: an event has no 'sumary'"),
      (event(#""id":"a","id":"b""#), "line 1, column 53: 'id' stands twice"),
      (event(#""corrects":"a","retracts":"b""#), "line 1, column 1: an event corrects or retracts, not both"),
      (event(#""reason":"a""#), "line 1, column 1: a reason goes with corrects or retracts"),
      (event(#""set":{"name":5}"#), "line 1, column 1: set: name is not a text"),
      (event(#""add":{"x":[1,1]}"#), "line 1, column 1: add: attribute 'x' has a member twice"),
      (event(#""recorded":"yesterday""#), "line 1, column 55: recorded: 'yesterday' is no moment"),
      (
        "{\n\"date\":\"2021\",\n\"kind\":5}",
        "line 3, column 8: '5' stands where a text in double quotes was expected"
      ),
      ("{\"date\":\"2021\"", "line 1, column 15: the text ends where ',' or '}' was expected"),
      ("{\"date\":\"2021", "line 1, column 9: a text without its closing quote"),
      ("{\"id\":\"文\u{1}\"}", "line 1, column 9: a control character inside a text"),
      ("[{}", "line 1, column 2: the event has no 'date'"),
      ("nonsense", "line 1, column 1: 'n' stands where an event object was expected"),
      (#"{"date":"\ud800"}"#, "line 1, column 16: half of a surrogate pair"),
      (#"{"date":"\x"}"#, "line 1, column 10: an unknown escape after '\\'"),
    ])
  func errors(text: String, description: String) {
    let error = #expect(throws: EventError.self) { try EventReader.drafts(in: Array(text.utf8)) }
    #expect(error?.description == description)
    #expect(error?.advice.isEmpty == false)
  }

  @Test("bytes that are not UTF-8 and too deep nesting are errors")
  func hostile() {
    #expect(throws: EventError.self) {
      try EventReader.drafts(in: Array(#"{"id":""#.utf8) + [0xFF, 0xFE] + Array(#""}"#.utf8))
    }
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: EventError.self) { try EventReader.drafts(in: Array(deep.utf8)) }
  }

  @Test("mutilated events never crash, and never pass for something longer than they are", arguments: 0..<20)
  func mutations(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let whole = Array(EventJSONTests.line.utf8)
    for _ in 0..<200 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: index)
        default: bytes.insert(generator.pick(Array("{}[]\",:\\0-.e".utf8)), at: index)
        }
      }
      guard let drafts = try? EventReader.drafts(in: bytes) else { continue }
      #expect(drafts.count <= 1)
      for draft in drafts { try draft.content.validate() }
    }
  }
}

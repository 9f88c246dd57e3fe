import EventLog
import Foundation
import Interchange
import TestSupport
import Testing

@Suite("CloudEvents as the specification has them")
struct CloudEventTests {
  private static func object(_ members: String) -> [UInt8] {
    Array(
      #"{"specversion":"1.0","id":"x","source":"/s","type":"org.example.model.released",\#(members)}"#.utf8)
  }

  private static func read(_ text: [UInt8]) throws -> [EventDraft] {
    try JSONEventReader.drafts(in: text, with: JSONEventReader(.cloudEvents))
  }

  @Test("names, types and values of the attributes keep the rules of the specification")
  func attributes() throws {
    let events = try ValueForms.events()
    let text = text(of: events, CloudEventWriter(.batch, source: "/timeline", typePrefix: "org.example"))
    let objects = try #require(try JSONSerialization.jsonObject(with: Data(text)) as? [[String: Any]])
    #expect(objects.count == events.count)
    for (object, event) in zip(objects, events) {
      for (name, value) in object where name != "data" {
        #expect(name.wholeMatch(of: /[a-z0-9]{1,20}/) != nil, "\(name)")
        let text = try #require(value as? String)
        #expect(!text.isEmpty && !text.unicodeScalars.contains { $0.properties.generalCategory == .control })
      }
      #expect(object["specversion"] as? String == "1.0")
      #expect(object["id"] as? String == event.id && object["source"] as? String == "/timeline")
      #expect(object["type"] as? String == "org.example.\(event.content.kind)")
      #expect(object["subject"] as? String == event.content.entity.text)
      #expect(object["time"] as? String == event.recorded.description)
      #expect((object["sequence"] as? String)?.count == 20)
      let data = try #require(object["data"] as? [String: Any])
      #expect(data["id"] == nil && data["recorded"] == nil && data["sequence"] == nil)
    }
  }

  @Test("no events are an empty batch, and no lines")
  func empty() throws {
    let batch = text(of: [], CloudEventWriter(.batch, source: "/s"))
    #expect(try JSONSerialization.jsonObject(with: Data(batch)) as? [String] == [])
    #expect(text(of: [], CloudEventWriter(.lines, source: "/s")).isEmpty)
    #expect(try CloudEventTests.read(batch).isEmpty)
  }

  @Test("the identity of a log is written as a UUID")
  func source() throws {
    let identity = LogIdentity.random()
    let source = CloudEventForm.source(of: identity)
    #expect(source.wholeMatch(of: /urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/) != nil)
    #expect(source.filter { $0 != "-" }.hasSuffix(identity.description))
  }

  @Test("what the data leaves out comes from the attributes, which may be null")
  func foreign() throws {
    let text = CloudEventTests.object(
      #""subject":"model/m","time":"2024-05-06T07:08:09.123456789Z","validdate":"2021","traceparent":"00-1","n":5,"#
        + #""b":true,"dataschema":null,"datacontenttype":"application/json; charset=utf-8","data":{"set":{"a":1}}"#
    )
    let draft = try #require(try CloudEventTests.read(text).first)
    #expect(draft.id == "x" && draft.content.kind.text == "model.released")
    #expect(draft.content.entity.text == "model/m" && draft.content.date.description == "2021")
    #expect(draft.recorded == Instant("2024-05-06T07:08:09.123456Z"))
    let encoded = Data(#"{"date":"2022","entity":"model/n"}"#.utf8).base64EncodedString()
    let binary = CloudEventTests.object(#""subject":null,"data_base64":"\#(encoded)""#)
    #expect(try CloudEventTests.read(binary).first?.content.entity.text == "model/n")
    let bare = CloudEventTests.object(#""subject":"model/m","validdate":"2021-05""#)
    #expect(try CloudEventTests.read(bare).first?.content.assertsNothing == true)
  }

  @Test(
    "what is no CloudEvent of ours is told",
    arguments: [
      (#"{"id":"x","source":"/s","type":"a.b"}"#, "the CloudEvent has no 'specversion'"),
      (
        #"{"specversion":"0.3","id":"x","source":"/s","type":"a.b"}"#,
        "specversion: CloudEvents '0.3' are not read"
      ),
      (#"{"specversion":"1.0","id":"","source":"/s","type":"a.b"}"#, "the CloudEvent has no 'id'"),
      (#"{"specversion":"1.0","id":5,"source":"/s","type":"a.b"}"#, "'5' stands where the text of 'id'"),
      (#"{"specversion":"1.0","id":"x","id":"x","source":"/s","type":"a.b"}"#, "'id' stands twice"),
    ])
  func faults(text: String, message: String) throws {
    let error = #expect(throws: EventError.self) { try CloudEventTests.read(Array(text.utf8)) }
    #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
  }

  @Test(
    "data that is no event, or says something else than the attributes, is told",
    arguments: [
      (#""datacontenttype":"text/xml","data":"<a/>""#, "datacontenttype: 'text/xml' is not JSON"),
      (#""data":"text""#, "'\"' stands where an event object was expected"),
      (#""data":{},"data_base64":"""#, "data and data_base64 stand together"),
      (#""data_base64":"é""#, "data_base64 is no Base64"),
      (#""time":"yesterday","data":{}"#, "time: 'yesterday' is no moment"),
      (#""validdate":"2021-13","data":{}"#, "validdate: 2021-13: there is no month 13"),
      (#""data":{"entity":"a/b","colour":1}"#, "an event has no 'colour'"),
      (#""data":{"entity":"a/b"}"#, "the event has no 'date'"),
      (#""subject":"a/b","data":{"date":"2021","entity":"a/c"}"#, "the attribute subject is 'a/b'"),
      (#""data":{"id":"y","date":"2021","entity":"a/c"}"#, "the attribute id is 'x', and the data says 'y'"),
      (#""data":{"kind":"a.done","date":"2021","entity":"a/c"}"#, "the attribute type is 'model.released'"),
    ])
  func data(members: String, message: String) throws {
    let error = #expect(throws: EventError.self) { try CloudEventTests.read(CloudEventTests.object(members)) }
    #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
    #expect(error?.position != nil)
  }
}

import EventLog
import Testing

@Suite("Entities, kinds and attributes")
struct NamesTests {
  @Test(
    "entities that are well formed",
    arguments: ["model/gpt-4", "org/네이버", "product/文心一言", "model/gpt-3.5", "x/1", "a-b/c_d+e"])
  func entities(text: String) throws {
    let id = try EntityID(text)
    #expect(id.text == text)
    #expect(id.type + "/" + id.slug == text)
  }

  @Test(
    "entities that are not, with what is wrong",
    arguments: [
      ("gpt-4", "it has no '/'"), ("/x", "its type does not begin with a lower-case letter a to z"),
      ("model/", "it has no slug after the '/'"), ("model/GPT-4", "its slug begins with 'G'"),
      ("model/gpt 4", "its slug has ' '"), ("model/a/b", "its slug has '/'"),
      ("Model/x", "its type does not begin with a lower-case letter a to z"),
      ("model/-x", "its slug begins with '-'"), ("model/x\u{0}", "its slug has U+0000"),
      ("model/../x", "its slug begins with '.'"),
    ])
  func badEntities(text: String, fault: String) {
    let error = #expect(throws: EventError.self) { try EntityID(text) }
    #expect(error?.message == "'\(text)' is no entity: \(fault)")
  }

  @Test("a near miss is told how it is written")
  func advice() {
    #expect(
      throws: EventError("'model/GPT 4' is no entity: its slug begins with 'G'", advice: "write model/gpt-4")
    ) {
      try EntityID("model/GPT 4")
    }
  }

  @Test(
    "kinds",
    arguments: [
      ("model.released", true), ("ai-act.proposed", true), ("model", false), ("model.", false),
      ("Model.Released", false), ("a.b.c", false), ("model released", false),
    ])
  func kinds(text: String, isKind: Bool) {
    #expect(((try? EventKind(text)) != nil) == isKind)
  }

  @Test(
    "attributes",
    arguments: [
      ("parameters", true), ("korean-share", true), ("name@ko", true), ("name@zh-Hans", true),
      ("x_1.y", true),
      ("", false), ("Name", false), ("name@", false), ("name@-", false), ("na me", false), ("1st", false),
      ("name@ko@ko", false), ("name@toolongtag", false),
    ])
  func attributes(text: String, isAttribute: Bool) {
    #expect(((try? AttributeName(text)) != nil) == isAttribute)
  }

  @Test("an attribute knows its language")
  func language() throws {
    #expect(try AttributeName("name@zh-Hans").language == "zh-Hans")
    #expect(try AttributeName("name").language == nil)
    #expect(try AttributeName("name@ko").isName)
    #expect(try !AttributeName("names").isName)
  }
}

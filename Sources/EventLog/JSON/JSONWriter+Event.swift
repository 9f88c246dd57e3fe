import PartialDates

extension JSONWriter {
  /// Writes an event in its external form.
  public mutating func event(_ event: Event) {
    beginObject()
    key("sequence")
    integer(event.sequence)
    key("id")
    string(event.id)
    key("recorded")
    string(event.recorded.description)
    members(of: event.content)
    endObject()
  }

  /// Writes the members of an event's content into the object that is open.
  package mutating func members(of content: EventContent) {
    member("date", content.date.description)
    member("kind", content.kind.text)
    member("entity", content.entity.text)
    key("countries")
    beginArray()
    for country in content.countries { string(country.description) }
    endArray()
    member("summary", content.summary)
    assertions(of: content)
    if let source = content.source {
      key("source")
      self.source(source)
    }
    member("corrects", content.corrects)
    member("retracts", content.retracts)
    member("reason", content.reason)
  }

  private mutating func assertions(of content: EventContent) {
    if !content.set.isEmpty {
      key("set")
      beginObject()
      for assertion in content.set {
        key(assertion.attribute.text)
        value(assertion.value)
      }
      endObject()
    }
    if !content.unset.isEmpty {
      key("unset")
      beginArray()
      for attribute in content.unset { string(attribute.text) }
      endArray()
    }
    memberAssertions("add", content.add)
    memberAssertions("remove", content.remove)
  }

  private mutating func memberAssertions(_ name: String, _ assertions: [MemberAssertion]) {
    if assertions.isEmpty { return }
    key(name)
    beginObject()
    for assertion in assertions {
      key(assertion.attribute.text)
      beginArray()
      for member in assertion.members { value(member) }
      endArray()
    }
    endObject()
  }

  /// Writes a source.
  public mutating func source(_ source: Source) {
    beginObject()
    member("title", source.title)
    member("publisher", source.publisher)
    member("author", source.author)
    member("published", source.published?.description)
    member("url", source.url)
    member("locator", source.locator)
    endObject()
  }

  /// Writes a text member where there is a text.
  public mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }
}

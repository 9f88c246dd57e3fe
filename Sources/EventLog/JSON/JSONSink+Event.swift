extension JSONSink {
  /// Writes an event in its external form.
  mutating func event(_ event: Event) {
    open(UInt8(ascii: "{"))
    key(written: #""sequence":"#)
    integer(negative: false, magnitude: event.sequence)
    key(written: #""id":"#)
    string(event.id)
    key(written: #""recorded":"#)
    instant(event.recorded)
    members(of: event.content)
    close(UInt8(ascii: "}"))
  }

  /// Writes the members of an event's content into the object that is open.
  mutating func members(of content: EventContent) {
    key(written: #""date":"#)
    date(content.date)
    key(written: #""kind":"#)
    string(content.kind.text)
    key(written: #""entity":"#)
    string(content.entity.text)
    key(written: #""countries":"#)
    open(UInt8(ascii: "["))
    for country in content.countries { self.country(country) }
    close(UInt8(ascii: "]"))
    member(#""summary":"#, content.summary)
    assertions(of: content)
    if content.source != nil {
      key(written: #""source":"#)
      source(content.source)
    }
    if content.target != nil {
      member(#""corrects":"#, content.corrects)
      member(#""retracts":"#, content.retracts)
    }
    member(#""reason":"#, content.reason)
  }

  private mutating func assertions(of content: EventContent) {
    if !content.set.isEmpty {
      key(written: #""set":"#)
      open(UInt8(ascii: "{"))
      for assertion in content.set {
        key(assertion.attribute.text)
        value(assertion.value)
      }
      close(UInt8(ascii: "}"))
    }
    if !content.unset.isEmpty {
      key(written: #""unset":"#)
      open(UInt8(ascii: "["))
      for attribute in content.unset { string(attribute.text) }
      close(UInt8(ascii: "]"))
    }
    if !content.add.isEmpty {
      key(written: #""add":"#)
      memberAssertions(content.add)
    }
    if !content.remove.isEmpty {
      key(written: #""remove":"#)
      memberAssertions(content.remove)
    }
  }

  private mutating func memberAssertions(_ assertions: [MemberAssertion]) {
    open(UInt8(ascii: "{"))
    for assertion in assertions {
      key(assertion.attribute.text)
      open(UInt8(ascii: "["))
      for member in assertion.members { value(member) }
      close(UInt8(ascii: "]"))
    }
    close(UInt8(ascii: "}"))
  }

  /// Writes a source; its texts are not copied out of the event that holds it.
  mutating func source(_ source: Source?) {
    open(UInt8(ascii: "{"))
    member(#""title":"#, source?.title)
    member(#""publisher":"#, source?.publisher)
    member(#""author":"#, source?.author)
    if let published = source?.published {
      key(written: #""published":"#)
      date(published)
    }
    member(#""url":"#, source?.url)
    member(#""locator":"#, source?.locator)
    close(UInt8(ascii: "}"))
  }

  @inline(__always)
  mutating func member(_ key: StaticString, _ text: String?) {
    guard let text else { return }
    self.key(written: key)
    string(text)
  }
}

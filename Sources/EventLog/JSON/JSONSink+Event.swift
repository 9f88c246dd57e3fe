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
    members(of: event.content.parts)
    close(UInt8(ascii: "}"))
  }

  /// Writes the members of an event's content into the object that is open.
  mutating func members(of content: borrowing ContentParts) {
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
    if let source = content.source {
      key(written: #""source":"#)
      self.source(source)
    }
    if content.target != nil {
      member(#""corrects":"#, content.corrects)
      member(#""retracts":"#, content.retracts)
    }
    member(#""reason":"#, content.reason)
  }

  private mutating func assertions(of content: borrowing ContentParts) {
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

  /// Writes a source.
  mutating func source(_ source: Source) {
    open(UInt8(ascii: "{"))
    members(of: source.work.parts)
    member(#""locator":"#, source.locator)
    close(UInt8(ascii: "}"))
  }

  private mutating func members(of work: Work.Parts) {
    member(#""title":"#, work.title)
    member(#""publisher":"#, work.publisher)
    member(#""author":"#, work.author)
    if let published = work.published {
      key(written: #""published":"#)
      date(published)
    }
    member(#""url":"#, work.url)
  }

  @inline(__always)
  mutating func member(_ key: StaticString, _ text: String?) {
    guard let text else { return }
    self.key(written: key)
    string(text)
  }
}

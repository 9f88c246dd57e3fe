import EventLog

extension JSONWriter {
  /// Writes assertions as one object, as in an event.
  mutating func object(_ assertions: [Assertion]) {
    beginObject()
    for assertion in assertions {
      key(assertion.attribute.text)
      value(assertion.value)
    }
    endObject()
  }

  /// Writes the members that join or leave as one object, as in an event.
  mutating func object(_ assertions: [MemberAssertion]) {
    beginObject()
    for assertion in assertions {
      key(assertion.attribute.text)
      beginArray()
      for member in assertion.members { value(member) }
      endArray()
    }
    endObject()
  }
}

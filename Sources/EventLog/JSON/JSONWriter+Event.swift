extension JSONWriter {
  /// Writes an event in its external form.
  public mutating func event(_ event: Event) { write { $0.event(event) } }

  /// Writes the members of an event's content into the object that is open.
  package mutating func members(of content: EventContent) { write { $0.members(of: content.parts) } }

  /// Writes a source.
  public mutating func source(_ source: Source) { write { $0.source(source) } }

  /// Writes the value of an attribute in its external form.
  public mutating func value(_ value: Value) { write { $0.value(value) } }

  /// Writes a text member where there is a text.
  public mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    write {
      $0.key(name)
      $0.string(text)
    }
  }
}

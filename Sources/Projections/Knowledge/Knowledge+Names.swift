import EventLog

extension Knowledge {
  /// The newest name of every entity, whatever the day: for showing references to things that the day asked about
  /// does not know yet. Complexity: O(n) for n events.
  public var names: [EntityID: String] {
    var names: [EntityID: String] = [:]
    for event in events where !isVoid(event) {
      for assertion in event.content.set where assertion.attribute.text == "name" {
        if case .string(let name) = assertion.value { names[event.content.entity] = name }
      }
    }
    return names
  }
}

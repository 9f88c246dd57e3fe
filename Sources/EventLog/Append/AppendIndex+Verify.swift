extension AppendIndex {
  /// Takes in the next event after checking the rules that hold between events.
  mutating func insertVerified(_ event: Event, frameOffset: Int, path: String) throws(LogError) {
    if let earlier = self.event(id: event.id) {
      throw LogError(
        .damaged,
        "\(path), offset \(frameOffset): events \(earlier.sequence) and \(event.sequence) have one id, '\(event.id)'",
        advice: "restore the file from a copy; nothing was changed")
    }
    do {
      try event.content.validate()
      try EventContent.validate(id: event.id)
    } catch {
      throw LogError(
        .damaged, "\(path), offset \(frameOffset): event \(event.sequence): \(error.message)",
        advice: "restore the file from a copy; nothing was changed")
    }
    if let objection = objection(id: event.id, to: event.content) {
      throw LogError(
        .damaged, "\(path), offset \(frameOffset): event \(event.sequence): \(objection.message)",
        advice: "restore the file from a copy; nothing was changed")
    }
    insert(event)
  }
}

extension EventContent {
  /// How many values and members an event asserts at most.
  static let maximumAssertions = 65_535
  /// How many bytes the texts of an event have at most, together.
  static let maximumTextBytes = 1 << 24
}

extension ContentParts {
  /// Checks that the event is no larger than what a frame can hold.
  func validateSize() throws(EventError) {
    guard assertionCount <= EventContent.maximumAssertions else {
      throw EventError(
        "the event asserts \(assertionCount) values and members, more than \(EventContent.maximumAssertions)",
        advice: "say it in several events")
    }
    guard textBytes <= EventContent.maximumTextBytes else {
      throw EventError(
        "the texts of the event have \(textBytes) bytes, more than \(EventContent.maximumTextBytes >> 20) MiB",
        advice: "shorten them, and give the source's url")
    }
  }

  private var assertionCount: Int {
    let members = add.isEmpty && remove.isEmpty ? 0 : (add + remove).reduce(0) { $0 + $1.members.count }
    return self.set.count + unset.count + members
  }

  private var textBytes: Int {
    var bytes = (summary?.utf8.count ?? 0) + (reason?.utf8.count ?? 0) + (source?.textBytes ?? 0)
    bytes += entity.text.utf8.count + kind.text.utf8.count
    for assertion in self.set { bytes += assertion.attribute.text.utf8.count + assertion.value.textBytes }
    for attribute in unset { bytes += attribute.text.utf8.count }
    for assertion in add { bytes += assertion.textBytes }
    for assertion in remove { bytes += assertion.textBytes }
    return bytes
  }
}

extension Source {
  fileprivate var textBytes: Int {
    let parts = work.parts
    var bytes = (parts.title?.utf8.count ?? 0) + (parts.publisher?.utf8.count ?? 0)
    bytes += (parts.author?.utf8.count ?? 0) + (parts.url?.utf8.count ?? 0)
    return bytes + (locator?.utf8.count ?? 0)
  }
}

extension MemberAssertion {
  fileprivate var textBytes: Int {
    members.reduce(attribute.text.utf8.count * members.count) { $0 + $1.textBytes }
  }
}

extension Value {
  /// Bytes of what may be long in it.
  fileprivate var textBytes: Int {
    switch self {
    case .string(let text): text.utf8.count
    case .reference(let entity): entity.text.utf8.count
    case .quantity(let quantity): quantity.unit?.utf8.count ?? 0
    case .boolean, .number, .date: 0
    }
  }
}

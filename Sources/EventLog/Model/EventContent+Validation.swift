extension EventContent {
  /// Checks the rules that hold within one event.
  ///
  /// - Throws: ``EventError`` that names the field and the attribute.
  public func validate() throws(EventError) { try parts.validate() }

  /// Checks an idempotency key.
  ///
  /// - Throws: ``EventError`` when it is empty, longer than 512 bytes, or has characters that do not print.
  public static func validate(id: String) throws(EventError) {
    guard (1...512).contains(id.utf8.count), id.isPrintable else {
      throw EventError(
        "id: an id has 1 to 512 bytes of printable text", advice: "choose a short name such as gpt-4-release")
    }
  }
}

extension ContentParts {
  /// Checks the rules that hold within one event.
  fileprivate func validate() throws(EventError) {
    try validateSize()
    try validateScalars()
    if !add.isEmpty || !remove.isEmpty {
      try validateMembers(add, field: "add")
      try validateMembers(remove, field: "remove")
    }
    try validateNames()
    try validateTarget()
    if countries.count > 1, let repeated = countries.firstRepeated {
      throw EventError("countries: \(repeated) stands twice", advice: "name each country once")
    }
    try ContentParts.validateText(summary, field: "summary")
    try ContentParts.validateText(reason, field: "reason")
  }

  private func validateScalars() throws(EventError) {
    if self.set.count + unset.count > 1, let repeated = firstRepeatedScalar {
      throw EventError("set: attribute '\(repeated)' stands twice", advice: "name each attribute once")
    }
    if !add.isEmpty || !remove.isEmpty {
      let scalars = Set(self.set.map(\.attribute) + unset)
      if let both = (add + remove).first(where: { scalars.contains($0.attribute) }) {
        throw EventError(
          "attribute '\(both.attribute)' is given a value and members at once",
          advice: "use set for one value, add and remove for members")
      }
    }
    for assertion in set {
      if case .string(let text) = assertion.value {
        try ContentParts.validateText(text, field: "set: \(assertion.attribute)")
      }
    }
  }

  /// The first attribute that an earlier one equals; few are compared one by one, which takes no memory.
  private var firstRepeatedScalar: AttributeName? {
    let count = self.set.count + unset.count
    func attribute(_ index: Int) -> AttributeName {
      index < self.set.count ? self.set[index].attribute : unset[index - self.set.count]
    }
    if count > 12 { return (0..<count).map(attribute).firstRepeated }
    for index in 1..<count {
      for earlier in 0..<index where attribute(earlier) == attribute(index) { return attribute(index) }
    }
    return nil
  }

  private func validateMembers(_ assertions: [MemberAssertion], field: String) throws(EventError) {
    if let repeated = assertions.map(\.attribute).firstRepeated {
      throw EventError("\(field): attribute '\(repeated)' stands twice", advice: "name each attribute once")
    }
    for assertion in assertions {
      if assertion.members.isEmpty {
        throw EventError(
          "\(field): attribute '\(assertion.attribute)' has no members", advice: "name at least one")
      }
      if assertion.members.firstRepeated != nil {
        throw EventError(
          "\(field): attribute '\(assertion.attribute)' has a member twice", advice: "name each member once")
      }
      let other = (field == "add" ? remove : []).first { $0.attribute == assertion.attribute }
      if let other, !Set(other.members).isDisjoint(with: assertion.members) {
        throw EventError(
          "a member of '\(assertion.attribute)' is added and removed at once", advice: "do one of the two")
      }
    }
  }

  private func validateNames() throws(EventError) {
    for assertion in set where assertion.attribute.isName {
      guard case .string(let name) = assertion.value, !name.isEmpty else {
        throw EventError("set: \(assertion.attribute) is not a text", advice: "write the name in quotes")
      }
    }
    if !add.isEmpty || !remove.isEmpty, let members = (add + remove).first(where: \.attribute.isName) {
      throw EventError(
        "'\(members.attribute)' takes one value, not members",
        advice: "use set, and aliases for further names")
    }
  }

  private func validateTarget() throws(EventError) {
    if corrects != nil, retracts != nil {
      throw EventError("an event corrects or retracts, not both", advice: "leave one of the two out")
    }
    if retracts != nil, !assertsNothing {
      throw EventError(
        "a retraction asserts nothing", advice: "leave set, unset, add and remove out, or use corrects")
    }
    if reason != nil, target == nil {
      throw EventError(
        "a reason goes with corrects or retracts", advice: "say which event it corrects, or use summary")
    }
  }

  private static func validateText(_ text: String?, field: String) throws(EventError) {
    if let text, text.utf8.count > 1 << 20 {
      throw EventError("\(field) is longer than 1 MiB", advice: "shorten it, and give the source's url")
    }
  }
}

extension String {
  /// Whether every character prints.
  fileprivate var isPrintable: Bool {
    utf8.allSatisfy { $0 &- 0x20 < 0x5F } || !unicodeScalars.contains(where: \.isUnprintable)
  }
}

extension Array where Element: Hashable {
  /// The first element that an earlier one equals.
  fileprivate var firstRepeated: Element? {
    if count < 2 { return nil }
    if count <= 8 { return indices.first { self[..<$0].contains(self[$0]) }.map { self[$0] } }
    var seen: Set<Element> = []
    return first { !seen.insert($0).inserted }
  }
}

/// That an attribute has a value.
public struct Assertion: Hashable, Sendable {
  /// Which attribute.
  public let attribute: AttributeName
  /// The value it has.
  public let value: Value

  /// That `attribute` has `value`.
  public init(_ attribute: AttributeName, _ value: Value) {
    self.attribute = attribute
    self.value = value
  }
}

/// That some values belong, or no longer belong, to a set-valued attribute.
public struct MemberAssertion: Hashable, Sendable {
  /// Which attribute.
  public let attribute: AttributeName
  /// The members, in the order given; each once.
  public let members: [Value]

  /// That `members` belong, or no longer belong, to `attribute`.
  public init(_ attribute: AttributeName, _ members: [Value]) {
    self.attribute = attribute
    self.members = members
  }
}

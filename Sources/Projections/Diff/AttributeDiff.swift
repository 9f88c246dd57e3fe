import EventLog

/// What changed of one attribute.
public struct AttributeDiff: Hashable, Sendable {
  /// Which attribute; names of the entity count as attributes here.
  public let attribute: AttributeName
  /// The change of its one value; nil when that is the same, or it has none.
  public let value: ValueDiff?
  /// The members that joined, left or became certain, sorted by value.
  public let members: [ValueDiff]

  /// The changes of an attribute; `members` are sorted by value.
  public init(_ attribute: AttributeName, value: ValueDiff?, members: [ValueDiff]) {
    self.attribute = attribute
    self.value = value
    self.members = members
  }
}

/// A value, or a member, before and after.
public struct ValueDiff: Hashable, Sendable {
  /// What held in the earlier state; nil when nothing did.
  public let before: ValueState?
  /// What holds in the later state; nil when nothing does.
  public let after: ValueState?

  /// A change from `before` to `after`, of which at least one is there.
  public init(before: ValueState?, after: ValueState?) {
    self.before = before
    self.after = after
  }

  /// Whether only the certainty differs.
  public var isOfCertaintyAlone: Bool {
    guard let before, let after else { return false }
    return before.value == after.value && before.certainty != after.certainty
  }
}

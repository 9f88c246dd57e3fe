extension EventContent {
  /// Whether two events say the same: the order of attributes, members and countries does not matter.
  public func saysTheSame(as other: EventContent) -> Bool {
    self == other || inCanonicalOrder == other.inCanonicalOrder
  }

  /// The same content with attributes, members and countries sorted.
  var inCanonicalOrder: EventContent {
    var sorted = self
    sorted.countries.sort()
    sorted.set.sort { $0.attribute < $1.attribute }
    sorted.unset.sort()
    sorted.add = sorted.add.map(\.sorted).sorted { $0.attribute < $1.attribute }
    sorted.remove = sorted.remove.map(\.sorted).sorted { $0.attribute < $1.attribute }
    return sorted
  }
}

extension MemberAssertion {
  fileprivate var sorted: MemberAssertion { MemberAssertion(attribute, members.sorted()) }
}

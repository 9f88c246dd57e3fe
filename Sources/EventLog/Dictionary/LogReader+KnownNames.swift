extension LogReader {
  /// Whether every name in an event occurs in the log already: its entity, kind and attributes, and the entities that
  /// its values refer to.
  ///
  /// - Throws: ``LogError`` when a definition is damaged.
  /// - Complexity: O(n) for n names, with a small constant: none is made into a text, and none is sorted.
  public func knowsNames(of content: EventContent) throws(LogError) -> Bool {
    var names = StoredNames(self)
    guard try names.number(of: content.entity.text, .entityText) != nil,
      try names.number(of: content.kind.text, .kindText) != nil
    else { return false }
    for attribute in content.set.map(\.attribute) + content.add.map(\.attribute) {
      if try names.number(of: attribute.text, .attributeText) == nil { return false }
    }
    for value in content.set.map(\.value) + content.add.flatMap(\.members) {
      guard case .reference(let entity) = value else { continue }
      if try names.number(of: entity.text, .entityText) == nil { return false }
    }
    return true
  }
}

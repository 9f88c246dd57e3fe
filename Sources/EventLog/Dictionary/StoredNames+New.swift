extension StoredNames {
  /// The names in an event that nothing in the log has yet.
  mutating func newNames(in content: EventContent) throws(LogError) -> [NewName] {
    var new: [NewName] = []
    for attribute in content.set.map(\.attribute) + content.add.map(\.attribute) where !attribute.isName {
      if try number(of: attribute.text, .attributeText) != nil { continue }
      let near = try nearest(to: attribute.text, .attributeText) { !AttributeName(trusted: $0).isName }
      new.append(NewName(.attribute, attribute.text, near: near))
    }
    if try number(of: content.kind.text, .kindText) == nil {
      new.append(NewName(.kind, content.kind.text, near: try nearest(to: content.kind.text, .kindText)))
    }
    if let type = try newType(of: content.entity) { new.append(type) }
    for value in content.set.map(\.value) + content.add.flatMap(\.members) {
      guard case .reference(let entity) = value, entity != content.entity,
        try number(of: entity.text, .entityText) == nil
      else { continue }
      new.append(NewName(.reference, entity.text, near: try near(entity)))
    }
    return new
  }

  private mutating func newType(of entity: EntityID) throws(LogError) -> NewName? {
    if try number(of: entity.text, .entityText) != nil { return nil }
    let type = String(entity.type)
    let prefix = Array((type + "/").utf8)
    if try first(.entityText, where: { $0.starts(with: prefix) }) != nil { return nil }
    return NewName(.type, type, near: try types().nearest(to: type))
  }

  private mutating func types() throws(LogError) -> Set<String> {
    var types: Set<String> = []
    var last: [UInt8] = []
    _ = try first(.entityText) { entity in
      // Entities of one type often follow each other.
      if !last.isEmpty, entity.starts(with: last) { return false }
      last = entity.prefix(through: .slash)
      types.insert(String(decoding: last.dropLast(), as: UTF8.self))
      return false
    }
    return types
  }

  /// The entity that was probably meant: one that is written much the same, or has another type.
  private mutating func near(_ entity: EntityID) throws(LogError) -> String? {
    if let near = try nearest(to: entity.text, .entityText) { return near }
    let ending = Array(("/" + entity.slug).utf8)
    return try first(.entityText) { $0.ends(with: ending) }
  }

  private mutating func nearest(
    to text: String, _ kind: ChunkKind, where isWanted: (String) -> Bool = { _ in true }
  ) throws(LogError) -> String? {
    var nearest = NearestName(to: text)
    _ = try first(kind) { name in
      nearest.consider(name, where: isWanted)
      return nearest.isExact
    }
    return nearest.name
  }
}

extension Span<UInt8> {
  fileprivate func starts(with prefix: [UInt8]) -> Bool {
    count >= prefix.count && prefix.indices.allSatisfy { self[$0] == prefix[$0] }
  }

  fileprivate func ends(with ending: [UInt8]) -> Bool {
    count >= ending.count && ending.indices.allSatisfy { self[count - ending.count + $0] == ending[$0] }
  }

  /// The bytes up to the first one that equals `byte`, that one included; all of them when none does.
  fileprivate func prefix(through byte: UInt8) -> [UInt8] {
    var bytes: [UInt8] = []
    for index in indices {
      bytes.append(self[index])
      if self[index] == byte { break }
    }
    return bytes
  }
}

/// A name in an event that nothing in the log has yet.
public struct NewName: Hashable, Sendable {
  /// What is named.
  public enum What: Hashable, Sendable {
    /// An attribute that is set or gets members.
    case attribute
    /// The kind of the event.
    case kind
    /// The type of the entity that the event is about.
    case type
    /// An entity that a value refers to.
    case reference
  }

  /// What is named.
  public let what: What
  /// The name.
  public let text: String
  /// The name in the log that is nearest to it, when it is near enough to be what was meant.
  public let near: String?

  init(_ what: What, _ text: String, near: String?) {
    self.what = what
    self.text = text
    self.near = near
  }
}

extension LogReader {
  /// The names in an event that nothing in the log has yet.
  ///
  /// Names of entities in any language are no attributes here, and the entity that the event is about may be new.
  ///
  /// - Throws: ``LogError`` when a definition is damaged.
  /// - Complexity: O(n) for n names, with a small constant: few are made into a text, and none is sorted.
  public func newNames(in content: EventContent) throws(LogError) -> [NewName] {
    var names = StoredNames(self)
    return try names.newNames(in: content)
  }
}

extension LogWriter {
  /// The names in an event that nothing in the log has yet: see ``LogReader/newNames(in:)``.
  ///
  /// What is read for it is read for the append too.
  public func newNames(in content: EventContent) throws(LogError) -> [NewName] {
    if tables?.dictionary.names != nil {
      return try tables?.dictionary.names?.newNames(in: content) ?? []
    }
    var names = StoredNames(frames, path: segment.path)
    return try names.newNames(in: content)
  }
}

import EventLog

/// A value of a mapping file as it was read: JSON with the place of every value.
public struct Setting: Sendable {
  /// What the value is.
  public indirect enum Content: Sendable {
    case text(String)
    case number(ExactNumber)
    case boolean(Bool)
    case null
    case list([Setting])
    case object([Member])
  }

  /// A member of an object.
  public struct Member: Sendable {
    var key: String
    var setting: Setting
  }

  /// What the value is.
  public var content: Content
  /// Where it stands in its file; nil for one that came from a flag.
  public var position: TextPosition?

  /// A value that came from a flag.
  public init(_ content: Content, position: TextPosition? = nil) {
    self.content = content
    self.position = position
  }

  /// An object without members.
  public static var empty: Setting { Setting(.object([])) }

  /// What the value is, for a message.
  var sort: String {
    switch content {
    case .text: "a text"
    case .number: "a number"
    case .boolean(let value): value ? "true" : "false"
    case .null: "null"
    case .list: "a list"
    case .object: "an object"
    }
  }

  /// The member of an object; nil when it has none of that name, or the value is no object.
  public subscript(key: String) -> Setting? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key == key }?.setting
  }

  /// Puts a value at a path of keys, with objects made on the way.
  ///
  /// What stood there before is replaced.
  public mutating func set(_ path: [String], to value: Setting) {
    guard let key = path.first else {
      self = value
      return
    }
    var members: [Member] = []
    if case .object(let old) = content { members = old }
    let index = members.firstIndex { $0.key == key }
    var child = index.map { members[$0].setting } ?? .empty
    child.set(Array(path.dropFirst()), to: value)
    if let index {
      members[index].setting = child
    } else {
      members.append(Member(key: key, setting: child))
    }
    content = .object(members)
  }
}

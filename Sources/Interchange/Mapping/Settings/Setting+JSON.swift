import EventLog

extension Setting {
  /// Reads the JSON text of a mapping file.
  ///
  /// - Throws: ``EventError`` with line and column.
  /// - Complexity: O(n²) in the bytes at worst; mapping files are small.
  public init(json text: [UInt8]) throws(EventError) {
    let span = text.span
    var cursor = JSONCursor(span)
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { cursor.offset = 3 }
    self = try Setting.value(&cursor)
    if cursor.peek() != nil { throw cursor.unexpected("the end of the mapping") }
  }

  /// Reads a value as it is given with a flag: JSON where it is JSON, otherwise a text.
  public init(flag text: String) {
    if let first = text.utf8.first, "{[\"".utf8.contains(first) || text == "true" || text == "false",
      let value = try? Setting(json: Array(text.utf8))
    {
      self.init(value.content)
    } else {
      self.init(.text(text))
    }
  }

  private static func value(_ cursor: inout JSONCursor) throws(EventError) -> Setting {
    let first = cursor.peek()
    let position = cursor.error("", advice: "").position
    switch first {
    case UInt8(ascii: "\""): return Setting(.text(try cursor.string()), position: position)
    case UInt8(ascii: "t"), UInt8(ascii: "f"):
      return Setting(.boolean(try cursor.boolean()), position: position)
    case UInt8(ascii: "n"):
      guard cursor.takeNull() else { throw cursor.unexpected("a value") }
      return Setting(.null, position: position)
    case UInt8(ascii: "["):
      var list: [Setting] = []
      var isFirst = true
      try cursor.open(UInt8(ascii: "["), "a list")
      while try cursor.nextElement(isFirst: &isFirst) { list.append(try value(&cursor)) }
      return Setting(.list(list), position: position)
    case UInt8(ascii: "{"):
      var members: [Member] = []
      var isFirst = true
      try cursor.open(UInt8(ascii: "{"), "an object")
      while let key = try cursor.nextKey(isFirst: &isFirst) {
        if members.contains(where: { $0.key == key }) {
          throw cursor.keyError("'\(key)' stands twice", advice: "keep one of them")
        }
        members.append(Member(key: key, setting: try value(&cursor)))
      }
      return Setting(.object(members), position: position)
    default: return Setting(.number(try cursor.number()), position: position)
    }
  }
}

import Countries
import PartialDates

extension JSONCursor {
  /// Takes a string and reads it with `parse`; an error points at the string and names the field.
  mutating func parsed<T>(
    _ field: String, _ parse: (String) throws(EventError) -> T
  ) throws(EventError) -> T {
    _ = peek()
    let start = offset
    let text = try string()
    do {
      return try parse(text)
    } catch {
      offset = start
      throw self.error("\(field): \(error.message)", advice: error.advice)
    }
  }

  mutating func date(_ field: String) throws(EventError) -> PartialDate {
    try parsed(field) { text throws(EventError) in try PartialDate.parsing(text) }
  }

  mutating func attributeName() throws(EventError) -> AttributeName {
    try parsed("attribute") { text throws(EventError) in try AttributeName(text) }
  }

  mutating func countries() throws(EventError) -> [CountryCode] {
    var countries: [CountryCode] = []
    var isFirst = true
    try open(UInt8(ascii: "["), "an array of country codes")
    while try nextElement(isFirst: &isFirst) {
      countries.append(
        try parsed("countries") { text throws(EventError) in try CountryCode.parsing(text) })
    }
    return countries
  }

  mutating func assertions() throws(EventError) -> [Assertion] {
    var assertions: [Assertion] = []
    var isFirst = true
    try open(UInt8(ascii: "{"), "an object of attributes and values")
    while let name = try nextAttribute(isFirst: &isFirst) {
      assertions.append(Assertion(name, try value(of: name)))
    }
    return assertions
  }

  mutating func attributeNames() throws(EventError) -> [AttributeName] {
    var names: [AttributeName] = []
    var isFirst = true
    try open(UInt8(ascii: "["), "an array of attribute names")
    while try nextElement(isFirst: &isFirst) { names.append(try attributeName()) }
    return names
  }

  /// Takes an object of attributes and arrays of members; a single member may stand without the brackets.
  mutating func memberAssertions() throws(EventError) -> [MemberAssertion] {
    var assertions: [MemberAssertion] = []
    var isFirst = true
    try open(UInt8(ascii: "{"), "an object of attributes and arrays of members")
    while let name = try nextAttribute(isFirst: &isFirst) {
      assertions.append(MemberAssertion(name, try members(of: name)))
    }
    return assertions
  }

  private mutating func members(of name: AttributeName) throws(EventError) -> [Value] {
    guard peek() == UInt8(ascii: "[") else { return [try value(of: name)] }
    var members: [Value] = []
    var isFirst = true
    try open(UInt8(ascii: "["), "an array of members")
    while try nextElement(isFirst: &isFirst) { members.append(try value(of: name)) }
    return members
  }

  private mutating func nextAttribute(isFirst: inout Bool) throws(EventError) -> AttributeName? {
    guard let key = try nextKey(isFirst: &isFirst) else { return nil }
    do {
      return try AttributeName(key)
    } catch {
      throw keyError(error.message, advice: error.advice)
    }
  }

  mutating func source() throws(EventError) -> Source? {
    var source = Source()
    var isFirst = true
    try open(UInt8(ascii: "{"), "a source object")
    while let key = try nextKey(isFirst: &isFirst) {
      switch key {
      case "title": source.title = try string()
      case "publisher": source.publisher = try string()
      case "author": source.author = try string()
      case "published": source.published = try date("published")
      case "url": source.url = try string()
      case "locator": source.locator = try string()
      default:
        let members = ["title", "publisher", "author", "published", "url", "locator"]
        throw keyError(
          "a source has no '\(key)'",
          advice: "use "
            + members.hint(for: key, otherwise: "title, publisher, author, published, url, locator"))
      }
    }
    return source.isEmpty ? nil : source
  }
}

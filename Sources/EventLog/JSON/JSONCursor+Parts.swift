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

  /// Takes a string without escapes that `isGood` accepts, if one comes next.
  @inline(__always)
  private mutating func takePlain(_ isGood: (Span<UInt8>) -> Bool) -> PlainString? {
    let start = offset
    if peek() == .quote, let plain = try? takePlainString(), plain.isASCII,
      isGood(bytes.extracting(plain.range))
    {
      return plain
    }
    offset = start
    return nil
  }

  /// The text of a string without escapes, which many events may share.
  mutating func sharedText(of plain: PlainString) throws(EventError) -> String {
    guard plain.isASCII, let texts else { return try text(of: plain) }
    return texts.text(bytes, in: plain.range) {
      String(copying: unsafe UTF8Span(unchecked: bytes.extracting(plain.range), isKnownASCII: true))
    }
  }

  /// Takes a string that many events may share.
  mutating func sharedString() throws(EventError) -> String {
    _ = peek()
    let start = offset + 1
    guard let plain = try takePlainString() else { return try stringWithEscapes(from: start) }
    return try sharedText(of: plain)
  }

  mutating func date(_ field: String) throws(EventError) -> PartialDate {
    var date: PartialDate?
    if takePlain({
      date = PartialDate(plain: $0)
      return date != nil
    }) != nil, let date {
      return date
    }
    return try parsed(field) { text throws(EventError) in try PartialDate.parsing(text) }
  }

  mutating func instant(_ field: String) throws(EventError) -> Instant {
    var instant: Instant?
    if takePlain({
      instant = Instant(plain: $0)
      return instant != nil
    }) != nil, let instant {
      return instant
    }
    return try parsed(field) { text throws(EventError) in try Instant.parsing(text) }
  }

  mutating func kind(_ field: String) throws(EventError) -> EventKind {
    if let plain = takePlain(EventKind.isKind) { return EventKind(trusted: try sharedText(of: plain)) }
    return try parsed(field) { text throws(EventError) in try EventKind(text) }
  }

  mutating func entity(_ field: String) throws(EventError) -> EntityID {
    if let plain = takePlain(EntityID.isPlain) { return EntityID(trusted: try sharedText(of: plain)) }
    return try parsed(field) { text throws(EventError) in try EntityID(text) }
  }

  mutating func attributeName() throws(EventError) -> AttributeName {
    if let plain = takePlain(AttributeName.isName) {
      return AttributeName(trusted: try sharedText(of: plain))
    }
    return try parsed("attribute") { text throws(EventError) in try AttributeName(text) }
  }

  private mutating func country() throws(EventError) -> CountryCode {
    var code: CountryCode?
    if takePlain({
      code = $0.count == 2 ? CountryCode(packed: UInt16($0[0]) << 8 | UInt16($0[1])) : nil
      return code != nil
    }) != nil, let code {
      return code
    }
    return try parsed("countries") { text throws(EventError) in try CountryCode.parsing(text) }
  }

  mutating func countries() throws(EventError) -> [CountryCode] {
    var countries: [CountryCode] = []
    var isFirst = true
    try open(UInt8(ascii: "["), "an array of country codes")
    while try nextElement(isFirst: &isFirst) {
      let country = try country()
      if countries.isEmpty, let texts {
        countries = texts.countries(country)
      } else {
        countries.append(country)
      }
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
    guard try goToKey(isFirst: &isFirst) else { return nil }
    let name: AttributeName
    if let plain = takePlain(AttributeName.isName) {
      name = AttributeName(trusted: try sharedText(of: plain))
    } else {
      let text = try string()
      try expect(.colon, "':' after the key")
      do {
        return try AttributeName(text)
      } catch {
        throw keyError(error.message, advice: error.advice)
      }
    }
    try expect(.colon, "':' after the key")
    return name
  }

  /// Takes a source; of one that `isNew` it is known that its work has not been met lately.
  mutating func source(isNew: Bool = false) throws(EventError) -> Source? {
    var parts = Work.Parts()
    var locator: String?
    var isFirst = true
    try open(UInt8(ascii: "{"), "a source object")
    var next = 0
    while let key = try nextMember(isFirst: &isFirst) {
      let index = JSONCursor.sourceMembers.index(of: key, from: next)
      switch index {
      case 0: parts.title = try sharedString()
      case 1: parts.publisher = try sharedString()
      case 2: parts.author = try sharedString()
      case 3: parts.published = try date("published")
      case 4: parts.url = try sharedString()
      case 5: locator = try string()
      default: throw noSourceMember(try keyText)
      }
      next = (index ?? 0) + 1
    }
    let isEmpty = locator == nil && parts == Work.Parts()
    if isEmpty { return nil }
    return Source(isNew ? Work(parts) : texts?.work(parts) ?? Work(parts), locator: locator)
  }

  static let sourceMembers = JSONNames([
    "title", "publisher", "author", "published", "url", "locator",
  ])

  private func noSourceMember(_ text: String) -> EventError {
    let names = JSONCursor.sourceMembers.texts
    return keyError(
      "a source has no '\(text)'",
      advice: "use " + names.hint(for: text, otherwise: names.joined(separator: ", ")))
  }
}

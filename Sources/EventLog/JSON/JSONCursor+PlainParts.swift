import Countries
import PartialDates

// The parts of plain events: each is taken as it mostly is, or else as the reader of everything takes it. Nil where that
// refuses it.
extension JSONCursor {
  /// Takes a string without escapes that begins here.
  @inline(__always)
  mutating func takePlain() -> PlainString? {
    guard offset < bytes.count, bytes[offset] == .quote else { return nil }
    let start = offset + 1
    let (end, isASCII) = bytes.plainEnd(from: start)
    guard end < bytes.count, bytes[end] == .quote else { return nil }
    offset = end + 1
    return PlainString(range: start..<end, isASCII: isASCII)
  }

  /// What the reader of everything takes here; nil where it refuses it, or has to go over a line break.
  mutating func takeAny<T>(_ body: (inout JSONCursor) throws(EventError) -> T) -> T? {
    let start = offset
    guard let part = try? body(&self) else { return nil }
    for index in start..<offset where bytes[index] < .space { return nil }
    return part
  }

  @inline(__always)
  mutating func takePlainText() -> String? {
    if let plain = takePlain() { return try? text(of: plain) }
    return takeAny { cursor throws(EventError) in try cursor.string() }
  }

  @inline(__always)
  mutating func takePlainID() -> String? {
    if let plain = takePlain(), plain.isASCII, (1...512).contains(plain.range.count) {
      // Of the ASCII that a string may hold, only this does not print.
      for index in plain.range where bytes[index] == 0x7F { return nil }
      return try? text(of: plain)
    }
    return nil
  }

  @inline(__always)
  mutating func takePlainDate(_ known: TextCache) -> PartialDate? {
    let start = offset
    if let plain = takePlain() {
      let key = JSONKey(bytes, in: plain.range)
      if let date = unsafe known.dates.value(of: key) { return date }
      if let date = PartialDate(plain: bytes.extracting(plain.range)) {
        unsafe known.dates.insert(date, of: key)
        return date
      }
    }
    offset = start
    return takeAny { cursor throws(EventError) in try cursor.date("date") }
  }

  @inline(__always)
  mutating func takePlainKind(_ known: TextCache) -> EventKind? {
    let start = offset
    if let plain = takePlain() {
      let key = JSONKey(bytes, in: plain.range)
      if let kind = unsafe known.kinds.value(of: key) { return kind }
      offset = start
      guard let kind = takeAny({ cursor throws(EventError) in try cursor.kind("kind") }) else { return nil }
      unsafe known.kinds.insert(kind, of: key)
      return kind
    }
    return takeAny { cursor throws(EventError) in try cursor.kind("kind") }
  }

  @inline(__always)
  mutating func takePlainEntity(_ known: TextCache) -> EntityID? {
    let start = offset
    if let plain = takePlain(), plain.isASCII, plain.range.count <= TextCache.inlineBytesMax,
      EntityID.isPlain(bytes.extracting(plain.range)), let text = try? text(of: plain)
    {
      return EntityID(trusted: text)
    }
    offset = start
    return takeAny { cursor throws(EventError) in try cursor.entity("entity") }
  }

  /// Takes the name of an attribute, and the colon behind it; and whether it names the entity.
  @inline(__always)
  mutating func takePlainAttribute(_ known: TextCache) -> (name: AttributeName, isName: Bool)? {
    guard let plain = takePlain(), takeNow(.colon) else { return nil }
    takeBlank()
    let key = JSONKey(bytes, in: plain.range)
    if let attribute = unsafe known.attributes.value(of: key) { return attribute }
    guard plain.isASCII, AttributeName.isName(bytes.extracting(plain.range)),
      let text = try? sharedText(of: plain)
    else { return nil }
    let name = AttributeName(trusted: text)
    let attribute = (name: name, isName: name.isName)
    unsafe known.attributes.insert(attribute, of: key)
    return attribute
  }

  @inline(__always)
  mutating func takePlainCountries(_ known: TextCache) -> [CountryCode]? {
    if let packed = oneCountry, let list = known.countries(packed: packed) {
      offset += 6
      return list
    }
    return takeAny { cursor throws(EventError) in try cursor.countries() }
  }

  /// The letters of the only code of the list that stands here.
  @inline(__always)
  private var oneCountry: UInt16? {
    guard offset + 8 <= bytes.count else { return nil }
    let word = bytes.word(at: offset)
    // `["`, two letters, `"]`
    guard word & 0xFFFF_0000_FFFF == 0x5D22_0000_225B else { return nil }
    return UInt16(truncatingIfNeeded: word >> 16).byteSwapped
  }
}

extension JSONCursor {
  /// Takes a source whose place in the work, if any, stands last.
  ///
  /// A work is found by the bytes of its members; they are read only where those are not known.
  mutating func takePlainSource(_ known: TextCache) -> Source? {
    let start = offset
    guard let work = skipPlainWork(known), WorkTable.lengths.contains(work.count) else {
      offset = start
      return takeAnySource()
    }
    var locator: String?
    if takeName(of: known.sourceNames, from: known.locatorPlace) != nil {
      guard let text = takePlainText() else { return nil }
      locator = text
    }
    guard takeNow(UInt8(ascii: "}")) else {
      offset = start
      return takeAnySource()
    }
    let slice = bytes.extracting(work)
    let hash = slice.wordsHash
    if let work = unsafe known.worksAsRead.work(slice, hash: hash) { return Source(work, locator: locator) }
    offset = start
    guard let source = takeAnySource() else { return nil }
    unsafe known.worksAsRead.insert(source.work, slice, hash: hash)
    return source
  }

  /// Takes a source that is not empty.
  @inline(never)
  private mutating func takeAnySource() -> Source? {
    takeAny { cursor throws(EventError) in try cursor.source(isNew: true) } ?? nil
  }

  /// Goes over the members of a source up to its locator, or to its end: where they stand.
  @inline(__always)
  private mutating func skipPlainWork(_ known: TextCache) -> Range<Int>? {
    guard takeNow(UInt8(ascii: "{")) else { return nil }
    let start = offset
    var next = 0
    repeat {
      let end = offset
      guard let index = takeName(of: known.sourceNames, from: next) else { return nil }
      if index == known.locatorPlace {
        offset = end
        return start..<end
      }
      next = index + 1
      guard takePlain() != nil else { return nil }
    } while takeComma()
    return start..<offset
  }
}

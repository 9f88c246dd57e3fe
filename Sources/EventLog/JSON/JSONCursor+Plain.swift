import Countries
import PartialDates

/// What of a plain event its content does not hold.
private struct PlainMembers {
  var id: String?
  var recorded: Instant?
  /// A bit for each member that has been found, by its place in `eventMembers`.
  var seen: UInt32 = 0
  /// Whether it has something that the rules within one event speak of.
  var needsCheck = false

  /// The members without which an event is left to whoever tells that one is missing: date, kind and entity.
  static let needed: UInt32 = 1 << 3 | 1 << 4 | 1 << 5
  static let countries: UInt32 = 1 << 6
  static let retracts: UInt32 = 1 << 14
}

// Events as nearly all of them are written: on one line, compact or with one blank behind commas and colons. No error is
// told here, and no text is made of what is known already.
extension JSONCursor {
  /// A longer object is left to ``event(isTrusted:defaults:target:)``: a shorter one keeps every limit on the size of an
  /// event and of its texts.
  private static let plainBytesMax = 1 << 17

  /// Takes one event object; nil, with nothing taken, where anything is out of the ordinary.
  ///
  /// What it takes ``event(isTrusted:defaults:target:)`` takes as well, and gives the same for it; no line ends in it.
  mutating func plainEvent(_ known: TextCache) -> EventDraft? {
    let (start, depth) = (offset, depth)
    let box = ContentBox(
      ContentParts(
        date: known.anyDate, kind: EventKind(trusted: ""), entity: EntityID(trusted: ""), countries: []))
    var members = PlainMembers()
    if takePlainMembers(of: box, &members, known), offset - start <= JSONCursor.plainBytesMax {
      let content = EventContent(box)
      if !members.needsCheck || (try? content.validate()) != nil {
        return EventDraft(id: members.id, recorded: members.recorded, content: content)
      }
    }
    offset = start
    self.depth = depth
    return nil
  }

  @inline(__always)
  private mutating func takePlainMembers(
    of box: ContentBox, _ members: inout PlainMembers, _ known: TextCache
  ) -> Bool {
    guard takeNow(UInt8(ascii: "{")) else { return false }
    var next = 0
    repeat {
      guard let index = takeName(of: known.eventNames, from: next), members.seen & 1 << index == 0 else {
        return false
      }
      members.seen |= 1 << index
      next = index + 1
      guard takePlainMember(index, of: box, &members, known) else { return false }
    } while takeComma()
    guard takeNow(UInt8(ascii: "}")), members.seen & PlainMembers.needed == PlainMembers.needed else {
      return false
    }
    // A retraction without countries has those of what it retracts.
    return members.seen & PlainMembers.retracts == 0 || members.seen & PlainMembers.countries != 0
  }

  @inline(__always)
  private mutating func takePlainMember(
    _ index: Int, of box: ContentBox, _ members: inout PlainMembers, _ known: TextCache
  ) -> Bool {
    switch index {
    case 1:
      members.id = takePlainID()
      return members.id != nil
    case 3:
      guard let date = takePlainDate(known) else { return false }
      unsafe box.parts.date = date
    case 4:
      guard let kind = takePlainKind(known) else { return false }
      unsafe box.parts.kind = kind
    case 5:
      guard let entity = takePlainEntity(known) else { return false }
      unsafe box.parts.entity = entity
    case 6:
      guard let countries = takePlainCountries(known) else { return false }
      unsafe box.parts.countries = countries
      if countries.count > 1 { members.needsCheck = true }
    case 7:
      guard let summary = takePlainText() else { return false }
      unsafe box.parts.summary = summary
    case 8: return takePlainAssertions(of: box, &members, known)
    case 12:
      guard let source = takePlainSource(known) else { return false }
      unsafe box.parts.source = source
    default: return takeRareMember(index, of: box, &members)
    }
    return true
  }

  @inline(never)
  private mutating func takeRareMember(
    _ index: Int, of box: ContentBox, _ members: inout PlainMembers
  ) -> Bool {
    let start = offset
    do throws(EventError) {
      switch index {
      case 0: _ = try number()
      case 2: members.recorded = try instant("recorded")
      case 9: unsafe box.parts.unset = try attributeNames()
      case 10: unsafe box.parts.add = try memberAssertions()
      case 11: unsafe box.parts.remove = try memberAssertions()
      case 13: unsafe box.parts.corrects = try string()
      case 14: unsafe box.parts.retracts = try string()
      default: unsafe box.parts.reason = try string()
      }
    } catch {
      return false
    }
    for index in start..<offset where bytes[index] < .space { return false }
    if index > 2 { members.needsCheck = true }
    return true
  }

  @inline(__always)
  private mutating func takePlainAssertions(
    of box: ContentBox, _ members: inout PlainMembers, _ known: TextCache
  ) -> Bool {
    guard takeNow(UInt8(ascii: "{")) else { return false }
    var count = 0
    repeat {
      guard let (name, isName) = takePlainAttribute(known), let value = takePlainValue(of: name) else {
        return false
      }
      if isName || count > 0 { members.needsCheck = true }
      if count == 0 {
        unsafe box.parts.set = [Assertion(name, value)]
      } else {
        unsafe box.parts.set.append(Assertion(name, value))
      }
      count += 1
    } while takeComma()
    return takeNow(UInt8(ascii: "}"))
  }

  @inline(__always)
  private mutating func takePlainValue(of name: AttributeName) -> Value? {
    if let number = takeWholeNumber() { return .number(number) }
    if let plain = takePlain() { return (try? text(of: plain)).map { .string($0) } }
    return takeAny { cursor throws(EventError) in try cursor.value(of: name) }
  }
}

// The bytes between the members.
extension JSONCursor {
  /// Takes `byte` if it stands here.
  @inline(__always)
  mutating func takeNow(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Takes the name of a member, its colon and a blank behind that: its place among `names`, of which those from
  /// `first` on are looked at first.
  @inline(__always)
  mutating func takeName(of names: WrittenNames, from first: Int) -> Int? {
    guard let name = names.find(bytes, at: offset, from: first) else { return nil }
    offset += 1 + name.length
    takeBlank()
    return name.index
  }

  /// Takes a blank if one stands here.
  @inline(__always)
  mutating func takeBlank() {
    if offset < bytes.count, bytes[offset] == .space { offset += 1 }
  }

  /// Takes a comma and a blank behind it.
  @inline(__always)
  mutating func takeComma() -> Bool {
    guard takeNow(.comma) else { return false }
    takeBlank()
    return true
  }
}

import Countries
import PartialDates

/// The members of an event object as they are found, before it is known that none is missing.
private struct EventParts {
  /// A bit for each member that has been found, by its place in `eventMembers`.
  var seen: UInt32 = 0
  var id: String?
  var recorded: Instant?
  var date: PartialDate?
  var kind: EventKind?
  var entity: EntityID?
  var countries: [CountryCode]?
  var summary: String?
  var set: [Assertion] = []
  var unset: [AttributeName] = []
  var add: [MemberAssertion] = []
  var remove: [MemberAssertion] = []
  var source: Source?
  var corrects: String?
  var retracts: String?
  var reason: String?
}

/// What an event is given where its object leaves it out, by an envelope around it.
package struct EventDefaults {
  package var id: String?
  package var recorded: Instant?
  package var date: PartialDate?
  package var kind: EventKind?
  package var entity: EntityID?

  package init() {}
}

extension JSONCursor {
  static let eventMembers = JSONNames([
    "sequence", "id", "recorded", "date", "kind", "entity", "countries", "summary", "set", "unset", "add",
    "remove", "source", "corrects", "retracts", "reason",
  ])

  /// Takes one event object.
  ///
  /// `sequence` is read and left aside: it is the log that gives it. A retraction may leave out `date`, `kind`,
  /// `entity` and `countries`; `target` then gives those of the event that it retracts.
  /// Events that come from the log itself were checked when they were appended: `isTrusted` spares them the rules
  /// that hold within one event.
  package mutating func event(
    isTrusted: Bool = false, defaults: EventDefaults = EventDefaults(), target: (String) -> EventContent?
  ) throws(EventError) -> EventDraft {
    _ = peek()
    let start = offset
    var parts = EventParts()
    var isFirst = true
    try open(UInt8(ascii: "{"), "an event object")
    var next = 0
    while let key = try nextMember(isFirst: &isFirst) {
      let index = try eventMember(key, from: next)
      try member(index, of: &parts)
      next = index + 1
    }
    let end = offset
    offset = start
    let draft = try draft(from: &parts, defaults: defaults, target: target)
    if !isTrusted { try check(draft) }
    offset = end
    return draft
  }

  private func check(_ draft: EventDraft) throws(EventError) {
    do {
      try draft.content.validate()
      if let id = draft.id { try EventContent.validate(id: id) }
    } catch {
      throw self.error(error.message, advice: error.advice)
    }
  }

  /// The place of a key among the members of an event; the key is looked for from `next` on first.
  private func eventMember(_ key: JSONKey, from next: Int) throws(EventError) -> Int {
    if let index = JSONCursor.eventMembers.index(of: key, from: next) { return index }
    let text = try keyText
    throw keyError(
      "an event has no '\(text)'",
      advice: "use " + JSONCursor.eventMembers.texts.hint(for: text, otherwise: "the fields of an event"))
  }

  private mutating func member(_ index: Int, of parts: inout EventParts) throws(EventError) {
    if parts.seen & 1 << index != 0 {
      throw keyError("'\(try keyText)' stands twice", advice: "keep one of them")
    }
    parts.seen |= 1 << index
    switch index {
    case 0: _ = try number()
    case 1: parts.id = try string()
    case 2: parts.recorded = try instant("recorded")
    case 3: parts.date = try date("date")
    case 4: parts.kind = try kind("kind")
    case 5: parts.entity = try entity("entity")
    case 6: parts.countries = try countries()
    case 7: parts.summary = try string()
    case 8: parts.set = try assertions()
    case 9: parts.unset = try attributeNames()
    case 10: parts.add = try memberAssertions()
    case 11: parts.remove = try memberAssertions()
    case 12: parts.source = try source()
    case 13: parts.corrects = try string()
    case 14: parts.retracts = try string()
    default: parts.reason = try string()
    }
  }

  private func draft(
    from parts: inout EventParts, defaults: EventDefaults, target: (String) -> EventContent?
  ) throws(EventError) -> EventDraft {
    let isWhole =
      parts.date != nil && parts.kind != nil && parts.entity != nil && parts.countries != nil
    let inherited = isWhole ? nil : parts.retracts.flatMap(target)
    guard let date = parts.date ?? defaults.date ?? inherited?.date else { throw missing("date", parts) }
    guard let kind = parts.kind ?? defaults.kind ?? inherited?.kind else { throw missing("kind", parts) }
    guard let entity = parts.entity ?? defaults.entity ?? inherited?.entity else {
      throw missing("entity", parts)
    }
    let content = EventContent(
      ContentParts(
        date: date, kind: kind, entity: entity, countries: parts.countries ?? inherited?.countries ?? [],
        summary: parts.summary, set: parts.set, unset: parts.unset, add: parts.add, remove: parts.remove,
        source: parts.source, corrects: parts.corrects, retracts: parts.retracts, reason: parts.reason))
    return EventDraft(
      id: parts.id ?? defaults.id, recorded: parts.recorded ?? defaults.recorded, content: content)
  }

  private func missing(_ field: String, _ parts: EventParts) -> EventError {
    if let target = parts.retracts {
      return error("the event '\(target)' to retract is not in the log", advice: "give the id of an event")
    }
    return error("the event has no '\(field)'", advice: "every event needs date, kind and entity")
  }
}

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
  private static let eventMembers = [
    "sequence", "id", "recorded", "date", "kind", "entity", "countries", "summary", "set", "unset", "add",
    "remove", "source", "corrects", "retracts", "reason",
  ]

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
    while let key = try nextKey(isFirst: &isFirst) {
      try member(key, of: &parts)
    }
    let end = offset
    offset = start
    let draft = try draft(from: parts, defaults: defaults, target: target)
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

  private mutating func member(_ key: String, of parts: inout EventParts) throws(EventError) {
    guard let index = JSONCursor.eventMembers.firstIndex(of: key) else {
      throw keyError(
        "an event has no '\(key)'",
        advice: "use " + JSONCursor.eventMembers.hint(for: key, otherwise: "the fields of an event"))
    }
    if parts.seen & 1 << index != 0 {
      throw keyError("'\(key)' stands twice", advice: "keep one of them")
    }
    parts.seen |= 1 << index
    switch key {
    case "sequence": _ = try number()
    case "id": parts.id = try string()
    case "recorded":
      parts.recorded = try parsed("recorded") { text throws(EventError) in try Instant.parsing(text) }
    case "date": parts.date = try date("date")
    case "kind": parts.kind = try parsed("kind") { text throws(EventError) in try EventKind(text) }
    case "entity": parts.entity = try parsed("entity") { text throws(EventError) in try EntityID(text) }
    case "countries": parts.countries = try countries()
    case "summary": parts.summary = try string()
    case "set": parts.set = try assertions()
    case "unset": parts.unset = try attributeNames()
    case "add": parts.add = try memberAssertions()
    case "remove": parts.remove = try memberAssertions()
    case "source": parts.source = try source()
    case "corrects": parts.corrects = try string()
    case "retracts": parts.retracts = try string()
    default: parts.reason = try string()
    }
  }

  private func draft(
    from parts: EventParts, defaults: EventDefaults, target: (String) -> EventContent?
  ) throws(EventError) -> EventDraft {
    let inherited = parts.retracts.flatMap(target)
    guard let date = parts.date ?? defaults.date ?? inherited?.date else { throw missing("date", parts) }
    guard let kind = parts.kind ?? defaults.kind ?? inherited?.kind else { throw missing("kind", parts) }
    guard let entity = parts.entity ?? defaults.entity ?? inherited?.entity else {
      throw missing("entity", parts)
    }
    var content = EventContent(
      date: date, kind: kind, entity: entity, countries: parts.countries ?? inherited?.countries ?? [])
    content.summary = parts.summary
    content.set = parts.set
    content.unset = parts.unset
    content.add = parts.add
    content.remove = parts.remove
    content.source = parts.source
    content.corrects = parts.corrects
    content.retracts = parts.retracts
    content.reason = parts.reason
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

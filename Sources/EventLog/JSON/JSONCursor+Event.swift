import Countries
import PartialDates

/// The members of an event object as they are found, before it is known that none is missing.
private struct EventParts {
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

extension JSONCursor {
  private static let eventMembers = [
    "sequence", "id", "recorded", "date", "kind", "entity", "countries", "summary", "set", "unset", "add",
    "remove", "source", "corrects", "retracts", "reason",
  ]

  /// Takes one event object.
  ///
  /// `sequence` is read and left aside: it is the log that gives it. A retraction may leave out `date`, `kind`,
  /// `entity` and `countries`; `target` then gives those of the event that it retracts.
  mutating func event(target: (String) -> EventContent?) throws(EventError) -> EventDraft {
    _ = peek()
    let start = offset
    var parts = EventParts()
    var seen: Set<String> = []
    var isFirst = true
    try open(UInt8(ascii: "{"), "an event object")
    while let key = try nextKey(isFirst: &isFirst) {
      if !seen.insert(key).inserted {
        throw keyError("'\(key)' stands twice", advice: "keep one of them")
      }
      try member(key, of: &parts)
    }
    let end = offset
    offset = start
    let draft = try draft(from: parts, target: target)
    offset = end
    return draft
  }

  private mutating func member(_ key: String, of parts: inout EventParts) throws(EventError) {
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
    case "reason": parts.reason = try string()
    default:
      throw keyError(
        "an event has no '\(key)'",
        advice: "use " + JSONCursor.eventMembers.hint(for: key, otherwise: "the fields of an event"))
    }
  }

  private func draft(
    from parts: EventParts, target: (String) -> EventContent?
  ) throws(EventError) -> EventDraft {
    let inherited = parts.retracts.flatMap(target)
    guard let date = parts.date ?? inherited?.date else { throw missing("date", parts) }
    guard let kind = parts.kind ?? inherited?.kind else { throw missing("kind", parts) }
    guard let entity = parts.entity ?? inherited?.entity else { throw missing("entity", parts) }
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
    do {
      try content.validate()
      if let id = parts.id { try EventContent.validate(id: id) }
    } catch {
      throw self.error(error.message, advice: error.advice)
    }
    return EventDraft(id: parts.id, recorded: parts.recorded, content: content)
  }

  private func missing(_ field: String, _ parts: EventParts) -> EventError {
    if let target = parts.retracts {
      return error("the event '\(target)' to retract is not in the log", advice: "give the id of an event")
    }
    return error("the event has no '\(field)'", advice: "every event needs date, kind and entity")
  }
}

import EventLog

/// Tells which drafts of an import are new, and which the log or the import itself holds already.
///
/// A draft whose event is there with another place in its source, or another date of publication, is there.
/// 16 bytes an event are kept, and the events of the log are looked up one by one.
public struct KnownEvents {
  /// What a draft is.
  public enum Judgement: Sendable {
    /// Nothing like it is there.
    case new
    /// The log holds it.
    case known(sequence: UInt64)
    /// The import has brought it before.
    case repeated
  }

  private let stored: (String) throws -> Event?
  private var taken: [UInt64: Taken] = [:]

  private struct Taken {
    var content: UInt32
    var line: Int32
  }

  /// What is known to a log whose events `stored` finds by their ids.
  public init(stored: @escaping (String) throws -> Event?) {
    self.stored = stored
  }

  /// Judges a draft that stands on a line of the table.
  ///
  /// - Throws: ``EventError`` when its id is that of an event that says something else; what the look-up throws.
  public mutating func judge(_ draft: EventDraft, line: Int) throws -> Judgement {
    let id = draft.id ?? draft.content.derivedID
    let key = id.utf8.fnv1a
    let hash = draft.content.fingerprint
    if let earlier = taken[key] {
      if earlier.content == hash { return .repeated }
      throw EventError(
        "the id '\(id)' is that of line \(earlier.line), which says something else",
        advice: #"make the "id" of columns that tell the rows apart"#)
    }
    taken[key] = Taken(content: hash, line: Int32(clamping: line))
    guard let event = try stored(id) else { return .new }
    if event.content.withoutPlace.saysTheSame(as: draft.content.withoutPlace) {
      return .known(sequence: event.sequence)
    }
    throw EventError(
      "the id '\(id)' is that of event \(event.sequence), which says something else",
      advice: "if the table is a new version of one imported before, give its date with --vintage")
  }
}

extension EventContent {
  /// The content without what every version of a table changes: the place in the source, and when it was published.
  var withoutPlace: EventContent {
    guard source != nil else { return self }
    var content = self
    content.source?.locator = nil
    content.source?.published = nil
    return content
  }
}

extension EventContent {
  /// A hash of what the event says: dates, values, members, countries.
  fileprivate var fingerprint: UInt32 {
    var hash = UInt64(bitPattern: Int64(date.hashValue))
    func mix(_ value: UInt64) { hash = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15 ^ hash >> 29 }
    func mix(_ attribute: AttributeName, _ value: Value) {
      mix(attribute.text.utf8.fnv1a)
      switch value {
      case .string(let text): mix(text.utf8.fnv1a)
      case .number(let number): mix(UInt64(bitPattern: number.coefficient) &+ UInt64(number.scale) << 56)
      case .reference(let entity): mix(entity.text.utf8.fnv1a)
      default: mix(UInt64(bitPattern: Int64(value.hashValue)))
      }
    }
    for assertion in self.set { mix(assertion.attribute, assertion.value) }
    for attribute in unset { mix(~attribute.text.utf8.fnv1a) }
    for assertion in add { for member in assertion.members { mix(assertion.attribute, member) } }
    for country in countries { mix(UInt64(country.packed)) }
    mix(kind.text.utf8.fnv1a)
    mix(entity.text.utf8.fnv1a)
    if let summary { mix(summary.utf8.fnv1a) }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}

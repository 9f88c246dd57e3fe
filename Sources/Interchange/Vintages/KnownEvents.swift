import EventLog

/// Tells which drafts of an import are new, and which the log or the import itself holds already.
///
/// A draft whose event is there with another place in its source, or another date of publication, is there.
/// 24 bytes an event are kept, and the events of the log are looked up one by one.
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
    var content: UInt64
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
    let content = draft.content.withoutPlace
    let key = id.utf8.fnv1a
    let hash = UInt64(bitPattern: Int64(content.hashValue))
    if let earlier = taken[key] {
      if earlier.content == hash { return .repeated }
      throw EventError(
        "the id '\(id)' is that of line \(earlier.line), which says something else",
        advice: #"make the "id" of columns that tell the rows apart"#)
    }
    taken[key] = Taken(content: hash, line: Int32(clamping: line))
    guard let event = try stored(id) else { return .new }
    if event.content.withoutPlace.saysTheSame(as: content) { return .known(sequence: event.sequence) }
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

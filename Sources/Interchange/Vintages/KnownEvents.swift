import EventLog

/// Tells which drafts of an import are new, and which the log or the import itself holds already.
///
/// A draft whose event is there with another place in its source, or another date of publication, is there.
/// 16 bytes an event of the import are kept. The events of the log are looked up one by one, until so many were found
/// that one pass over the log is cheaper; then 24 bytes are kept of each that is the data set's.
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

  private struct Taken {
    var content: UInt32
    var line: Int32
  }

  private struct Stored {
    var content: UInt64
    var sequence: UInt64
  }

  /// Finding an event by its id costs about as much as passing by a thousand.
  private static let eventsPassedPerLookup: UInt64 = 1000

  private let log: LogReader
  private let prefix: String
  private var lookup: EventLookup
  private var taken = HashedTable(blank: Taken(content: 0, line: 0))
  private var found: UInt64 = 0
  /// What the log says, once it has been passed over.
  private var stored: HashedTable<Stored>?

  /// What is known to a log; the ids of the drafts begin with the name of the data set, where it has one.
  public init(_ log: LogReader, dataset: String? = nil) {
    self.log = log
    prefix = dataset.map { $0 + "/" } ?? ""
    lookup = EventLookup(log)
  }

  /// Judges a draft that stands on a line of the table.
  ///
  /// - Throws: ``EventError`` when its id is that of an event that says something else; what the look-up throws.
  public mutating func judge(_ draft: EventDraft, line: Int) throws -> Judgement {
    let id = draft.id ?? draft.content.derivedID
    var key = TextHash()
    key.mix(id)
    let hash = draft.content.fingerprint
    if let earlier = taken.insert(Taken(content: hash, line: Int32(clamping: line)), for: key.value) {
      if earlier.content == hash { return .repeated }
      throw EventError(
        "the id '\(id)' is that of line \(earlier.line), which says something else",
        advice: #"make the "id" of columns that tell the rows apart"#)
    }
    if log.lastSequence == 0 { return .new }
    if found > 16, found * KnownEvents.eventsPassedPerLookup > log.lastSequence { try gather() }
    if let stored {
      guard let event = stored.value(for: key.value) else { return .new }
      if event.content == draft.content.storedFingerprint { return .known(sequence: event.sequence) }
    }
    guard let event = try lookup.event(id: id) else { return .new }
    found += 1
    if event.content.withoutPlace.saysTheSame(as: draft.content.withoutPlace) {
      return .known(sequence: event.sequence)
    }
    throw EventError(
      "the id '\(id)' is that of event \(event.sequence), which says something else",
      advice: "if the table is a new version of one imported before, give its date with --vintage")
  }

  private mutating func gather() throws {
    guard stored == nil else { return }
    var table = HashedTable(blank: Stored(content: 0, sequence: 0))
    try log.forEachEvent { event throws(LogError) in
      guard event.id.hasPrefix(prefix) else { return }
      var key = TextHash()
      key.mix(event.id)
      _ = table.insert(
        Stored(content: event.content.storedFingerprint, sequence: event.sequence), for: key.value)
    }
    stored = table
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
    let hash = saidHash
    return UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32)
  }

  /// The same with where it is from, the place aside, and what it corrects. The order of attributes tells: contents
  /// that differ in nothing else are compared as a whole.
  fileprivate var storedFingerprint: UInt64 {
    var hash = saidHash
    for text in [source?.title, source?.publisher, source?.author, source?.url, corrects, retracts, reason] {
      if let text { hash.mix(text) } else { hash.mix(0) }
    }
    for removal in remove { for member in removal.members { hash.mix(removal.attribute, member) } }
    return hash.value
  }

  private var saidHash: TextHash {
    var hash = TextHash()
    hash.mix(UInt64(bitPattern: Int64(date.hashValue)))
    for assertion in self.set { hash.mix(assertion.attribute, assertion.value) }
    for attribute in unset {
      hash.mix(1)
      hash.mix(attribute.text)
    }
    for assertion in add { for member in assertion.members { hash.mix(assertion.attribute, member) } }
    for country in countries { hash.mix(UInt64(country.packed)) }
    hash.mix(kind.text)
    hash.mix(entity.text)
    if let summary { hash.mix(summary) }
    return hash
  }
}

extension TextHash {
  fileprivate mutating func mix(_ attribute: AttributeName, _ value: Value) {
    mix(attribute.text)
    switch value {
    case .string(let text): mix(text)
    case .number(let number): mix(number)
    case .reference(let entity): mix(entity.text)
    case .boolean(let isTrue): mix(isTrue ? 1 : 2)
    case .quantity(let quantity):
      if case .exactly(let number) = quantity.amount, let unit = quantity.unit, !quantity.isApproximate {
        mix(number)
        mix(unit)
      } else {
        mix(UInt64(bitPattern: Int64(quantity.hashValue)))
      }
    case .date(let date): mix(UInt64(bitPattern: Int64(date.hashValue)))
    }
  }

  private mutating func mix(_ number: ExactNumber) {
    mix(UInt64(bitPattern: number.coefficient))
    mix(UInt64(number.scale))
  }
}

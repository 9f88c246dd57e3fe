/// Consecutive events of a frame that is being built: what is left to do with them needs no table of the log.
///
/// That is most of the work of an append, so that a long run does it on other threads: its texts are compressed, and
/// the digest of the log goes on over its events.
struct TextRun: Sendable {
  /// A run of fewer events is not worth a thread.
  static let backgroundEvents = 1024

  /// The digest after the last event, and the sequence of the event after which it was one that is sought.
  typealias Digest = (last: LogDigest, found: UInt64?)

  private var events: [Event] = []
  private var ids = TextColumnBuilder()
  private var summaries = TextColumnBuilder()
  private var links = TextColumnBuilder()
  private var locators = TextColumnBuilder()

  /// An empty run.
  init() {}

  /// An empty run that is likely to become as long as another one.
  init(like other: TextRun) {
    events.reserveCapacity(other.events.count)
    ids.reserve(like: other.ids)
    summaries.reserve(like: other.summaries)
    links.reserve(like: other.links)
    locators.reserve(like: other.locators)
  }

  var count: Int { events.count }

  /// Bytes of its texts.
  var byteCount: Int { ids.byteCount + summaries.byteCount + links.byteCount + locators.byteCount }

  mutating func append(_ event: Event) {
    events.append(event)
    ids.append(event.id)
    append(event.content.parts)
  }

  private mutating func append(_ parts: borrowing ContentParts) {
    summaries.append(parts.summary)
    links.append(TextRun.links(parts))
    locators.append(parts.source?.locator)
  }

  /// The chunks of the texts.
  var chunks: ChunkWriter {
    var chunks = ChunkWriter()
    chunks.append(.eventID, ids)
    chunks.append(.eventSummary, summaries)
    chunks.append(.eventLinks, links)
    chunks.append(.eventLocator, locators)
    return chunks
  }

  /// The digest after the events that had `digest` before them, and the sequence of the event after which it is
  /// `sought`; nil where it is not among these.
  func digest(after digest: LogDigest, sought: LogDigest?) -> Digest {
    var digest = digest
    var writer = JSONWriter()
    var found: UInt64?
    for event in events {
      digest.extend(by: event, &writer)
      if let sought, digest == sought { found = event.sequence }
    }
    return (digest, found)
  }

  /// What an event corrects or retracts and why, as JSON; nil for nearly all events.
  private static func links(_ parts: borrowing ContentParts) -> String? {
    guard parts.target != nil else { return nil }
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("corrects", parts.corrects)
    writer.member("retracts", parts.retracts)
    writer.member("reason", parts.reason)
    writer.endObject()
    return writer.text
  }
}

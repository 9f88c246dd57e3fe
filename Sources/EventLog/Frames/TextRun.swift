/// Consecutive events of a frame that is being built: what is left to do with them needs no table of the log.
///
/// That is most of the work of an append, so that a long run does it on another thread: its texts are compressed, and
/// the digest of the log goes on over its events.
struct TextRun: Sendable {
  /// A run of fewer events is not worth a thread.
  static let backgroundEvents = 1024

  typealias Finished = (chunks: ChunkWriter, digest: LogDigest, found: UInt64?)

  private var events: [Event] = []
  private var ids = TextColumnBuilder()
  private var summaries = TextColumnBuilder()
  private var links = TextColumnBuilder()
  private var locators = TextColumnBuilder()

  var count: Int { events.count }

  /// Bytes of its texts.
  var byteCount: Int { ids.byteCount + summaries.byteCount + links.byteCount + locators.byteCount }

  mutating func append(_ event: Event) {
    let content = event.content
    events.append(event)
    ids.append(event.id)
    summaries.append(content.summary)
    links.append(TextRun.links(content))
    locators.append(content.source?.locator)
  }

  /// The chunks of the texts, and the digest after the events that had `digest` before them.
  ///
  /// `found` is the sequence of the event after which the digest is `sought`; nil where it is not among these.
  func finished(after digest: LogDigest, sought: LogDigest?) -> Finished {
    var chunks = ChunkWriter()
    chunks.append(.eventID, ids)
    chunks.append(.eventSummary, summaries)
    chunks.append(.eventLinks, links)
    chunks.append(.eventLocator, locators)
    var digest = digest
    var writer = JSONWriter()
    var found: UInt64?
    for event in events {
      digest.extend(by: event, &writer)
      if let sought, digest == sought { found = event.sequence }
    }
    return (chunks, digest, found)
  }

  /// What an event corrects or retracts and why, as JSON; nil for nearly all events.
  private static func links(_ content: EventContent) -> String? {
    guard content.target != nil else { return nil }
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("corrects", content.corrects)
    writer.member("retracts", content.retracts)
    writer.member("reason", content.reason)
    writer.endObject()
    return writer.text
  }
}

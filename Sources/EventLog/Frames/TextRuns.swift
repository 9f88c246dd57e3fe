/// The runs of texts of a frame, one after the other: while one is compressed the next is gathered.
struct TextRuns {
  private var gathering = TextRun()
  private var working: Background<TextRun.Finished>?
  private var chunks = ChunkWriter()
  private var digest: LogDigest
  private let layout: FrameLayout

  private let sought: LogDigest?
  /// The sequence of the event after which the log has the digest that is sought; nil when it is none of the frame's.
  private(set) var found: UInt64?

  /// Runs of a frame before which the log has the digest `digest`; `sought` is one to look for.
  init(after digest: LogDigest, layout: FrameLayout, sought: LogDigest? = nil) {
    self.digest = digest
    self.sought = sought
    self.layout = layout
  }

  mutating func append(_ event: Event) {
    gathering.append(event)
    if gathering.count >= layout.eventBlockRows || gathering.byteCount >= layout.textBlockBytes { flush() }
  }

  /// The chunks of all texts, and the digest after the last event.
  mutating func finish() -> (chunks: ChunkWriter, digest: LogDigest) {
    flush()
    settle()
    return (chunks, digest)
  }

  private mutating func flush() {
    settle()
    if gathering.count == 0 { return }
    let (run, before, sought) = (gathering, digest, sought)
    gathering = TextRun()
    if run.count < TextRun.backgroundEvents {
      take(run.finished(after: before, sought: sought))
    } else {
      working = Background { run.finished(after: before, sought: sought) }
    }
  }

  private mutating func settle() {
    guard let work = working else { return }
    working = nil
    take(work.wait())
  }

  private mutating func take(_ finished: TextRun.Finished) {
    chunks.append(finished.chunks)
    digest = finished.digest
    found = found ?? finished.found
  }
}

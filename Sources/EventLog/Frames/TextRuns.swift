/// The runs of texts of a frame, one after the other: while one is compressed the next is gathered.
struct TextRuns {
  private typealias Finished = (chunks: ChunkWriter, digest: LogDigest)

  private var gathering = TextRun()
  private var working: Background<Finished>?
  private var chunks = ChunkWriter()
  private var digest: LogDigest
  private let layout: FrameLayout

  /// Runs of a frame before which the log has the digest `digest`.
  init(after digest: LogDigest, layout: FrameLayout) {
    self.digest = digest
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
    let (run, before) = (gathering, digest)
    gathering = TextRun()
    if run.count < TextRun.backgroundEvents {
      take(run.finished(after: before))
    } else {
      working = Background { run.finished(after: before) }
    }
  }

  private mutating func settle() {
    guard let work = working else { return }
    working = nil
    take(work.wait())
  }

  private mutating func take(_ finished: Finished) {
    chunks.append(finished.chunks)
    digest = finished.digest
  }
}

/// The runs of texts of a frame, one after the other: while one is compressed the next is gathered.
struct TextRuns {
  private var gathering = TextRun()
  private var working: Work?
  private var chunks = ChunkWriter()
  private var digest: LogDigest
  private let layout: FrameLayout

  private let sought: LogDigest?
  /// The sequence of the event after which the log has the digest that is sought; nil when it is none of the frame's.
  private(set) var found: UInt64?

  /// What is being done with a run on other threads.
  private struct Work {
    let texts: Background<ChunkWriter>
    let digest: Background<TextRun.Digest>
  }

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

  /// Begins what is left to do with the texts so far.
  mutating func flush() {
    settle()
    if gathering.count == 0 { return }
    let (run, before, sought) = (gathering, digest, sought)
    gathering = TextRun(like: run)
    if run.count < TextRun.backgroundEvents {
      take(run.chunks, run.digest(after: before, sought: sought))
    } else {
      working = Work(
        texts: Background { run.chunks }, digest: Background { run.digest(after: before, sought: sought) })
    }
  }

  private mutating func settle() {
    guard let work = working else { return }
    working = nil
    take(work.texts.wait(), work.digest.wait())
  }

  private mutating func take(_ chunks: ChunkWriter, _ digest: TextRun.Digest) {
    self.chunks.append(chunks)
    self.digest = digest.last
    found = found ?? digest.found
  }
}

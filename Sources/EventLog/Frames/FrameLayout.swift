/// How large frames and their chunks become. The format allows any sizes up to these.
package struct FrameLayout: Hashable, Sendable {
  /// How many events a frame has at most.
  package var eventsPerFrame = FrameHeader.maximumEvents
  /// How many rows a chunk of events has at most.
  package var eventBlockRows = FoldBlock.maximumRows
  /// How many rows a chunk of facts has at most: few enough for its columns to stay in the processor's cache.
  package var factBlockRows = FoldBlock.maximumRows
  /// How many bytes of texts are gathered before they become a chunk.
  package var textBlockBytes = 1 << 23

  /// The sizes that logs are written with.
  package init() {}

  /// Frames and chunks of a few rows, for tests of what lies between them.
  package init(eventsPerFrame: Int, blockRows: Int) {
    self.eventsPerFrame = eventsPerFrame
    eventBlockRows = blockRows
    factBlockRows = blockRows
  }
}

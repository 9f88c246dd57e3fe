import EventLog

/// A file of events in their external form, read block by block.
///
/// One thread at a time has it; it is handed from one to the other.
final class EventFile: @unchecked Sendable {
  /// What was read: events, and bytes behind them that are left to a reader of everything.
  struct Block: Sendable {
    /// The events, the first one last.
    var items: [EventBlock.Item] = []
    var rest: [UInt8] = []
    /// Where the rest stands in the file.
    var position = TextPosition(line: 1, column: 1)
    /// Whether events stand before the rest.
    var hasEvents = false
    /// Whether it is the last block of the file.
    var isLast = false
    /// How much of the file has been read with it.
    var bytesRead = 0
  }

  /// So much is read before events are made of it, and half of it is in memory twice.
  private static let blockBytes = 1 << 20
  /// So much is asked for at once.
  private static let readBytes = 1 << 16

  let name: String
  let size: Int?
  private let stream: InputStream
  private let texts = TextCache()
  private var pending: [UInt8] = []
  private var position = TextPosition(line: 1, column: 1)
  private var hasEvents = false
  /// Whether nothing has come yet but events that ``EventBlock`` takes.
  private var isPlain = true
  private var isEnd = false
  private var bytesRead = 0

  init(_ path: String) throws {
    stream = try InputStream(path)
    name = stream.name
    size = stream.size
  }

  /// The next block; one that is the last comes once.
  func next() -> Result<Block, any Error> { Result { try readBlock() } }

  private func readBlock() throws -> Block {
    try fill()
    var block = Block(isLast: isEnd, bytesRead: bytesRead)
    if isPlain { takeEvents(&block) }
    if !isPlain {
      swap(&block.rest, &pending)
      block.position = position
    }
    block.hasEvents = hasEvents
    return block
  }

  /// Reads a block; a line that is longer than that is read to its end, but no further than an object may be long.
  private func fill() throws {
    var hasLineFeed = !isPlain || pending.contains(UInt8(ascii: "\n"))
    while pending.count < EventFile.blockBytes || (!hasLineFeed && pending.count <= JSONPieces.maximumLength)
    {
      let count = try read()
      if count == 0 {
        isEnd = true
        return
      }
      hasLineFeed = hasLineFeed || pending[(pending.count - count)...].contains(UInt8(ascii: "\n"))
      bytesRead += count
    }
  }

  /// Reads on behind what is pending: how many bytes; 0 at the end.
  private func read() throws -> Int {
    // A signal ends the wait for a stream that gives nothing.
    while size == nil, !stream.isReady(withinMilliseconds: 100) { try Interruption.check() }
    return try stream.read(atMost: EventFile.readBytes, behind: &pending)
  }

  /// Makes events of the whole lines that are there.
  private func takeEvents(_ block: inout Block) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if position == TextPosition(line: 1, column: 1), pending.starts(with: mark) { pending.removeFirst(3) }
    var end = pending.count
    if !isEnd { while end > 0, pending[end - 1] != UInt8(ascii: "\n") { end -= 1 } }
    let events = EventBlock(pending.span.extracting(..<end), at: position, texts: texts)
    let length = events.length
    position = events.position
    block.items = events.reversedItems()
    hasEvents = hasEvents || !block.items.isEmpty
    pending.removeFirst(length)
    // Something that is no event, or a line without an end.
    isPlain = length == end && (end > 0 || isEnd)
  }
}

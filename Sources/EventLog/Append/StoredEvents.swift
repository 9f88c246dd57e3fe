/// Decodes events of a log by frame and row, again and again.
///
/// Rows that are asked for in their order come out of runs that are decoded together. One thread uses it at a time.
final class StoredEvents: @unchecked Sendable {
  /// How many rows are decoded together, and how far the next row may lie behind the last for them to be in order.
  private static let runRows = 1024
  private static let stepMax = 16
  /// So many events are decoded before all names of the log are made at once.
  private static let eventsBeforeNames = 1024

  /// Who asks for so many events out of their order goes on with it: what is read is kept longer, 256 MiB of it.
  private static let scatteredMax = 256
  private static let scatteredBytes = 256 << 20

  private let cache = ChunkCache()
  private var tables: LogTables?
  private var hasAllNames = false
  private var decoded = 0
  private var scattered = 0
  private var run: [Event] = []
  private var runFrame = -1
  private var last = (frame: -1, row: 0)

  /// Lets go of the names: the log has more of them now.
  func forgetNames() { tables = nil }

  /// Makes the names of the log known, those that `frames` define.
  ///
  /// - Throws: ``LogError`` when a definition is damaged.
  func loadNames(of frames: [FrameIDs], _ path: String) throws(LogError) {
    let needsAll = decoded >= StoredEvents.eventsBeforeNames
    if tables != nil, hasAllNames || !needsAll { return }
    tables = try LogError.wrapping(path: path) {
      try LogTables(frames.map(\.frame), for: needsAll ? .many : .few)
    }
    hasAllNames = needsAll
  }

  /// The event in a row.
  ///
  /// - Throws: ``LogError`` when the frame is damaged.
  /// - Complexity: O(1) in the order of the rows; O(log n) elsewhere, in chunks of n rows that are decoded already.
  func event(_ frame: Frame, row: Int) throws(LogError) -> Event? {
    guard let tables else { return nil }
    let step = row - last.row
    let isInOrder = frame.offset == last.frame && step > 0 && step <= StoredEvents.stepMax
    last = (frame.offset, row)
    decoded += 1
    if frame.offset == runFrame, let event = inRun(row, of: frame) { return event }
    let decoder = EventDecoder(frame, tables, cache: cache)
    guard isInOrder else {
      scattered += 1
      if scattered == StoredEvents.scatteredMax { cache.capacity = StoredEvents.scatteredBytes }
      return try frame.guarding { try decoder.events(rows: row..<row + 1) }.first
    }
    let rows = row..<min(row + StoredEvents.runRows, frame.header.eventCount)
    run = try frame.guarding { try decoder.events(rows: rows) }
    runFrame = frame.offset
    return run.first
  }

  private func inRun(_ row: Int, of frame: Frame) -> Event? {
    guard let first = run.first?.sequence else { return nil }
    let index = Int(frame.header.firstSequence) + row - Int(first)
    return run.indices.contains(index) ? run[index] : nil
  }
}

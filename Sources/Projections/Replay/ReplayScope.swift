import EventLog
import PartialDates

/// What a replay is to answer: the day, and how much of the log counts.
struct ReplayScope: Sendable {
  /// The day whose state is wanted, days since 1970-01-01.
  let day: Int64
  /// Whether assertions that are only possible on the day are left out.
  let certainOnly: Bool
  /// Events with a greater sequence do not exist.
  let lastSequence: UInt64
  /// The sequences of the void events, sorted.
  let voided: [UInt64]

  /// Resolves a query against a log.
  ///
  /// - Throws: ``LogError`` when a frame that must be read for that is damaged.
  init(_ query: StateQuery, _ log: LogReader) throws(LogError) {
    day = query.asOf.daysSinceEpoch
    certainOnly = query.certainOnly
    lastSequence = try ReplayScope.lastSequence(at: query.point, log)
    voided = try log.corrections(through: lastSequence).voided.sorted()
  }

  /// The sequence of the last event of a log that existed at a point; 0 when there was none.
  static func lastSequence(at point: KnowledgePoint, _ log: LogReader) throws(LogError) -> UInt64 {
    let last = min(log.lastSequence, point.through ?? .max)
    guard let knownAt = point.knownAt else { return last }
    return min(last, try log.lastSequence(recordedBy: knownAt))
  }

  /// Whether a frame may have something of it: others need not be read.
  func concerns(_ frame: FoldFrame) -> Bool {
    frame.firstSequence <= lastSequence && frame.firstStart <= day
  }

  /// The rows of a frame whose ties do not count, given those that do not count at all; nil when all count.
  ///
  /// - Throws: ``LogError`` when a column is damaged.
  func excludedTies(of frame: FoldFrame, _ excluded: [Bool]?) throws(LogError) -> [Bool]? {
    let retracting = try frame.retractingRows()
    if retracting.isEmpty { return excluded }
    var rows = excluded ?? [Bool](repeating: false, count: frame.eventCount)
    for row in retracting where row < rows.count { rows[row] = true }
    return rows
  }

  /// The rows of a frame that do not count, a mark a row; nil when all count.
  func excludedRows(of frame: FoldFrame) -> [Bool]? {
    // A snapshot was made without the void events, and is used only where they are the same.
    if frame.isSnapshot { return nil }
    let sequences = frame.firstSequence...frame.lastSequence
    let void = voided.drop { $0 < sequences.lowerBound }.prefix { $0 <= sequences.upperBound }
    if void.isEmpty, sequences.upperBound <= lastSequence { return nil }
    var excluded = [Bool](repeating: false, count: frame.eventCount)
    for sequence in void { excluded[Int(sequence - sequences.lowerBound)] = true }
    for row in 0..<frame.eventCount where sequences.lowerBound + UInt64(row) > lastSequence {
      excluded[row] = true
    }
    return excluded
  }
}

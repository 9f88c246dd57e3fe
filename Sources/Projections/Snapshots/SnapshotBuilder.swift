import EventLog
import PartialDates

/// Finds every fact and tie of a log that can still matter from a horizon on.
///
/// These are: for each cell the simple fact that wins among those that have begun by the horizon, and for each tie the
/// first of those; whatever begins later, or has an end that is not before the horizon, or no first day; and whatever
/// could contest one of them, because it may have begun on the same days.
struct SnapshotBuilder {
  private let log: LogReader
  private let horizon: Int64
  private let frames: [FoldFrame]
  private let places: [FramePlace]
  private let scope: ReplayScope
  /// What the numbers in the log stand for.
  let definitions: FoldDefinitions
  private let logDates: LogDates
  private var periods: [ValidPeriod] { logDates.periods }

  init(_ log: LogReader, horizon: CivilDay) throws(LogError) {
    self.log = log
    self.horizon = horizon.daysSinceEpoch
    frames = try log.foldFrames()
    places = try FramePlace.all(frames)
    // What is certain on the horizon is what has begun by then whatever its exact date.
    scope = try ReplayScope(StateQuery(asOf: horizon, certainOnly: true), log)
    let dates = try log.dates()
    definitions = try FoldDefinitions(log, dates: dates)
    logDates = LogDates(dates)
  }

  /// What the snapshot holds; `progress` is told how many events have been looked through, and how many there are.
  func content(_ progress: (Int, Int) -> Void = { _, _ in }) throws(LogError) -> SnapshotContent {
    progress(0, Int(log.lastSequence))
    let fold = try FoldResult(
      frames, places, scope, dates: logDates, cellCount: log.cellCount, tieCount: log.tieCount, threads: 1)
    let reader = FactReader(frames, definitions)
    var content = SnapshotContent()
    content.voided = scope.voided
    let heads = (0..<fold.certain.count).compactMap { number -> Numbered? in
      let key = fold.certain[number]
      return key == 0 ? nil : (UInt32(number), FramePlace.fact(FoldKey.ordinal(key), frames, places))
    }
    content.headFacts = try rows(heads, reader.facts)
    content.headTies = try rows(
      (0..<fold.firstTies.count).compactMap { number in
        let key = fold.firstTies[number]
        return key == 0 ? nil : (UInt32(number), FramePlace.tie(FoldKey.ordinal(~key), frames, places))
      }, reader.ties)
    content.specialTies = try rows(try unsettled(.ties), reader.ties)
    let later = try unsettled(.facts)
    content.specialFacts = try rows(later, reader.facts)
    let contending = try contending(
      content.headFacts + content.specialFacts, kept: Set((heads + later).map(\.place)), progress)
    content.specialFacts += try rows(contending, reader.facts)
    return content
  }

  private typealias Numbered = (number: UInt32, place: FactPlace)

  /// The rows at some places, with what they say.
  private func rows(
    _ numbered: [Numbered], _ read: ([FactPlace]) throws(LogError) -> [FactReader.Reading]
  ) throws(LogError) -> [SnapshotContent.Row] {
    zip(numbered, try read(numbered.map(\.place))).map { item, reading in
      let period = periods[Int(reading.date)]
      let isDated = period.startEarliest != .min && period.startLatest != .max
      return SnapshotContent.Row(
        number: item.number, start: isDated ? period.startEarliest : 0,
        spread: isDated ? period.startLatest - period.startEarliest : 0, sequence: reading.sequence,
        date: reading.date, value: reading.value, isPresent: reading.isPresent)
    }
  }

  /// What the fold of the horizon leaves open: what begins later, and what is folded by its bounds and not over.
  private func unsettled(_ subject: FoldBlock.Subject) throws(LogError) -> [Numbered] {
    var found: [Numbered] = []
    try forEachSimple(subject, where: { $0.lastStart > horizon }) { number, start, last, place in
      if last > horizon { found.append((number, place)) }
    }
    for (index, frame) in frames.enumerated() {
      let excluded = scope.excludedRows(of: frame)
      let parts = subject == .facts ? frame.facts : frame.ties
      for (block, columns) in parts.special.enumerated() {
        for (position, row) in try frame.specialRows(columns).enumerated() {
          guard Int(row.date) < periods.count, Int(row.row) < frame.eventCount else {
            throw frame.damaged("a fact refers to something that is not defined")
          }
          if excluded?[Int(row.row)] == true || periods[Int(row.date)].endLatest < horizon { continue }
          found.append((row.number, FactPlace(frame: index, part: .special, block: block, index: position)))
        }
      }
    }
    return found
  }

  /// The simple facts that are beaten for ever and may still contest what is kept.
  private func contending(
    _ rows: [SnapshotContent.Row], kept: Set<FactPlace>, _ progress: (Int, Int) -> Void
  ) throws(LogError) -> [Numbered] {
    let windows = ContestWindows(rows, periods, cellCount: log.cellCount)
    var found: [Numbered] = []
    try forEachSimple(
      .facts,
      where: { frame in
        progress(Int(frame.lastSequence), Int(log.lastSequence))
        return true
      }
    ) { number, start, last, place in
      if windows.meets(number, start...last), !kept.contains(place) { found.append((number, place)) }
    }
    return found
  }

  private func excludedRows(
    of frame: FoldFrame, _ subject: FoldBlock.Subject
  ) throws(LogError) -> [Bool]? {
    let excluded = scope.excludedRows(of: frame)
    return subject == .facts ? excluded : try scope.excludedTies(of: frame, excluded)
  }

  /// Hands every simple row of the frames to `body`: its number, its first and last possible start, and its place.
  private func forEachSimple(
    _ subject: FoldBlock.Subject, where isWanted: (FoldFrame) -> Bool,
    _ body: (UInt32, Int64, Int64, FactPlace) -> Void
  ) throws(LogError) {
    let buffers = BlockBuffers(logDates.starts)
    for (index, frame) in frames.enumerated() where isWanted(frame) {
      let excluded = try excludedRows(of: frame, subject)
      let parts = subject == .facts ? frame.facts : frame.ties
      // The rest of the ties has a row for every event, the heads among them.
      for part in subject == .facts ? [FactPlace.Part.rest, .heads] : [.rest] {
        for (number, block) in parts.blocks(part).enumerated() {
          try buffers.load(block, of: frame, [.spreads, .rows])
          for position in 0..<block.count {
            if unsafe excluded?[Int(buffers.rows[position])] == true { continue }
            if unsafe buffers.spreads[position] == StartTable.special { continue }
            let start = unsafe Int64(buffers.starts[position])
            unsafe body(
              buffers.numbers[position], start, start + Int64(buffers.spreads[position]),
              FactPlace(frame: index, part: part, block: number, index: position))
          }
        }
      }
    }
  }
}

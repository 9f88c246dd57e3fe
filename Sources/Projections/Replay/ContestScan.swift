import EventLog
import PartialDates

/// Finds in the log's columns what contests the values of a state, by the rule of ``ContestedValues``.
struct ContestScan {
  /// The value that holds in a cell.
  struct Holder {
    var cell: Int
    var sequence: UInt64
    var value: Value
    /// The days on which it may have begun.
    var window: ClosedRange<Int64>
  }

  /// An assertion whose start window meets that of a holder.
  private struct Candidate {
    var holder: Int
    var rank: Int64
    var certainty: Certainty
    var sequence: UInt64
    var place: FactPlace
  }

  private let frames: [FoldFrame]
  private let definitions: FoldDefinitions
  private let dates: LogDates
  private var periods: [ValidPeriod] { dates.periods }
  private let scope: ReplayScope

  init(_ frames: [FoldFrame], _ definitions: FoldDefinitions, _ dates: LogDates, _ scope: ReplayScope) {
    self.frames = frames
    self.definitions = definitions
    self.dates = dates
    self.scope = scope
  }

  /// The days on which something with a date may have begun.
  func window(ofDate date: UInt32) -> ClosedRange<Int64> { periods[Int(date)].startWindow(on: scope.day) }

  /// What contests each holder, the highest in rank first; holders that nothing contests are left out.
  ///
  /// Complexity: O(n) for the facts that may have begun by the day.
  func contests(_ holders: [Holder]) throws(LogError) -> [Int: [ContestedValue]] {
    guard let first = holders.map(\.window.lowerBound).min() else { return [:] }
    var holderOf = [Int32](repeating: -1, count: definitions.cellEntities.count)
    for (index, holder) in holders.enumerated() { holderOf[holder.cell] = Int32(index) }
    var candidates: [Candidate] = []
    let buffers = BlockBuffers(dates.starts)
    for (index, frame) in frames.enumerated()
    where scope.concerns(frame) {
      let excluded = scope.excludedRows(of: frame)
      if frame.lastStart >= first {
        for part in [FactPlace.Part.rest, .heads] {
          try scan(frame, index, part, holders, holderOf, buffers, excluded, into: &candidates)
        }
      }
      try scanSpecial(frame, index, holders, holderOf, excluded, into: &candidates)
    }
    return try contested(candidates, holders)
  }

  private func scan(
    _ frame: FoldFrame, _ frameIndex: Int, _ part: FactPlace.Part, _ holders: [Holder], _ holderOf: [Int32],
    _ buffers: BlockBuffers, _ excluded: [Bool]?, into candidates: inout [Candidate]
  ) throws(LogError) {
    for (number, block) in frame.facts.blocks(part).enumerated() where block.firstStart <= scope.day {
      try buffers.load(block, of: frame, [.spreads, .rows])
      for index in 0..<block.count {
        let cell = unsafe Int(buffers.numbers[index])
        guard cell < holderOf.count else { throw frame.damaged("a fact has a number that is not defined") }
        let holder = Int(holderOf[cell])
        if holder < 0 { continue }
        let start = unsafe Int64(buffers.starts[index])
        let last = unsafe start + Int64(buffers.spreads[index])
        let window = holders[holder].window
        guard start <= scope.day, start <= window.upperBound, last >= window.lowerBound else { continue }
        let certainty: Certainty = last <= scope.day ? .certain : .possible
        if scope.certainOnly, certainty == .possible { continue }
        let row = unsafe Int(buffers.rows[index])
        if let excluded, excluded[row] { continue }
        let sequence = frame.firstSequence + UInt64(row)
        if sequence == holders[holder].sequence { continue }
        candidates.append(
          Candidate(
            holder: holder, rank: start, certainty: certainty, sequence: sequence,
            place: FactPlace(frame: frameIndex, part: part, block: number, index: index)))
      }
    }
  }

  private func scanSpecial(
    _ frame: FoldFrame, _ frameIndex: Int, _ holders: [Holder], _ holderOf: [Int32], _ excluded: [Bool]?,
    into candidates: inout [Candidate]
  ) throws(LogError) {
    for (number, block) in frame.facts.special.enumerated() {
      for (index, row) in try frame.specialRows(block).enumerated() {
        guard Int(row.number) < holderOf.count, Int(row.date) < periods.count else {
          throw frame.damaged("a fact refers to something that is not defined")
        }
        let holder = Int(holderOf[Int(row.number)])
        let sequence = frame.firstSequence + UInt64(row.row)
        if holder < 0 || sequence == holders[holder].sequence { continue }
        if let excluded, excluded[Int(row.row)] { continue }
        let period = periods[Int(row.date)]
        guard let certainty = period.certainty(on: scope.day), certainty == .certain || !scope.certainOnly,
          period.startWindow(on: scope.day).overlaps(holders[holder].window)
        else { continue }
        candidates.append(
          Candidate(
            holder: holder, rank: period.rank(on: scope.day), certainty: certainty, sequence: sequence,
            place: FactPlace(frame: frameIndex, part: .special, block: number, index: index)))
      }
    }
  }

  private func contested(
    _ candidates: [Candidate], _ holders: [Holder]
  ) throws(LogError) -> [Int: [ContestedValue]] {
    let ranked = candidates.sorted { ($0.rank, $0.sequence) > ($1.rank, $1.sequence) }
    let readings = try FactReader(frames, definitions).facts(ranked.map(\.place))
    var contests: [Int: [ContestedValue]] = [:]
    for (candidate, reading) in zip(ranked, readings) {
      let holder = holders[candidate.holder]
      var value: Value?
      if reading.isPresent {
        value = reading.value
        if value == nil { value = try definitions.member(holder.cell) }
      }
      if value == holder.value || contests[holder.cell, default: []].contains(where: { $0.value == value }) {
        continue
      }
      contests[holder.cell, default: []].append(
        ContestedValue(
          value, since: definitions.dates[Int(reading.date)], certainty: candidate.certainty,
          event: candidate.sequence))
    }
    return contests
  }
}

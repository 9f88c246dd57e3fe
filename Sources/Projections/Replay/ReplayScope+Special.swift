import EventLog
import PartialDates

extension ReplayScope {
  /// The special facts or ties of a frame that hold on the day; `excluded` marks the rows that do not count.
  ///
  /// Their numbers are below `count`.
  ///
  /// - Throws: ``LogError`` when a column of them is damaged.
  func specialFacts(
    _ parts: FoldFrame.Parts, of frame: FoldFrame, _ place: FramePlace, _ periods: [ValidPeriod], count: Int,
    _ excluded: [Bool]?
  ) throws(LogError) -> [SpecialFact] {
    var found: [SpecialFact] = []
    for (index, block) in parts.special.enumerated() {
      for (position, row) in try frame.specialRows(block).enumerated() {
        guard Int(row.number) < count, Int(row.date) < periods.count,
          Int(row.row) < frame.eventCount || frame.isSnapshot
        else { throw frame.damaged("a fact refers to something that is not defined") }
        if let excluded, excluded[Int(row.row)] { continue }
        let period = periods[Int(row.date)]
        guard let certainty = period.certainty(on: day), certainty == .certain || !certainOnly else {
          continue
        }
        found.append(
          SpecialFact(
            number: row.number, period: period, certainty: certainty,
            sequence: frame.firstSequence + UInt64(row.row),
            place: FactPlace(frame: place.index, part: .special, block: index, index: position)))
      }
    }
    return found
  }
}

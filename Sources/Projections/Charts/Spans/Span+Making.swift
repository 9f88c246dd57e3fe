import EventLog
import PartialDates

extension Span {
  /// The span of one event: the days on which it may have begun, or those of its interval.
  init(event: Event) {
    let content = event.content
    let period = ValidPeriod(content.date.bounds)
    let isDay = period.startEarliest == period.startLatest && period.startEarliest != .min
    self.init(
      entity: content.entity, label: content.summary ?? "\(content.kind): \(content.entity)",
      date: content.date, events: [event.sequence],
      pieces: content.date.isInterval
        ? Span.pieces([period])
        : [
          SpanPiece(
            from: period.startEarliest, through: period.startLatest, certainty: isDay ? .certain : .possible)
        ],
      isMoment: isDay && !content.date.isInterval)
  }

  /// The span of an entity: the days on which any of the events holds; nil without events.
  init?(entity: EntityID, name: String, events: [Event]) {
    let periods = events.map { ValidPeriod($0.content.date.bounds) }
    let first = events.indices.min {
      (periods[$0].startEarliest, events[$0].sequence) < (periods[$1].startEarliest, events[$1].sequence)
    }
    guard let first else { return nil }
    self.init(
      entity: entity, label: name, date: events[first].content.date, events: events.map(\.sequence),
      pieces: Span.pieces(periods), isMoment: false)
  }

  /// The days that any of some periods covers, each as surely as the surest of them.
  private static func pieces(_ periods: [ValidPeriod]) -> [SpanPiece] {
    let possible = periods.flatMap { $0.possibleStretches(sequence: 0, index: 0) }
    let certain = periods.compactMap { $0.certainStretch(sequence: 0, index: 0) }
    var (all, sure) = (RankSweep(possible), RankSweep(certain))
    let days = changeDays(possible + certain)
    var pieces: [SpanPiece] = []
    for (place, day) in days.enumerated() where all.winner(on: day) != nil {
      let certainty: Certainty = sure.winner(on: day) == nil ? .possible : .certain
      let through = place + 1 < days.count ? days[place + 1] - 1 : .max
      if let last = pieces.last, last.through + 1 == day, last.certainty == certainty {
        pieces[pieces.count - 1] = SpanPiece(from: last.from, through: through, certainty: certainty)
      } else {
        pieces.append(SpanPiece(from: day, through: through, certainty: certainty))
      }
    }
    return pieces
  }

  /// The day that places it on the timeline: the first; where that is open, the first that is certain.
  var start: Int64 {
    if first != .min { return first }
    return pieces.first { $0.from != .min }?.from ?? .min
  }

  /// The part within some days; nil when it lies outside of them.
  func clipped(from first: Int64, through last: Int64) -> Span? {
    let inside = pieces.compactMap { piece -> SpanPiece? in
      // What is open stays open: the window does not end it.
      if piece.through < first || piece.from > last { return nil }
      return piece
    }
    if inside.isEmpty { return nil }
    return Span(
      entity: entity, label: label, date: date, events: events, pieces: inside, isMoment: isMoment)
  }
}

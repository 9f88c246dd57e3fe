import PartialDates

/// A valid date as the fold orders it: from when on, and whether it is one of the simple kind.
///
/// A simple date has a first and a last possible start and no end; nearly all are. The others are special: they have
/// an end, or no first day, and are folded by their four bounds.
struct ValidStart: Hashable, Sendable {
  /// The earliest start, days since 1970-01-01; 0 for a special date.
  let earliest: Int64
  /// How many days later it may have begun at the latest; 0 for a special date.
  let spread: Int64
  /// Whether it is folded by its bounds.
  let isSpecial: Bool
  /// The first day on which it may hold; least when it may have held for ever.
  let firstDay: Int64

  init(_ date: PartialDate) {
    let bounds = date.bounds
    switch (bounds.startEarliest, bounds.startLatest, bounds.endEarliest) {
    case (.day(let first), .day(let last), .future) where abs(first.daysSinceEpoch) < 1 << 30:
      earliest = first.daysSinceEpoch
      spread = last.daysSinceEpoch - first.daysSinceEpoch
      isSpecial = spread >= 1 << 30
      firstDay = first.daysSinceEpoch
    case (.day(let first), _, _):
      (earliest, spread, isSpecial, firstDay) = (0, 0, true, first.daysSinceEpoch)
    default:
      (earliest, spread, isSpecial, firstDay) = (0, 0, true, .min)
    }
  }
}

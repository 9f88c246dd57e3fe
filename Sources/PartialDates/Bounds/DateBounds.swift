/// The four day bounds of a date expression: when it may begin and when it may end, all days included.
///
/// Something certainly holds on a day from `startLatest` to `endEarliest`, and possibly on a day from
/// `startEarliest` to `endLatest`.
@frozen public struct DateBounds: Hashable, Sendable {
  /// The earliest day on which it may begin; `.past` when open, `.unknown` when there is no knowing.
  public let startEarliest: DayBound
  /// The latest day on which it may begin; `.past` when it has held from ever, `.future` for `[2004..]`.
  public let startLatest: DayBound
  /// The earliest day on which it may end; `.future` when the end is open.
  public let endEarliest: DayBound
  /// The latest day on which it may end; `.future` when the end is open, `.unknown` for `2004/`.
  public let endLatest: DayBound

  /// Makes bounds from its four days.
  @inlinable public init(
    startEarliest: DayBound, startLatest: DayBound, endEarliest: DayBound, endLatest: DayBound
  ) {
    self.startEarliest = startEarliest
    self.startLatest = startLatest
    self.endEarliest = endEarliest
    self.endLatest = endLatest
  }

  /// Bounds of something that begins within a span and then holds for ever.
  init(startEarliest: DayBound, startLatest: DayBound) {
    self.init(
      startEarliest: startEarliest, startLatest: startLatest, endEarliest: .future, endLatest: .future)
  }
}

extension PartialDate {
  /// The four day bounds.
  ///
  /// A date, a one-of set `[…]` and an all-of set `{…}` begin somewhere in their days and have an open end. An
  /// interval `A/B` begins somewhere in A and ends somewhere in B. Complexity: O(1); a date with unspecified
  /// digits tries a few years.
  public var bounds: DateBounds {
    switch storage {
    case .date(let date):
      let hull = date.validHull
      return DateBounds(startEarliest: .day(hull.first), startLatest: .day(hull.last))
    case .openEnd(let date):
      let hull = date.validHull
      return DateBounds(startEarliest: .day(hull.first), startLatest: .day(hull.last))
    case .unknownEnd(let date):
      let hull = date.validHull
      return DateBounds(
        startEarliest: .day(hull.first), startLatest: .day(hull.last), endEarliest: .day(hull.last),
        endLatest: .unknown)
    case .openStart(let date):
      let hull = date.validHull
      return DateBounds(
        startEarliest: .past, startLatest: .past, endEarliest: .day(hull.first), endLatest: .day(hull.last))
    case .unknownStart(let date):
      let hull = date.validHull
      return DateBounds(
        startEarliest: .unknown, startLatest: .day(hull.last), endEarliest: .day(hull.first),
        endLatest: .day(hull.last))
    case .oneOfUntil(let date):
      return DateBounds(startEarliest: .past, startLatest: .day(date.validHull.last))
    case .oneOfFrom(let date):
      return DateBounds(startEarliest: .day(date.validHull.first), startLatest: .future)
    case .compound(let compound):
      return compound.bounds
    }
  }

  /// The first and the last day of the whole extent.
  ///
  /// For an interval from its earliest start to its latest end, otherwise the days in which it may begin.
  public var span: (first: DayBound, last: DayBound) {
    let bounds = bounds
    return (bounds.startEarliest, isInterval ? bounds.endLatest : bounds.startLatest)
  }
}

extension SimpleDate {
  /// The hull of a date that was checked to have one.
  var validHull: DayHull {
    guard let hull else { preconditionFailure("a date without a day was let in") }
    return hull
  }
}

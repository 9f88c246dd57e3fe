/// One bound of the days on which a dated fact may begin or end.
@frozen public enum DayBound: Hashable, Sendable {
  /// A civil day, included.
  case day(CivilDay)
  /// Before every day: open to the past, as in `../2004`.
  case past
  /// After every day: open to the future, as in `2004/..`.
  case future
  /// There is a bound, but it is not known, as in `2004/` and `/2004`.
  case unknown

  /// The civil day, or `nil` for an open or unknown bound.
  @inlinable public var civilDay: CivilDay? {
    if case .day(let day) = self { return day }
    return nil
  }
}

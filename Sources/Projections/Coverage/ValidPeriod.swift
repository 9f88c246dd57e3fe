import PartialDates

/// The four bounds of a valid date as day numbers, ready for comparison.
///
/// Days count from 1970-01-01. A bound that lies before every day, or is unknown at the start, is `Int64.min`; one
/// that lies after every day, or is unknown at the end, is `Int64.max`.
@frozen public struct ValidPeriod: Hashable, Sendable {
  /// The first day on which it may have begun.
  public let startEarliest: Int64
  /// The day by which it had begun.
  public let startLatest: Int64
  /// The last day on which it surely holds, once begun.
  public let endEarliest: Int64
  /// The last day on which it may hold.
  public let endLatest: Int64

  /// The period that `bounds` describe.
  public init(_ bounds: DateBounds) {
    startEarliest = bounds.startEarliest.dayNumber(unknown: .min)
    startLatest = bounds.startLatest.dayNumber(unknown: .max)
    endEarliest = bounds.endEarliest.dayNumber(unknown: .min)
    endLatest = bounds.endLatest.dayNumber(unknown: .max)
  }

  /// How surely the period covers a day; nil when it does not.
  @inlinable public func certainty(on day: Int64) -> Certainty? {
    if startLatest <= day, day <= endEarliest { return .certain }
    if startEarliest <= day, day <= endLatest { return .possible }
    return nil
  }

  /// The start that ranks the assertion among others on a day.
  ///
  /// It is the earliest start; for an open or unknown one, the day by which it had begun once that day has come,
  /// and before that a start below every day.
  @inlinable public func rank(on day: Int64) -> Int64 {
    if startEarliest != .min { return startEarliest }
    return startLatest <= day ? startLatest : .min
  }

  /// The day that places it on a timeline: its earliest start; for an open or unknown one, the day by which it
  /// had begun.
  @inlinable public var timelineDay: Int64 {
    startEarliest == .min ? startLatest : startEarliest
  }
}

extension DayBound {
  fileprivate func dayNumber(unknown: Int64) -> Int64 {
    switch self {
    case .day(let day): day.daysSinceEpoch
    case .past: .min
    case .future: .max
    case .unknown: unknown
    }
  }
}

import EventLog

extension ValueChart {
  /// The points of one cell: one for each value that is said, and one only where it is said several times running.
  static func points(_ claims: [Claim], unit: String?) -> [ValuePoint] {
    let ordered = claims.sorted {
      ($0.period.timelineDay, $0.event.sequence) < ($1.period.timelineDay, $1.event.sequence)
    }
    var points: [ValuePoint] = []
    var isRunning = false
    for claim in ordered {
      guard claim.change == .set, let value = claim.value, let measure = Measure(value), measure.unit == unit
      else {
        isRunning = false
        continue
      }
      let point = ValuePoint(
        date: claim.since, earliest: claim.period.startEarliest, latest: claim.period.startLatest,
        value: value, measure: measure, event: claim.event.sequence)
      if isRunning, let last = points.last, last.value == value {
        if point.uncertainty < last.uncertainty { points[points.count - 1] = point }
      } else {
        points.append(point)
      }
      isRunning = true
    }
    return points
  }
}

extension ValuePoint {
  /// How many days lie between the earliest and the latest; `.max` when one is open.
  fileprivate var uncertainty: Int64 {
    if earliest == .min || latest == .max { return .max }
    let (days, overflow) = latest.subtractingReportingOverflow(earliest)
    return overflow ? .max : days
  }
}

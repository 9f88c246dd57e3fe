import EventLog
import PartialDates
import Projections

/// How the plans of a naive state stand, by the words of rule 6, counting delays day by day.
extension NaiveState {
  struct PlanFacts: Hashable {
    var id: String
    var progress: Plan.Progress
    var expected: String
    var deliveredBy: UInt64?
    var least: Int64?
    var most: Int64?
  }

  var plans: [PlanFacts] {
    Set(events.map(\.content.entity)).sorted { $0.text < $1.text }.compactMap(plan)
  }

  private func plan(_ id: EntityID) -> PlanFacts? {
    guard let expected = try? AttributeName("expected"), let status = try? AttributeName("status"),
      let promise = value(claims(id, expected)), case .date(let date) = promise.value
    else { return nil }
    var facts = PlanFacts(id: id.text, progress: .planned, expected: date.description)
    var rest = claims(id, status)
    let now = winner(rest)?.value
    if isDelivered(now) {
      facts.progress = .delivered
      // Back from the newest status as long as it is a delivered one.
      while let claim = winner(rest), isDelivered(claim.value) {
        facts.deliveredBy = claim.event.sequence
        let delays = delays(of: claim.event.content.date, against: date)
        (facts.least, facts.most) = (delays.least, delays.most)
        rest.removeAll { $0.event.sequence == claim.event.sequence }
      }
    } else if let now, ["abandoned", "cancelled", "rejected"].map(Value.string).contains(now) {
      facts.progress = .cancelled
    } else if case .day(let last) = date.span.last, last < asOf {
      facts.progress = .overdue
      facts.least = asOf.daysSinceEpoch - last.daysSinceEpoch
    }
    return facts
  }

  private func isDelivered(_ status: Value?) -> Bool {
    guard let status else { return false }
    let others = [
      "announced", "planned", "proposed", "testing", "in-development", "delayed", "postponed", "abandoned",
      "cancelled", "rejected",
    ]
    return !others.map(Value.string).contains(status)
  }

  /// The least and the most delay over every day on which it may have been delivered.
  private func delays(of delivered: PartialDate, against expected: PartialDate) -> (
    least: Int64?, most: Int64?
  ) {
    let (bounds, span) = (delivered.bounds, expected.span)
    func delay(_ day: CivilDay) -> Int64 {
      if case .day(let last) = span.last, day > last { return day.daysSinceEpoch - last.daysSinceEpoch }
      if case .day(let first) = span.first, day < first { return day.daysSinceEpoch - first.daysSinceEpoch }
      return 0
    }
    guard case .day(let first) = bounds.startEarliest else {
      return (nil, bounds.startLatest.civilDay.map(delay))
    }
    guard case .day(let last) = bounds.startLatest else { return (delay(first), nil) }
    let all = (first.daysSinceEpoch...last.daysSinceEpoch).map { delay(CivilDay(daysSinceEpoch: $0)) }
    return (all.min(), all.max())
  }
}

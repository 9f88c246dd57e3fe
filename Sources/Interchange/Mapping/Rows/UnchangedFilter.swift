import EventLog
import PartialDates

/// Takes out of an event what the event of the same entity before it said already, so that a daily series becomes events
/// only where it changes.
struct UnchangedFilter {
  private struct Known {
    var values: [AttributeName: Value?] = [:]
    /// The first day on which the last event may begin, since 1970-01-01.
    var start: Int64
  }

  private var known: [EntityID: Known] = [:]

  /// Leaves in `content` what is new; false when nothing is.
  ///
  /// - Throws: ``EventError`` when an entity's rows go back in time: what is unchanged cannot be told then.
  mutating func keepsChanges(of content: inout EventContent) throws(EventError) -> Bool {
    let start = content.date.bounds.startEarliest.order
    guard let index = known.index(forKey: content.entity) else {
      // What has no value yet loses none.
      guard content.unset.isEmpty else { return false }
      var new = Known(start: start)
      for assertion in content.set { new.values[assertion.attribute] = .some(assertion.value) }
      known[content.entity] = new
      return !content.set.isEmpty || !content.add.isEmpty
    }
    if start < known.values[index].start {
      throw EventError(
        "the rows of \(content.entity) go back in time here",
        advice: #"sort the table by date, or leave "unchanged" out"#)
    }
    known.values[index].start = start
    content.set.removeAll { known.values[index].values[$0.attribute] == .some(.some($0.value)) }
    content.unset.removeAll { (known.values[index].values[$0] ?? nil) == nil }
    for assertion in content.set { known.values[index].values[assertion.attribute] = .some(assertion.value) }
    for attribute in content.unset { known.values[index].values[attribute] = .some(nil) }
    return !content.set.isEmpty || !content.unset.isEmpty || !content.add.isEmpty
  }
}

extension DayBound {
  fileprivate var order: Int64 {
    switch self {
    case .day(let day): day.daysSinceEpoch
    case .future: .max
    default: .min
    }
  }
}

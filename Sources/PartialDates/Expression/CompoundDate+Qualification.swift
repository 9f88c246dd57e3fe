extension CompoundDate {
  /// Tells whether a date of the expression satisfies a condition.
  func contains(where condition: (SimpleDate) -> Bool) -> Bool {
    switch form {
    case .moment(let moment): condition(moment.date)
    case .interval(let start, let end): start.contains(where: condition) || end.contains(where: condition)
    case .oneOf(let members), .allOf(let members):
      members.contains { $0.contains(where: condition) }
    }
  }
}

extension CompoundDate.Endpoint {
  func contains(where condition: (SimpleDate) -> Bool) -> Bool {
    if case .moment(let moment) = self { return condition(moment.date) }
    return false
  }
}

extension CompoundDate.Member {
  func contains(where condition: (SimpleDate) -> Bool) -> Bool {
    switch self {
    case .one(let date), .until(let date), .from(let date): condition(date)
    case .range(let first, let last): condition(first) || condition(last)
    }
  }
}

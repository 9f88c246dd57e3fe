extension CompoundDate {
  /// A date with a time of day: the stated day.
  init(moment: Moment) {
    let hull = moment.date.validHull
    form = .moment(moment)
    bounds = DateBounds(startEarliest: .day(hull.first), startLatest: .day(hull.last))
  }

  /// An interval, or `nil` when it ends before it begins.
  init?(start: Endpoint, end: Endpoint) {
    if case .moment(let first) = start, case .moment(let last) = end {
      guard first.date.validHull.first <= last.date.validHull.last else { return nil }
      if first.date == last.date, let firstTime = first.time, let lastTime = last.time,
        firstTime.isAfter(lastTime)
      {
        return nil
      }
    }
    form = .interval(start, end)
    let startHull = start.hull
    let endHull = end.hull
    let startLatest = startHull?.last ?? endHull?.last
    bounds = DateBounds(
      startEarliest: startHull.map { .day($0.first) } ?? (start == .open ? .past : .unknown),
      startLatest: start == .open ? .past : startLatest.map { .day($0) } ?? .unknown,
      endEarliest: end == .open ? .future : (endHull?.first ?? startHull?.last).map { .day($0) } ?? .unknown,
      endLatest: endHull.map { .day($0.last) } ?? (end == .open ? .future : .unknown))
  }

  /// A one-of or all-of set: it begins somewhere between the first and the last day of its members.
  init(members: [Member], isOneOf: Bool) {
    form = isOneOf ? .oneOf(members) : .allOf(members)
    var first: CivilDay?
    var last: CivilDay?
    var startsOpen = false
    var endsOpen = false
    for member in members {
      if let day = member.firstDay { first = min(first ?? day, day) } else { startsOpen = true }
      if let day = member.lastDay { last = max(last ?? day, day) } else { endsOpen = true }
    }
    bounds = DateBounds(
      startEarliest: startsOpen ? .past : first.map { .day($0) } ?? .past,
      startLatest: endsOpen ? .future : last.map { .day($0) } ?? .future)
  }
}

extension CompoundDate.Endpoint {
  var hull: DayHull? {
    if case .moment(let moment) = self { return moment.date.validHull }
    return nil
  }
}

extension CompoundDate.Member {
  /// The first day, or `nil` when the member is open to the past.
  var firstDay: CivilDay? {
    switch self {
    case .one(let date), .range(let date, _), .from(let date): date.validHull.first
    case .until: nil
    }
  }

  /// The last day, or `nil` when the member is open to the future.
  var lastDay: CivilDay? {
    switch self {
    case .one(let date), .range(_, let date), .until(let date): date.validHull.last
    case .from: nil
    }
  }
}

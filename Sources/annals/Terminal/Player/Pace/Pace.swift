/// How fast a timeline is played.
enum Pace: Hashable, Sendable {
  /// So many days of the timeline a second.
  case days(Double)
  /// So many events a second.
  case events(Double)

  private static let dayRungs: [Double] = [
    1, 2, 5, 10, 20, 30, 60, 90, 180, 365.2425, 730.485, 1826.2125, 3652.425, 18262.125, 36524.25,
  ]
  private static let eventRungs: [Double] = [
    0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000,
  ]

  /// By events, so that the whole takes at most five minutes, and no event comes faster than one a second without need.
  init(forEvents count: Int) {
    let rate = max(1, Double(count) / 300)
    self = .events(Pace.eventRungs.first { $0 >= rate } ?? Pace.eventRungs[Pace.eventRungs.count - 1])
  }

  /// By days, so that `days` take some two minutes.
  init(forDays days: Double) {
    let rate = days / 120
    self = .days(Pace.dayRungs.first { $0 >= rate } ?? Pace.dayRungs[Pace.dayRungs.count - 1])
  }

  /// The next faster pace.
  var faster: Pace {
    switch self {
    case .days(let rate): .days(Pace.dayRungs.first { $0 > rate * 1.001 } ?? rate)
    case .events(let rate): .events(Pace.eventRungs.first { $0 > rate * 1.001 } ?? rate)
    }
  }

  /// The next slower pace.
  var slower: Pace {
    switch self {
    case .days(let rate): .days(Pace.dayRungs.last { $0 < rate * 0.999 } ?? rate)
    case .events(let rate): .events(Pace.eventRungs.last { $0 < rate * 0.999 } ?? rate)
    }
  }

  /// `30 days/s`, `1 year/s`, `5 events/s`.
  var text: String {
    switch self {
    case .days(let rate):
      for (name, days) in [("year", 365.2425), ("month", 30.436875), ("week", 7.0)] {
        let count = rate / days
        let isWhole = (count - count.rounded()).magnitude < 0.001
        if count >= 0.999, isWhole { return Pace.counted(count, name) }
      }
      return Pace.counted(rate, "day")
    case .events(let rate): return Pace.counted(rate, "event")
    }
  }

  private static func counted(_ count: Double, _ noun: String) -> String {
    let tenths = (count * 10).rounded() / 10
    let whole = tenths == tenths.rounded()
    let number = whole ? grouped(String(Int(tenths))) : String(tenths)
    return "\(number) \(noun)\(tenths == 1 ? "" : "s")/s"
  }
}

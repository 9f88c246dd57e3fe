/// Where days lie along a time bar: from 0 to 1, in proportion, but for long stretches without events, which are cut.
struct TimeScale: Sendable {
  /// Days at which the scale bends, rising, the first and the last day among them.
  private let stops: [Int64]
  /// Where each lies.
  private let places: [Double]
  /// The stretch that begins at each stop is cut.
  private let isCut: [Bool]

  /// A scale of some days, with the days of the events.
  ///
  /// Complexity: O(d) for d days with events.
  init(_ days: ClosedRange<Int64>, events: [Int64]) {
    var stops = [days.lowerBound]
    for day in events where day > days.lowerBound && day < days.upperBound { stops.append(day) }
    if days.upperBound > days.lowerBound { stops.append(days.upperBound) }
    let gaps = zip(stops, stops.dropFirst()).map { Double($1) - Double($0) }
    let cap = TimeScale.cap(gaps)
    var places = [0.0]
    for gap in gaps { places.append(places[places.count - 1] + min(gap, cap)) }
    let total = max(places[places.count - 1], 1)
    self.stops = stops
    self.places = places.map { $0 / total }
    isCut = gaps.map { $0 > cap * 1.5 } + [false]
  }

  /// No stretch is longer than this, so that the longest takes a twelfth of the bar, or a little more where there
  /// are few.
  private static func cap(_ gaps: [Double]) -> Double {
    let share = max(1.0 / 12, 1.5 / Double(max(gaps.count, 1)))
    var cap = gaps.max() ?? 1
    for _ in 0..<8 { cap = gaps.reduce(0) { $0 + min($1, cap) } * share }
    return max(cap, 1)
  }

  /// Where a day lies: 0 to 1. Complexity: O(log d).
  func place(_ day: Double) -> Double {
    guard stops.count > 1 else { return 0 }
    let segment = segment { Double(stops[$0]) <= day }
    let (start, end) = (Double(stops[segment]), Double(stops[segment + 1]))
    let part = min(max((day - start) / (end - start), 0), 1)
    return places[segment] + part * (places[segment + 1] - places[segment])
  }

  /// The day that lies at a place. Complexity: O(log d).
  func day(_ place: Double) -> Int64 {
    guard stops.count > 1 else { return stops[0] }
    let segment = segment { places[$0] <= place }
    let (start, end) = (places[segment], places[segment + 1])
    let part = end > start ? min(max((place - start) / (end - start), 0), 1) : 0
    return stops[segment] + Int64((Double(stops[segment + 1] - stops[segment]) * part).rounded(.down))
  }

  /// Whether a place lies in a stretch that was cut.
  func isCut(_ place: Double) -> Bool {
    stops.count > 1 && isCut[segment { places[$0] <= place }]
  }

  /// The last segment whose beginning a condition holds for.
  private func segment(_ holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = stops.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if holds(middle) { low = middle } else { high = middle }
    }
    return low
  }
}

/// How much is done a second: the mean of the last three seconds, so that the time left neither jumps nor lags.
struct ProgressRate {
  /// When something was first done, and then each look: seconds, and how much was done.
  private var looks: [(time: Double, done: Int)] = []

  /// Takes in that `done` was done after `time` seconds.
  mutating func look(_ done: Int, at time: Double) {
    while looks.count > 1, time - looks[1].time >= 3 { looks.removeFirst() }
    looks.append((time, done))
  }

  /// The rate; nil before there is enough to tell.
  var perSecond: Double? {
    guard let first = looks.first, let last = looks.last, last.time - first.time >= 0.2,
      last.done > first.done
    else { return nil }
    return Double(last.done - first.done) / (last.time - first.time)
  }
}

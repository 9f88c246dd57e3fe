import Synchronization

/// How far long work has come: told on standard error by ``ProgressDisplay``, from half a second of work on.
///
///     let progress = Progress("exporting", .events, total: 1000)
///     for … { progress.advance() }
///     progress.finish()
///
/// The line goes away at the end, when the work throws, and when a signal ends the process.
final class Progress {
  /// What is counted.
  enum Unit {
    case events, rows, bytes, steps
  }

  private let counter: ProgressCounter

  /// Nothing done yet of `total`, or of an amount not known; without a unit nothing is counted.
  init(_ verb: String, _ unit: Unit? = nil, total: Int? = nil) {
    counter = ProgressCounter(verb, unit)
    if let total { counter.total.store(total, ordering: .relaxed) }
    ProgressDisplay.show(counter)
  }

  deinit { finish() }

  /// Some more is done. Only one thread tells.
  func advance(by count: Int = 1) { update(counter.done.load(ordering: .relaxed) + count) }

  /// So much is done in all.
  func update(_ done: Int, of total: Int? = nil) {
    counter.done.store(done, ordering: .relaxed)
    if let total { counter.total.store(total, ordering: .relaxed) }
  }

  /// Takes the line away; what comes later shows nothing.
  func finish() { ProgressDisplay.hide(counter) }
}

/// What one piece of work has done; it is written by the work and read by the thread that shows it.
final class ProgressCounter: Sendable {
  let verb: String
  /// Nil where nothing is counted.
  let unit: Progress.Unit?
  let start = MonotonicClock.seconds
  let done = Atomic<Int>(0)
  /// Negative while it is not known.
  let total = Atomic<Int>(-1)

  init(_ verb: String, _ unit: Progress.Unit?) {
    self.verb = verb
    self.unit = unit
  }

  func line(rate: Double?, at now: Double) -> ProgressLine {
    let total = total.load(ordering: .relaxed)
    return ProgressLine(
      verb: verb, unit: unit, done: done.load(ordering: .relaxed), total: total < 0 ? nil : total, rate: rate,
      elapsed: now - start)
  }
}

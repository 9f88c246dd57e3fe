#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How far long work has come: a line on standard error, when that is a terminal, from half a second of work on.
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

  private let verb: String
  private let unit: Unit
  private let isWanted: Bool
  private let start = Progress.now
  private var total: Int?
  private var done = 0
  private var rate = ProgressRate()
  private var nextLook: Double
  private var isStarted = false
  private var isShown = false

  /// Nothing done yet of `total`, or of an amount not known.
  ///
  /// What prints as it goes gives `isPrinting`: where it prints to the terminal, what it prints is the progress.
  init(_ verb: String, _ unit: Unit, total: Int? = nil, isPrinting: Bool = false) {
    self.verb = verb
    self.unit = unit
    self.total = total
    isWanted =
      Terminal.isTerminal(2) && Terminal.environment("TERM") != "dumb"
      && !(isPrinting && Terminal.outputIsTerminal)
    nextLook = start + 0.5
  }

  deinit { finish() }

  /// Some more is done.
  func advance(by count: Int = 1) { update(done + count) }

  /// So much is done in all.
  func update(_ done: Int, of total: Int? = nil) {
    self.done = done
    if let total { self.total = total }
    guard isWanted else { return }
    let now = Progress.now
    if !isStarted { rate.look(done, at: now - start) }
    isStarted = true
    if now >= nextLook { show(at: now) }
  }

  /// Takes the line away; what comes later shows nothing.
  func finish() {
    nextLook = .infinity
    guard isShown else { return }
    isShown = false
    Progress.write("\r\u{1B}[K")
    Interruption.unguardLine()
  }

  private func show(at now: Double) {
    if !isShown { Interruption.guardLine() }
    isShown = true
    nextLook = now + 0.1
    rate.look(done, at: now - start)
    let line = ProgressLine(
      verb: verb, unit: unit, done: done, total: total, rate: rate.perSecond, elapsed: now - start)
    Progress.write("\r" + line.text(width: Progress.columns - 1) + "\u{1B}[K")
  }

  private static var columns: Int {
    var size = winsize()
    guard unsafe ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(2, $0.baseAddress, $0.count) }
  }

  /// Seconds of a clock that costs a few nanoseconds to read.
  private static var now: Double {
    var time = timespec()
    #if os(Linux)
      unsafe clock_gettime(CLOCK_MONOTONIC_COARSE, &time)
    #else
      unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    #endif
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }
}

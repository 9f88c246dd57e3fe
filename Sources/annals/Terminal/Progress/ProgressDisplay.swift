import EventLog
import Synchronization

/// The line on standard error that tells what a command is at, when that is a terminal.
///
/// A thread of its own draws it ten times a second, so that work that never tells how far it has come is seen to go on
/// too. It goes away before anything is printed to the terminal, and for good once an answer is.
enum ProgressDisplay {
  private struct State {
    /// What is under way, the innermost last.
    var counters: [ProgressCounter] = []
    var rate = ProgressRate()
    /// When what is shown began, in seconds.
    var start = 0.0
    var isDrawing = false
    var hasThread = false
    var isShown = false
  }

  private static let state = Mutex(State())
  private static let delay = 0.5
  private static let interval: Int32 = 100

  /// Begins to show what a command does, from half a second on; nothing where nobody would see it.
  static func begin() {
    guard Terminal.isTerminal(2), Terminal.environment("TERM") != "dumb" else { return }
    let hasThread = state.withLock { state in
      state.start = MonotonicClock.seconds
      state.isDrawing = true
      state.counters = [ProgressCounter("working", nil)]
      defer { state.hasThread = true }
      return state.hasThread
    }
    if hasThread { return }
    Interruption.clearLineBeforeEnd()
    // Signals are for the thread that works: waiting ends when one comes.
    Interruption.blockingSignals {
      _ = Background {
        repeat { Terminal.sleep(milliseconds: interval) } while draw()
      }
    }
  }

  /// Draws the line when it is time; false when it is not wanted any more.
  private static func draw() -> Bool {
    state.withLock { state in
      guard state.isDrawing else {
        state.hasThread = false
        return false
      }
      guard let counter = state.counters.last else { return true }
      let now = MonotonicClock.seconds
      let done = counter.done.load(ordering: .relaxed)
      if done > 0 { state.rate.look(done, at: now) }
      if now - state.start < delay { return true }
      let line = counter.line(rate: state.rate.perSecond, at: now)
      state.isShown = true
      Interruption.writeLine(line.text(width: (Terminal.columns(of: 2) ?? 80) - 1))
      return true
    }
  }

  /// Shows a piece of work within the one under way.
  static func show(_ counter: ProgressCounter) {
    state.withLock {
      $0.counters.append(counter)
      $0.rate = ProgressRate()
    }
  }

  /// That a piece of work has ended.
  static func hide(_ counter: ProgressCounter) {
    state.withLock { state in
      guard let index = state.counters.lastIndex(where: { $0 === counter }) else { return }
      state.counters.remove(at: index)
      state.rate = ProgressRate()
      clear(&state)
    }
  }

  /// Takes the line away for something that is printed, after which it may come again.
  static func makeRoom() { state.withLock { clear(&$0) } }

  /// That an answer begins to be printed: to the terminal, whose last line it is then, or to another program, which may
  /// show it there; only work that counts goes on to be shown meanwhile.
  static func makeRoomForAnswer() {
    if Terminal.outputIsTerminal { return end() }
    if !Terminal.outputIsPipe { return }
    state.withLock { state in
      state.counters.removeAll { $0.unit == nil }
      clear(&state)
    }
  }

  /// Takes the line away for good.
  static func end() {
    state.withLock { state in
      state.isDrawing = false
      clear(&state)
    }
  }

  private static func clear(_ state: inout State) {
    guard state.isShown else { return }
    state.isShown = false
    Interruption.writeLine("", isEmpty: true)
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A terminal that is drawn on: from ``begin()`` to ``end()`` it has no line editing, no echo and a screen of its own.
///
/// Whatever ends the process in between, the terminal is as it was before.
struct TerminalSession: ~Copyable {
  /// What there is to react to.
  enum Wake {
    case bytes([UInt8])
    case signal(Int32)
    /// Nobody is at the other end any more.
    case closed
  }

  private let input: Int32
  private let output: Int32 = 1
  private let isInputOwned: Bool
  private let before: termios
  private let modes: TerminalModes
  private var signals: Int32 = -1
  private var isDrawing = false

  /// The terminal that the process is on; nil when there is none to draw on and to read keys from.
  init?(_ modes: TerminalModes) {
    guard isatty(1) == 1 else { return nil }
    var descriptor: Int32 = 0
    if isatty(0) != 1 { descriptor = unsafe open("/dev/tty", O_RDWR | O_CLOEXEC) }
    guard descriptor >= 0 else { return nil }
    var state = termios()
    guard unsafe tcgetattr(descriptor, &state) == 0 else { return nil }
    input = descriptor
    isInputOwned = descriptor != 0
    before = state
    self.modes = modes
  }

  /// Takes the terminal; false when the system has no pipe left.
  mutating func begin() -> Bool {
    guard let pipe = SignalPipe.open() else { return false }
    ProgressDisplay.end()
    signals = pipe
    signal(SIGPIPE, SIG_IGN)
    CrashRestore.arm(descriptor: output, leave: modes.leave, input: input, modes: before)
    enter()
    return true
  }

  /// Gives the terminal back.
  mutating func end() {
    if signals < 0 { return }
    leave()
    CrashRestore.disarm()
    SignalPipe.close(signals)
    signals = -1
    if isInputOwned { close(input) }
  }

  /// Stops the process as Ctrl-Z does, with the terminal as it was; comes back when it is continued.
  mutating func suspend() {
    leave()
    var kept = sigaction()
    var plain = sigaction()
    unsafe plain.__sigaction_handler.sa_handler = SIG_DFL
    unsafe sigaction(SIGTSTP, &plain, &kept)
    // The whole job stops, not this process alone.
    kill(0, SIGTSTP)
    unsafe sigaction(SIGTSTP, &kept, nil)
    enter()
  }

  /// Takes the terminal again after the process was stopped by something it cannot see.
  mutating func resume() { enter() }

  private mutating func enter() {
    var raw = before
    unsafe cfmakeraw(&raw)
    unsafe tcsetattr(input, TCSADRAIN, &raw)
    _ = write(modes.enter)
    isDrawing = true
  }

  private mutating func leave() {
    if !isDrawing { return }
    isDrawing = false
    _ = write(modes.leave)
    var modes = before
    // Keys that were typed for the player are not for the shell.
    unsafe tcsetattr(input, TCSAFLUSH, &modes)
  }

  /// The size of the terminal: columns and rows.
  var size: (width: Int, height: Int) {
    var size = winsize()
    guard unsafe ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return (80, 24)
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Waits for keys or signals, at most so long; nil seconds for as long as it takes.
  func wait(seconds: Double?) -> [Wake] {
    var watched = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    let milliseconds = seconds.map { Int32(max(0, min($0, 3600)) * 1000 + 0.999) } ?? -1
    guard unsafe poll(&watched, 2, milliseconds) > 0 else { return [] }
    var wakes: [Wake] = []
    if watched[1].revents != 0 { wakes += SignalPipe.received(signals).map(Wake.signal) }
    if watched[0].revents != 0 {
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = unsafe bytes.withUnsafeMutableBytes { unsafe read(input, $0.baseAddress, $0.count) }
      if count > 0 {
        wakes.append(.bytes(Array(bytes[..<count])))
      } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
        wakes.append(.closed)
      }
    }
    return wakes
  }

  /// Writes bytes to the terminal; false when it is gone, or the process was asked to end while it did not take them.
  func write(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { raw in
        unsafe Glibc.write(output, raw.baseAddress?.advanced(by: start), raw.count - start)
      }
      if count >= 0 {
        start += count
      } else if errno == EINTR {
        // What came is in the pipe; a change of size is no reason to leave a frame half-written.
        continue
      } else {
        return false
      }
    }
    return true
  }
}

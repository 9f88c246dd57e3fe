#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A terminal that hands over every key at once, unechoed, until ``leave()``.
///
/// Whatever ends the process meanwhile, a crash included, leaves the terminal as it was.
enum RawTerminal {
  nonisolated(unsafe) private static var saved = termios()

  /// Enters; false where standard input is no terminal.
  static func enter() -> Bool {
    guard unsafe tcgetattr(0, &saved) == 0 else { return false }
    ProgressDisplay.end()
    unsafe CrashRestore.arm(descriptor: 1, leave: [], input: 0, modes: saved)
    for number in [SIGTERM, SIGHUP] {
      signal(number) { number in
        unsafe tcsetattr(0, TCSANOW, &RawTerminal.saved)
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    apply()
    return true
  }

  /// Puts everything back.
  static func leave() {
    unsafe tcsetattr(0, TCSADRAIN, &saved)
    for number in [SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
    CrashRestore.disarm()
  }

  /// Stops the process as Ctrl-Z does; returns when it goes on.
  static func suspend() {
    unsafe tcsetattr(0, TCSADRAIN, &saved)
    raise(SIGTSTP)
    apply()
  }

  private static func apply() {
    var raw = unsafe saved
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(ICRNL | IXON)
    // What was typed ahead stays.
    unsafe tcsetattr(0, TCSADRAIN, &raw)
  }
}

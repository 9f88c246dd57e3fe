import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What Ctrl-C, the end of a session and a closed terminal do to work on its way.
///
/// Without any of this they end the process at once. Work that must put something in order first runs in ``deferring``
/// and asks ``check()`` now and then. Either way the process ends by the signal, so that a shell sees what happened.
enum Interruption {
  /// That a signal asked the process to end.
  struct Signalled: Error {
    let signal: Int32
  }

  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  private static let received = Atomic<Int32>(0)

  /// Runs `body`, in which the signals only leave a note; the second one ends the process at once.
  ///
  /// - Throws: ``Signalled`` when a signal came, whatever `body` threw; and what `body` throws.
  static func deferring<T>(_ body: () throws -> T) throws -> T {
    received.store(0, ordering: .relaxed)
    let old = signals.map { replace($0) { Interruption.received.store($0, ordering: .relaxed) } }
    defer { for (signal, action) in zip(signals, old) { restore(signal, action) } }
    do {
      let result = try body()
      return result
    } catch {
      try check()
      throw error
    }
  }

  /// Lets the signals through that the parent process had blocked: what runs until it is interrupted would never end.
  static func unblock() {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for signal in signals { unsafe sigaddset(&set, signal) }
    unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// - Throws: ``Signalled`` when a signal came since ``deferring`` began.
  static func check() throws(Signalled) {
    if let signal = pending { throw Signalled(signal: signal) }
  }

  /// The signal that came since ``deferring`` began; nil when none did.
  static var pending: Int32? {
    let signal = received.load(ordering: .relaxed)
    return signal == 0 ? nil : signal
  }

  /// From now on a signal that ends the process first clears the line that ``writeLine(_:)`` wrote on standard error.
  static func clearLineBeforeEnd() {
    for signal in signals {
      _ = replace(signal) { number in
        Interruption.isEnding.store(true, ordering: .relaxed)
        if Interruption.hasLine.load(ordering: .relaxed) {
          let clear: StaticString = "\r\u{1B}[K"
          _ = unsafe write(2, clear.utf8Start, clear.utf8CodeUnitCount)
        }
        // The handler was taken off when it was called; the signal waits until it returns.
        raise(number)
      }
    }
  }

  private static let isEnding = Atomic<Bool>(false)
  private static let hasLine = Atomic<Bool>(false)

  /// Writes a line on standard error over the one before, or an empty one.
  static func writeLine(_ text: String, isEmpty: Bool = false) {
    if isEnding.load(ordering: .relaxed) { return }
    hasLine.store(!isEmpty, ordering: .relaxed)
    let bytes = Array(("\r" + text + "\u{1B}[K").utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
  }

  /// Runs `body`, in which no signal reaches this thread or those that it starts.
  static func blockingSignals(_ body: () -> Void) {
    var (all, old) = (sigset_t(), sigset_t())
    unsafe sigfillset(&all)
    unsafe pthread_sigmask(SIG_SETMASK, &all, &old)
    body()
    unsafe pthread_sigmask(SIG_SETMASK, &old, nil)
  }

  /// Ends the process by a signal.
  static func end(by number: Int32) -> Never {
    signal(number, SIG_DFL)
    raise(number)
    exit(128 + number)
  }

  /// Puts a handler in, for one signal; gives what was there, and leaves it there where it was to ignore.
  private static func replace(_ signal: Int32, _ handle: @convention(c) (Int32) -> Void) -> sigaction {
    var old = sigaction()
    unsafe sigaction(signal, nil, &old)
    if handler(of: old) == 1 { return old }
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = handle
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    unsafe sigaction(signal, &action, nil)
    return old
  }

  private static func restore(_ signal: Int32, _ action: sigaction) {
    var action = action
    unsafe sigaction(signal, &action, nil)
  }

  /// The address of a handler: 0 for the default, 1 for none.
  private static func handler(of action: sigaction) -> Int {
    unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
  }
}

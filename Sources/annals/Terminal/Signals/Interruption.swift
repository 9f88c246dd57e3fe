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
    let signal = received.load(ordering: .relaxed)
    if signal != 0 { throw Signalled(signal: signal) }
  }

  /// Clears the line on standard error before a signal ends the process, until ``unguardLine()``.
  static func guardLine() {
    for signal in signals {
      var old = sigaction()
      unsafe sigaction(signal, nil, &old)
      // Work that puts itself in order clears its line itself, and a signal that is ignored stays so.
      guard handler(of: old) == 0 else { continue }
      _ = replace(signal) { number in
        let clear: StaticString = "\r\u{1B}[K"
        _ = unsafe write(2, clear.utf8Start, clear.utf8CodeUnitCount)
        // The handler was taken off when it was called; the signal waits until it returns.
        raise(number)
      }
      isGuarding.store(true, ordering: .relaxed)
    }
  }

  private static let isGuarding = Atomic<Bool>(false)

  /// Lets signals end the process as they do by themselves.
  static func unguardLine() {
    guard isGuarding.exchange(false, ordering: .relaxed) else { return }
    for number in signals {
      var old = sigaction()
      unsafe sigaction(number, nil, &old)
      if handler(of: old) > 1 { signal(number, SIG_DFL) }
    }
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

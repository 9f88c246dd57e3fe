#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Puts the terminal back when the process crashes.
///
/// All that the handler needs lies ready in memory of its own; it calls nothing but what may be called from a signal
/// handler (`write`, `tcsetattr`, `signal`, `raise`), on a stack of its own, and then lets the crash take its course.
enum CrashRestore {
  @unsafe private struct Ready {
    var descriptor: Int32
    var input: Int32
    var bytes: UnsafePointer<UInt8>
    var count: Int
    var modes: UnsafePointer<termios>
  }

  private static let signals = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT]
  // Written before the handlers are put in and after they are taken out, by the one thread there is.
  nonisolated(unsafe) private static var ready: UnsafeMutablePointer<Ready>?
  nonisolated(unsafe) private static var old: [sigaction] = []
  private static let stackSize = 1 << 16

  /// Puts the handlers in. `leave` is written to `descriptor`, and `modes` are those that `input` had.
  static func arm(descriptor: Int32, leave: [UInt8], input: Int32, modes: termios) {
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: leave.count)
    for (index, byte) in leave.enumerated() { unsafe bytes[index] = byte }
    let kept = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    unsafe kept.initialize(to: modes)
    let all = UnsafeMutablePointer<Ready>.allocate(capacity: 1)
    unsafe all.initialize(
      to: Ready(descriptor: descriptor, input: input, bytes: bytes, count: leave.count, modes: kept))
    unsafe ready = all
    unsafe old = signals.map(install)
  }

  /// Takes the handlers out. What they would have used stays in memory: a few bytes, once.
  static func disarm() {
    for (signal, action) in unsafe zip(signals, old) {
      var action = action
      unsafe sigaction(signal, &action, nil)
    }
    unsafe old = []
    unsafe ready = nil
  }

  private static let stack: Void = {
    // A stack that has run over cannot hold the handler.
    var stack = unsafe stack_t()
    unsafe stack.ss_sp = .allocate(byteCount: stackSize, alignment: 16)
    unsafe stack.ss_size = stackSize
    unsafe sigaltstack(&stack, nil)
  }()

  private static func install(_ signal: Int32) -> sigaction {
    _ = stack
    var old = sigaction()
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { number in
      if let ready = unsafe CrashRestore.ready {
        unsafe CrashRestore.ready = nil
        _ = unsafe write(ready.pointee.descriptor, ready.pointee.bytes, ready.pointee.count)
        unsafe tcsetattr(ready.pointee.input, TCSANOW, ready.pointee.modes)
      }
      Glibc.signal(number, SIG_DFL)
      raise(number)
    }
    action.sa_flags = Int32(bitPattern: UInt32(SA_ONSTACK) | UInt32(SA_RESETHAND) | UInt32(SA_NODEFER))
    unsafe sigaction(signal, &action, &old)
    return old
  }
}

import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Work that is done on a thread of its own while the caller goes on.
package final class Background<Result: Sendable>: BackgroundWork, @unchecked Sendable {
  private let work: @Sendable () -> Result
  /// Written by the thread alone, and read after it has been joined.
  private var result: Result?
  private var thread: pthread_t?
  private var isJoined = false

  /// Begins the work; where no thread is to be had it is done at once.
  package init(_ work: @escaping @Sendable () -> Result) {
    self.work = work
    super.init()
    thread = BackgroundWork.start(self)
    if thread == nil { run() }
  }

  /// Whether ``wait()`` need not wait.
  package var isDone: Bool { hasEnded.load(ordering: .acquiring) }
  private let hasEnded = Atomic<Bool>(false)

  fileprivate override func run() {
    result = work()
    hasEnded.store(true, ordering: .releasing)
  }

  /// What the work gives, when it has ended. Only one thread asks.
  package func wait() -> Result {
    if let thread, !isJoined { pthread_join(thread, nil) }
    isJoined = true
    guard let result else { preconditionFailure("work that has ended has a result") }
    return result
  }

  deinit {
    // A thread that nobody waited for has let go of this object, so that it has ended its work.
    if let thread, !isJoined { pthread_detach(thread) }
  }
}

/// What a thread runs.
package class BackgroundWork: @unchecked Sendable {
  fileprivate init() {}

  fileprivate func run() {}

  fileprivate static func start(_ work: BackgroundWork) -> pthread_t? {
    let box = unsafe Unmanaged.passRetained(work).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let failure = unsafe pthread_create(&thread, nil, runBackgroundWork, box)
    if failure != 0 {
      unsafe Unmanaged<BackgroundWork>.fromOpaque(box).release()
      return nil
    }
    return thread
  }
}

/// What a thread begins with: the work behind an opaque pointer, which it takes over.
private func runBackgroundWork(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let argument = unsafe argument {
    unsafe Unmanaged<BackgroundWork>.fromOpaque(argument).takeRetainedValue().run()
  }
  return nil
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

import EventLog

/// Runs the same work on several threads and waits for all of them.
enum Parallel {
  /// What `body` gives for each number, in order; each runs on a thread of its own, the first on the caller's.
  ///
  /// - Throws: the first error by number, after all threads have ended.
  static func map<T: Sendable>(
    _ numbers: Range<Int>, _ body: @escaping @Sendable (Int) throws(LogError) -> T
  ) throws(LogError) -> [T] {
    let tasks = numbers.map { Task(number: $0, body: body) }
    let threads = tasks.dropFirst().map { start($0) }
    tasks.first?.run()
    for thread in threads { join(thread) }
    var results: [T] = []
    for task in tasks {
      switch task.result {
      case .success(let value): results.append(value)
      case .failure(let error): throw error
      case nil: preconditionFailure("a thread ended without a result")
      }
    }
    return results
  }

  /// The work of one thread. The thread alone writes the result, and it is read after the thread has been joined.
  fileprivate class AnyTask: @unchecked Sendable {
    func run() {}
  }

  private final class Task<T: Sendable>: AnyTask, @unchecked Sendable {
    let number: Int
    let body: @Sendable (Int) throws(LogError) -> T
    var result: Result<T, LogError>?

    init(number: Int, body: @escaping @Sendable (Int) throws(LogError) -> T) {
      self.number = number
      self.body = body
    }

    override func run() {
      do throws(LogError) {
        result = .success(try body(number))
      } catch {
        result = .failure(error)
      }
    }
  }

  private static func start(_ task: AnyTask) -> pthread_t? {
    let box = unsafe Unmanaged.passRetained(task).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let failure = unsafe pthread_create(&thread, nil, runTask, box)
    guard failure == 0 else {
      // Without a thread of its own the work is done here.
      unsafe Unmanaged<AnyTask>.fromOpaque(box).takeRetainedValue().run()
      return nil
    }
    return thread
  }

  private static func join(_ thread: pthread_t?) {
    if let thread { pthread_join(thread, nil) }
  }
}

/// What a thread begins with: the work behind an opaque pointer, which it takes over.
private func runTask(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let argument = unsafe argument {
    unsafe Unmanaged<Parallel.AnyTask>.fromOpaque(argument).takeRetainedValue().run()
  }
  return nil
}

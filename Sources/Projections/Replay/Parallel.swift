import EventLog

/// Runs the same work on several threads and waits for all of them.
enum Parallel {
  /// What `body` gives on each of at most `threads` threads, which take `pieces` of work from one queue.
  ///
  /// - Throws: as ``map(_:_:)``.
  static func deal<T: Sendable>(
    _ pieces: Int, threads: Int, _ body: @escaping @Sendable (WorkQueue) throws(LogError) -> T
  ) throws(LogError) -> [T] {
    let queue = WorkQueue(count: pieces)
    return try map(0..<max(1, min(threads, pieces))) { _ throws(LogError) in try body(queue) }
  }

  /// What `body` gives for each number, in order; each runs on a thread of its own, the first on the caller's.
  ///
  /// - Throws: the first error by number, after all threads have ended.
  static func map<T: Sendable>(
    _ numbers: Range<Int>, _ body: @escaping @Sendable (Int) throws(LogError) -> T
  ) throws(LogError) -> [T] {
    @Sendable func result(_ number: Int) -> Result<T, LogError> {
      do throws(LogError) {
        return .success(try body(number))
      } catch {
        return .failure(error)
      }
    }
    let others = numbers.dropFirst().map { number in Background { result(number) } }
    let results = numbers.prefix(1).map(result) + others.map { $0.wait() }
    return try results.map { result throws(LogError) in try result.get() }
  }
}

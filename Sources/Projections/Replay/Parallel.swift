import EventLog

/// Runs the same work on several threads and waits for all of them.
enum Parallel {
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

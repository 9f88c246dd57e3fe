import EventLog
import Synchronization

/// A clock that goes on by a second and a little each time it is asked.
public final class TestClock: Sendable {
  private let time: Mutex<Int64>

  /// A clock that begins at `microseconds` since 1970.
  public init(microseconds: Int64 = 1_700_000_000_000_000) { time = Mutex(microseconds) }

  /// A clock of its own that shows what this one does.
  public func copy() -> TestClock { TestClock(microseconds: time.withLock { $0 }) }

  /// The next moment.
  public func now() -> Instant {
    time.withLock { time in
      time += 1_000_003
      return Instant(microseconds: time)
    }
  }
}

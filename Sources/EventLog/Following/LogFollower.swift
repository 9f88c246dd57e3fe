#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Hands out the events that other processes append to a log, each once, in the order of their sequences.
///
/// ```swift
/// var follower = try LogFollower(directory: "Events")
/// while true {
///   for event in try follower.newEvents() { print(event.id) }
///   follower.wait()
/// }
/// ```
///
/// Only acknowledged events are seen. A segment that is sealed or written anew meanwhile changes nothing: it holds the
/// same events under the same sequences.
public struct LogFollower {
  /// The directory that the log is in.
  public let directory: String
  /// What tells the log from every other.
  public let identity: LogIdentity
  /// The sequence of the last event that was handed out, or after which it began.
  public private(set) var lastSequence: UInt64
  private let watch: DirectoryWatch

  /// How long to wait at most where the system tells of changes, and where it does not.
  private static let patienceMilliseconds: Int32 = 1000
  private static let pollMilliseconds: Int32 = 200

  /// Follows the log in `directory` from the events after `sequence` on; from those that are appended from now on when
  /// it is nil.
  ///
  /// - Throws: ``LogError`` when there is no log, or it is damaged.
  public init(directory: String, after sequence: UInt64? = nil) throws(LogError) {
    self.directory = directory
    // The watch first: what is appended from now on is told of.
    watch = DirectoryWatch(directory)
    let log = try LogReader(directory: directory)
    identity = log.identity
    lastSequence = sequence ?? log.lastSequence
  }

  /// The events that have been appended since the last time.
  ///
  /// - Throws: ``LogError`` when the log is damaged, gone, or not the same one any more.
  /// - Complexity: O(f + t) for f frames and tables of t names when there are any; O(f) when there are none.
  public mutating func newEvents() throws(LogError) -> [Event] {
    watch.drain()
    let log = try LogReader(directory: directory)
    guard log.identity == identity, log.lastSequence >= lastSequence else {
      throw LogError(
        .damaged, "the log in \(directory) is not the one that was followed: it was made anew or cut",
        advice: "follow it again to see what it holds now")
    }
    if log.lastSequence == lastSequence { return [] }
    var events: [Event] = []
    var cursor = try log.cursor(after: lastSequence)
    while let event = try cursor.next() { events.append(event) }
    lastSequence = log.lastSequence
    return events
  }

  /// Passes over the events up to `sequence`.
  public mutating func skip(through sequence: UInt64) { lastSequence = max(lastSequence, sequence) }

  /// Waits until something may have been appended; at most a second. A signal, or a reader of `output` that goes away,
  /// ends it too.
  ///
  /// Returns false when the reader of `output`, a descriptor, has gone.
  @discardableResult
  public func wait(output: Int32? = nil) -> Bool {
    var descriptors = [
      pollfd(fd: output ?? -1, events: 0, revents: 0),
      pollfd(fd: watch.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let limit =
      watch.descriptor == nil ? LogFollower.pollMilliseconds : LogFollower.patienceMilliseconds
    _ = unsafe descriptors.withUnsafeMutableBufferPointer {
      unsafe poll($0.baseAddress, nfds_t($0.count), limit)
    }
    return descriptors[0].revents & Int16(POLLERR | POLLHUP | POLLNVAL) == 0
  }
}

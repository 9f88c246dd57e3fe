import EventLog
import PartialDates
import Synchronization

/// How long the append of one event takes: opening the log for it included, and how much of that is syncing.
enum AppendBenchmark {
  static func run(_ arguments: inout Arguments) throws {
    let path = arguments.text("--log")
    var times: [Double] = []
    var syncs: [Double] = []
    for run in 0..<arguments.number("--runs", default: 5) {
      let files = SyncTimer()
      let draft = try draft(run)
      times.append(
        try seconds { _ = try LogWriter(directory: path, fileSystem: files).append([draft]) })
      syncs.append(files.seconds)
    }
    print(#"{"seconds":\#(times),"syncSeconds":\#(syncs)}"#)
  }

  static func draft(_ run: Int, on day: String = "2024-12-31") throws -> EventDraft {
    var content = EventContent(
      date: try PartialDate(day), kind: try EventKind("value.reported"),
      entity: try EntityID("series/s\(run)"))
    content.set = [Assertion(try AttributeName("a0"), .number(ExactNumber(Int64(run))))]
    content.summary = "An event of the append benchmark, number \(Instant.now().microseconds)"
    return EventDraft(content: content)
  }
}

/// The operating system's files, with the time that syncs take added up.
final class SyncTimer: FileSystem {
  private let system = PosixFileSystem()
  private let spent = Mutex(0.0)

  var seconds: Double { spent.withLock { $0 } }

  func timed(_ body: () throws(FileError) -> Void) throws(FileError) {
    let clock = ContinuousClock()
    let start = clock.now
    defer {
      let elapsed = (clock.now - start).components
      spent.withLock { $0 += Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18 }
    }
    try body()
  }

  func open(_ path: String, _ access: FileAccess) throws(FileError) -> any File {
    TimedFile(try system.open(path, access), self)
  }

  func list(_ directory: String) throws(FileError) -> [String] { try system.list(directory) }
  func createDirectory(_ path: String) throws(FileError) { try system.createDirectory(path) }
  func rename(_ path: String, to newPath: String) throws(FileError) { try system.rename(path, to: newPath) }
  func remove(_ path: String) throws(FileError) { try system.remove(path) }
  func syncDirectory(_ path: String) throws(FileError) {
    try timed { () throws(FileError) in try system.syncDirectory(path) }
  }
  func lock(_ directory: String) throws(FileError) -> (any DirectoryLock)? { try system.lock(directory) }
}

/// A file whose syncs are timed.
private final class TimedFile: File {
  private let file: any File
  private let timer: SyncTimer

  init(_ file: any File, _ timer: SyncTimer) {
    self.file = file
    self.timer = timer
  }

  var path: String { file.path }
  func size() throws(FileError) -> Int { try file.size() }
  func read(at offset: Int, into buffer: inout MutableRawSpan) throws(FileError) -> Int {
    try file.read(at: offset, into: &buffer)
  }
  func write(_ bytes: RawSpan, at offset: Int) throws(FileError) -> Int { try file.write(bytes, at: offset) }
  func sync() throws(FileError) { try timer.timed { () throws(FileError) in try file.sync() } }
  func truncate(to length: Int) throws(FileError) { try file.truncate(to: length) }
}

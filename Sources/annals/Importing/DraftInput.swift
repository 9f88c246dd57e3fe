import EventLog
import Interchange

/// Where the events to append come from.
protocol DraftSource {
  /// The next event; nil after the last. `target` finds an event in the log.
  func next(target: (String) -> EventContent?) throws -> EventDraft?

  /// How many bytes of the present file have been taken, and of how many; nil where events are counted instead.
  var progress: (done: Int, total: Int?)? { get }

  /// Whether its events keep the rules that hold within one event.
  var areChecked: Bool { get }
}

extension DraftSource {
  var progress: (done: Int, total: Int?)? { nil }

  var areChecked: Bool { false }
}

/// Draws the events to append out of files or a stream, one after the other, in little memory.
///
/// Of a stream, ``buffered(target:)`` gives what has come and ``read()`` waits for more.
final class DraftInput: DraftSource {
  private var paths: ArraySlice<String>
  private let form: JSONEventReader.Form?
  private var stream: InputStream?
  private var isAtEnd = false
  private var bytesRead = 0
  private var reader: JSONEventReader

  /// Events of `paths`.
  init(_ paths: [String], form: JSONEventReader.Form?) {
    self.paths = paths[...]
    self.form = form
    reader = JSONEventReader(form)
  }

  var areChecked: Bool { true }

  var progress: (done: Int, total: Int?)? { (bytesRead, stream?.size) }

  /// The next event; nil after the last. `target` finds an event in the log.
  func next(target: (String) -> EventContent?) throws -> EventDraft? {
    while true {
      if let draft = try buffered(target: target) { return draft }
      guard try read() else { return nil }
    }
  }

  /// The next event of those whose text has been read; nil when more must be read.
  func buffered(target: (String) -> EventContent?) throws -> EventDraft? {
    guard let stream else { return nil }
    do throws(EventError) {
      return try reader.next(target: target)
    } catch {
      throw Failure(.badData, "\(stream.name), \(error)", advice: error.advice)
    }
  }

  /// Reads on; false when there is nothing more.
  func read() throws -> Bool {
    if let stream {
      if let bytes = try stream.read() {
        bytesRead += bytes.count
        reader.feed(bytes)
        return true
      }
      if !isAtEnd {
        isAtEnd = true
        reader.end()
        return true
      }
    }
    guard let path = paths.popFirst() else {
      stream = nil
      return false
    }
    stream = try InputStream(path)
    reader = JSONEventReader(form)
    isAtEnd = false
    bytesRead = 0
    return true
  }

  /// Whether more can be read, or the end is there, within so many milliseconds; nil waits for as long as it takes.
  func isReady(withinMilliseconds limit: Int32?) -> Bool {
    stream?.isReady(withinMilliseconds: limit) ?? true
  }
}

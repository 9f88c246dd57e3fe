import EventLog
import Interchange

/// Where the events to append come from.
protocol DraftSource {
  /// The next event; nil after the last. `target` finds an event in the log.
  func next(target: (String) -> EventContent?) throws -> EventDraft?
}

/// Draws the events to append out of files, one after the other, in little memory.
final class DraftInput<Reader: DraftReader>: DraftSource {
  private var paths: ArraySlice<String>
  private let makeReader: () -> Reader
  private var stream: InputStream?
  private var reader: Reader
  private var recent = RecentContents()

  /// Events of `paths`.
  init(_ paths: [String], reader makeReader: @escaping () -> Reader) {
    self.paths = paths[...]
    self.makeReader = makeReader
    reader = makeReader()
  }

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
      guard let draft = try reader.next(target: { recent[$0] ?? target($0) }) else { return nil }
      recent.insert(draft)
      return draft
    } catch {
      throw Failure(.badData, "\(stream.name), \(error)", advice: error.advice)
    }
  }

  /// Reads on; false when there is nothing more.
  func read() throws -> Bool {
    if let stream {
      if let bytes = try stream.read() {
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
    reader = makeReader()
    isAtEnd = false
    return true
  }

  /// Whether more can be read, or the end is there, within so many milliseconds; nil waits for as long as it takes.
  func isReady(withinMilliseconds limit: Int32?) -> Bool {
    stream?.isReady(withinMilliseconds: limit) ?? true
  }

  private var isAtEnd = false
}

/// The contents of the last events that were drawn, in which a retraction finds what it leaves out before the log holds
/// it.
private struct RecentContents {
  private static let capacity = 1 << 16
  private var contents: [String: EventContent] = [:]
  private var ids: [String] = []
  private var oldest = 0

  subscript(id: String) -> EventContent? { contents[id] }

  mutating func insert(_ draft: EventDraft) {
    guard let id = draft.id else { return }
    contents[id] = draft.content
    if ids.count < RecentContents.capacity {
      ids.append(id)
    } else {
      contents[ids[oldest]] = nil
      ids[oldest] = id
      oldest = (oldest + 1) % RecentContents.capacity
    }
  }
}

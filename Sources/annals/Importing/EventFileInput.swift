import EventLog
import Interchange

/// Draws the events to append out of files, one after the other, in little memory: while those of one block are
/// appended, a second thread reads the next block.
///
/// What is no plain line of an event (an array, an object over several lines, a CloudEvent, a fault) is left to
/// ``Interchange/JSONEventReader``, on the caller's thread.
final class EventFileInput: DraftSource {
  private var paths: ArraySlice<String>
  private let form: JSONEventReader.Form?
  private var file: EventFile?
  private var block = EventFile.Block(isLast: true)
  private var reader: JSONEventReader?
  private var isReaderEnded = false
  private var ahead: Background<Result<EventFile.Block, any Error>>?

  /// Events of `paths`; the first file is opened at once.
  ///
  /// - Throws: ``Failure`` when it cannot be opened.
  init(_ paths: [String], form: JSONEventReader.Form?) throws {
    self.paths = paths[...]
    self.form = form
    _ = try openNext()
  }

  /// How much of the present file has been taken, and of how much.
  var progress: (done: Int, total: Int?)? { (block.bytesRead, file?.size) }

  var areChecked: Bool { true }

  func next(target: (String) -> EventContent?) throws -> EventDraft? {
    while true {
      switch block.items.popLast() {
      case .draft(let draft): return draft
      case .needsTarget(let object):
        return try placed { () throws(EventError) in try object.event(target: target) }
      case nil: break
      }
      if let draft = try placed({ () throws(EventError) in try reader?.next(target: target) }) {
        return draft
      }
      guard try readOn() else { return nil }
    }
  }

  /// Gets the next block; false after the last.
  private func readOn() throws -> Bool {
    guard let file else { return false }
    if block.isLast {
      if reader != nil, !isReaderEnded {
        isReaderEnded = true
        reader?.end()
        return true
      }
      return try openNext()
    }
    take(try (ahead?.wait() ?? file.next()).get())
    // The last block of a file that had more than one is read ahead too, and that of a small file never.
    ahead = block.isLast ? nil : Background { file.next() }
    return true
  }

  private func take(_ next: EventFile.Block) {
    block = next
    guard !block.rest.isEmpty else { return }
    if reader == nil { reader = JSONEventReader(form, at: block.position, hasEvents: block.hasEvents) }
    reader?.feed(block.rest)
    block.rest = []
  }

  private func openNext() throws -> Bool {
    guard let path = paths.popFirst() else {
      file = nil
      return false
    }
    file = try EventFile(path)
    block = EventFile.Block()
    reader = nil
    isReaderEnded = false
    ahead = nil
    return true
  }

  private func placed<T>(_ read: () throws(EventError) -> T) throws -> T {
    do throws(EventError) {
      return try read()
    } catch {
      throw Failure(.badData, "\(file?.name ?? ""), \(error)", advice: error.advice)
    }
  }
}

import EventLog
import Interchange

/// Draws the events to append out of files, one after the other, in little memory: while those of some blocks are
/// appended, a second thread reads the next ones.
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
  /// Blocks that have been read, the last of them first.
  private var ready: [Result<EventFile.Block, any Error>] = []
  private var ahead: Background<[Result<EventFile.Block, any Error>]>?

  /// So many blocks are read ahead: an append stops now and then for a frame to be compressed, and the reading goes on.
  private static let blocksAhead = 8

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
      let item = block.items.popLast()
      switch consume item {
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
    if ready.isEmpty {
      ready = ahead?.wait().reversed() ?? [file.next()]
      // A small file is one block, and read without a thread.
      let isLast = ready.first.map(EventFileInput.endsFile) ?? true
      ahead = isLast ? nil : Background { EventFileInput.blocks(of: file) }
    }
    guard let next = ready.popLast() else { return false }
    take(try next.get())
    return true
  }

  private static func blocks(of file: EventFile) -> [Result<EventFile.Block, any Error>] {
    var blocks: [Result<EventFile.Block, any Error>] = []
    while blocks.count < blocksAhead {
      let block = file.next()
      blocks.append(block)
      if endsFile(block) { break }
    }
    return blocks
  }

  /// Whether nothing comes after a block: it is the last, or could not be read.
  private static func endsFile(_ block: Result<EventFile.Block, any Error>) -> Bool {
    (try? block.get().isLast) ?? true
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
    ready = []
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

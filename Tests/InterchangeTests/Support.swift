import EventLog
import Interchange
import TestSupport

/// What `events` become when a writer writes them and a log takes them in again.
func text(of events: [Event], _ writer: some EventWriter) -> [UInt8] {
  var writer = writer
  var text: [UInt8] = []
  for event in events {
    writer.append(event)
    text += writer.takeBytes()
  }
  writer.end()
  return text + writer.takeBytes()
}

/// The events of an empty log after `drafts` were appended to it.
func events(afterAppending drafts: [EventDraft]) throws -> [Event] {
  let files = MemoryFileSystem()
  _ = try LogWriter.makeLog(in: "L", fileSystem: files)
  _ = try LogWriter(directory: "L", fileSystem: files).append(drafts)
  return try LogReader(directory: "L", fileSystem: files).events()
}

/// Every draft of a text that comes in pieces of the given lengths, over and over.
func drafts<R: DraftReader>(in text: [UInt8], _ reader: R, pieces: [Int]) throws -> [EventDraft] {
  var reader = reader
  var drafts: [EventDraft] = []
  var rest = text[...]
  var index = 0
  while !rest.isEmpty {
    reader.feed(rest.prefix(pieces[index % pieces.count]))
    rest = rest.dropFirst(pieces[index % pieces.count])
    index += 1
    while let draft = try reader.next(target: { _ in nil }) { drafts.append(draft) }
  }
  reader.end()
  while let draft = try reader.next(target: { _ in nil }) { drafts.append(draft) }
  return drafts
}

/// Every draft of a table in long form.
func longFormDrafts(in text: [UInt8], pieces length: Int = 1 << 16) throws -> [EventDraft] {
  var rest = text[...]
  var reader = LongFormReader {
    defer { rest = rest.dropFirst(length) }
    return Array(rest.prefix(length))
  }
  var drafts: [EventDraft] = []
  while let draft = try reader.next() { drafts.append(draft) }
  return drafts
}

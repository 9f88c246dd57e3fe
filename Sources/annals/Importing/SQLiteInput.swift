import EventLog
import Interchange

/// Draws the events to append out of SQLite databases, one after the other.
final class SQLiteInput: DraftSource {
  private var paths: ArraySlice<String>
  private var reader: SQLiteEventReader?

  init(_ paths: [String]) { self.paths = paths[...] }

  /// The next event; nil after the last.
  func next(target: (String) -> EventContent?) throws -> EventDraft? {
    do {
      while true {
        if let draft = try reader?.next() { return draft }
        guard let path = paths.popFirst() else { return nil }
        if path == "-" {
          throw Failure(.usage, "a database is a file, not a stream", advice: "name the file")
        }
        // The error of a file that cannot be read is the same as for every other.
        _ = try InputStream(path)
        reader = try SQLiteEventReader(path: path)
      }
    } catch let error as SQLiteError {
      throw Failure(.badData, error.message, advice: error.advice)
    }
  }
}

import EventLog
import Interchange

/// Draws the events to append out of tables in long form, one after the other, in little memory.
final class LongFormInput: DraftSource {
  private var paths: ArraySlice<String>
  private var name = ""
  private var reader: LongFormReader?
  private var stream: InputStream?
  private var bytesRead = 0

  init(_ paths: [String]) { self.paths = paths[...] }

  /// Whether all files are in long form, by their headers; standard input cannot be looked at beforehand.
  static func isMeant(by paths: [String]) -> Bool {
    paths.allSatisfy { path in
      guard path != "-", let stream = try? InputStream(path), stream.isRegularFile else { return false }
      var table = DelimitedReader(format: .csv) { Array(try stream.read() ?? []) }
      var record = DelimitedRecord()
      guard (try? table.next(&record)) == true else { return false }
      return LongForm.isHeader(record.texts)
    }
  }

  var progress: (done: Int, total: Int?)? { (bytesRead, stream?.size) }

  /// The next event; nil after the last.
  func next(target: (String) -> EventContent?) throws -> EventDraft? {
    while true {
      do {
        if let draft = try reader?.next() { return draft }
      } catch let error as EventError {
        throw Failure(.badData, "\(name), \(error)", advice: error.advice)
      }
      guard let path = paths.popFirst() else { return nil }
      let stream = try InputStream(path)
      name = stream.name
      self.stream = stream
      bytesRead = 0
      reader = LongFormReader { [unowned self] in
        let bytes = Array(try stream.read() ?? [])
        bytesRead += bytes.count
        return bytes
      }
    }
  }
}

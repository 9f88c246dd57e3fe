import EventLog
import Interchange

/// The drafts of one import: while those of one block are appended, a second thread reads the next one.
final class ImportStream {
  private let rows: ImportRows
  private var block = ImportRows.Block()
  private var index = 0
  private var ahead: Background<ImportRows.Block>?
  private let progress: Progress

  init(
    _ mapping: Mapping, _ inputs: [ImportRows.Input], known: KnownEvents, history: DatasetHistory?,
    errors: ErrorFile?
  ) {
    rows = ImportRows(mapping, inputs, known: known, history: history, errors: errors)
    let sizes = inputs.map { ImportStream.size($0.path) }
    let total = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
    progress = Progress("importing", .bytes, total: total)
  }

  private static func size(_ path: String) -> Int? { path == "-" ? nil : (try? InputStream(path))?.size }

  /// What was read, once the stream is at its end.
  var counts: [ImportCounts] { rows.counts }
  /// What is wrong, once the stream is at its end.
  var problems: ImportProblems { rows.problems }

  /// Takes the progress bar away, and lets go of what was read ahead.
  func finish() {
    progress.finish()
    if let ahead { take(ahead.wait()) }
    ahead = nil
  }

  /// The next draft; nil at the end.
  ///
  /// - Throws: ``Failure`` when the tables cannot be read to their end.
  func next() throws -> EventDraft? {
    while true {
      try Interruption.check()
      if index < block.drafts.count {
        index += 1
        return block.drafts[index - 1]
      }
      if let failure = block.failure { throw failure }
      if block.isLast { return nil }
      readOn()
    }
  }

  private func readOn() {
    let next = ahead?.wait() ?? rows.next()
    swap(&rows.spent, &block.drafts)
    take(next)
    progress.update(block.bytesRead)
    // What fits into one block is read without another thread.
    ahead = block.isLast ? nil : Background { [rows] in rows.next() }
  }

  private func take(_ next: ImportRows.Block) {
    block = next
    index = 0
  }
}

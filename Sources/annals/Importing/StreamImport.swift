import EventLog
import Interchange

/// Imports a stream: what has come is appended in batches, and each batch is acknowledged once it is durable.
///
/// A batch ends when it is full, when nothing has come for a moment, or with the stream. So a fast stream costs few
/// syncs, and an event of a slow one does not wait for the next. Between the batches of a slow stream the log is not
/// locked. An error ends the stream; what was acknowledged before stays.
struct StreamImport {
  let command: ImportCommand
  let input: DraftInput

  private static let batchEventsMax = 10_000
  /// How long an event waits for others to share its sync, and a busy writer keeps the lock.
  private static let patienceMilliseconds: Int32 = 100
  /// How long to wait for a log that another process writes to.
  private static let lockPatienceMilliseconds: Int32 = 10_000

  func run() throws {
    var writer: LogWriter?
    var acknowledged = Acknowledgements(command.formatting)
    do {
      while true {
        if !input.isReady(withinMilliseconds: StreamImport.patienceMilliseconds) {
          // A migration goes on only with the writer that began it.
          if writer?.isMigrating != true { writer = nil }
          _ = input.isReady(withinMilliseconds: nil)
        }
        guard try input.read() else { break }
        let open = try writer ?? StreamImport.open(command)
        writer = open
        while try appendBatch(to: open, &acknowledged) {}
      }
    } catch {
      acknowledged.noteOnError()
      throw error
    }
    acknowledged.finish()
    writer = nil
    command.refreshSnapshots()
  }

  /// Appends and acknowledges what has come; true when there is more than fits into one batch.
  private func appendBatch(to writer: LogWriter, _ acknowledged: inout Acknowledgements) throws -> Bool {
    try Interruption.deferring {
      let isFull = try appendWhatCame(to: writer, &acknowledged)
      // What had come is appended and acknowledged by now.
      try Interruption.check()
      return isFull
    }
  }

  private func appendWhatCame(
    to writer: LogWriter, _ acknowledged: inout Acknowledgements
  ) throws -> Bool {
    var outcomes: [AppendOutcome] = []
    try writer.appendAll(areChecked: input.areChecked) { target in
      if outcomes.count == StreamImport.batchEventsMax { return nil }
      while true {
        if let draft = try input.buffered(target: target) { return command.imported(draft) }
        guard input.isReady(withinMilliseconds: StreamImport.patienceMilliseconds), try input.read() else {
          return nil
        }
      }
    } outcome: {
      outcomes.append($0)
    }
    acknowledged.write(outcomes)
    return outcomes.count == StreamImport.batchEventsMax
  }

  /// Opens the log, waiting a while for another process that writes to it.
  private static func open(_ command: ImportCommand) throws(LogError) -> LogWriter {
    var waited: Int32 = 0
    while true {
      do {
        return try command.openWriter()
      } catch {
        guard error.code == .locked, waited < lockPatienceMilliseconds else { throw error }
        Terminal.sleep(milliseconds: patienceMilliseconds)
        waited += patienceMilliseconds
      }
    }
  }
}

import EventLog
import Interchange
import PartialDates

/// Imports tables through a mapping.
struct TableImport {
  /// So many events go into a batch where the good rows go in and the bad ones are put aside.
  private static let batchEvents = 50_000
  /// So many events does a rehearsal show.
  private static let shownEvents = 3

  let command: ImportCommand

  func run() throws {
    let made = try mapping()
    let errors = try command.errors.map { try ErrorFile($0) }
    if command.dryRun {
      try rehearse(made, errors)
    } else {
      do {
        try append(made, errors)
        command.refreshSnapshots()
      } catch {
        // Opening the log again cuts off what was written and not acknowledged.
        _ = try? LogWriter(directory: command.logDirectory)
        throw error
      }
    }
  }

  private func mapping() throws -> Mapping {
    var (mapping, setting) = try command.mapping.made()
    if command.form == .tsv, setting["file"]?["separator"] == nil {
      setting.set(["file", "separator"], to: Setting(.text("tab")))
      mapping = try Mapping(setting)
    }
    if !command.vintage.isEmpty, mapping.dataset == nil {
      throw Failure(
        .usage, "the versions of a table are told apart by the name of its data set",
        advice: #"name it with --dataset, or "dataset" in the mapping"#)
    }
    return mapping
  }

  private func append(_ mapping: Mapping, _ errors: ErrorFile?) throws {
    let writer = try command.openWriter()
    let first = writer.lastSequence
    let inputs = try ImportInputs(command, isEmptyLog: first == 0).all
    // The events of the import itself are known by their ids, so that the log as it was is all that is asked.
    let log = try command.openLog()
    let known = KnownEvents(log, dataset: mapping.dataset)
    let history = try history(mapping) { log }
    let stream = ImportStream(mapping, inputs, known: known, history: history, errors: errors)
    defer { stream.finish() }
    try Interruption.deferring {
      do {
        if errors == nil {
          try appendAll(stream, to: writer)
        } else {
          try appendBatches(stream, to: writer)
        }
      } catch {
        stream.finish()
        stream.problems.tell()
        if writer.lastSequence > first {
          StandardError.line(
            "annals: events \(first + 1) to \(writer.lastSequence) are in the log; run the import again to go on"
          )
        }
        throw error
      }
    }
    report(stream, through: writer.lastSequence)
  }

  /// All of the events, or none.
  private func appendAll(_ stream: ImportStream, to writer: LogWriter) throws {
    try writer.appendAll { _ in
      if let draft = try stream.next() { return draft }
      if stream.problems.count > 0 { throw refusal(stream) }
      return nil
    } outcome: { _ in
    }
  }

  private func appendBatches(_ stream: ImportStream, to writer: LogWriter) throws {
    var isAtEnd = false
    while !isAtEnd {
      var left = TableImport.batchEvents
      var interruption: Interruption.Signalled?
      try writer.appendAll { _ in
        if left == 0 || interruption != nil { return nil }
        left -= 1
        do {
          guard let draft = try stream.next() else {
            isAtEnd = true
            return nil
          }
          return draft
        } catch let signal as Interruption.Signalled {
          // What the batch has so far goes in.
          interruption = signal
          return nil
        }
      } outcome: { _ in
      }
      if let interruption { throw interruption }
    }
  }

  private func rehearse(_ mapping: Mapping, _ errors: ErrorFile?) throws {
    let log = try command.openLog()
    let inputs = try ImportInputs(command, isEmptyLog: log.lastSequence == 0).all
    let known = KnownEvents(log, dataset: mapping.dataset)
    let stream = ImportStream(
      mapping, inputs, known: known, history: try history(mapping) { log }, errors: errors)
    defer { stream.finish() }
    var shown: [Event] = []
    var count: UInt64 = 0
    do {
      while let draft = try stream.next() {
        count += 1
        if shown.count < TableImport.shownEvents {
          shown.append(
            Event(
              sequence: log.lastSequence + count, id: draft.id ?? "",
              recorded: draft.recorded ?? Instant.now(),
              content: draft.content))
        }
      }
    } catch let failure as Failure {
      stream.finish()
      stream.problems.tell()
      throw failure
    }
    stream.finish()
    if stream.problems.count > 0, errors == nil {
      stream.problems.tell()
      TableReport(stream, command.formatting).write(shown: shown, through: nil)
      throw refusal(stream)
    }
    report(stream, shown: shown, through: nil)
  }

  private func history(_ mapping: Mapping, _ log: () throws -> LogReader) throws -> DatasetHistory? {
    guard !command.vintage.isEmpty, let dataset = mapping.dataset else { return nil }
    var history = DatasetHistory(dataset)
    try log().forEachEvent { event throws(LogError) in history.take(event) }
    return history
  }

  private func refusal(_ stream: ImportStream) -> Failure {
    let rows = stream.counts.reduce(0) { $0 + $1.rows }
    let verb = command.dryRun ? "would be" : "was"
    return Failure(
      .badData,
      "\(counted(stream.problems.rows, "row")) of \(grouped(String(rows))) cannot be imported, so nothing \(verb)",
      advice: "mend them or the mapping, or put them aside with --errors FILE and import the others")
  }

  private func report(_ stream: ImportStream, shown: [Event] = [], through sequence: UInt64?) {
    stream.finish()
    stream.problems.tell()
    TableReport(stream, command.formatting).write(shown: shown, through: sequence)
    if stream.problems.rows > 0, let path = stream.problems.errors?.path {
      StandardError.line(
        "annals: \(counted(stream.problems.rows, "row")) put aside in \(path)".safeForTerminal)
    }
    if stream.problems.holdsBackRetractions {
      StandardError.line("annals: nothing was retracted, as it cannot be told which rows the bad ones are")
    }
  }
}

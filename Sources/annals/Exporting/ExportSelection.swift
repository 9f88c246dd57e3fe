import EventLog
import Interchange
import Projections

/// Which events of a log are exported, and the walk over them.
struct ExportSelection {
  let point: KnowledgePoint
  /// Sequences or ids; every event when there is none.
  let events: [String]

  /// How many events are written before what they became is handed on.
  private static let eventsAtATime = 256

  /// Writes the selected events; memory does not grow with the log.
  func write(_ log: LogReader, _ writer: some EventWriter, to sink: ([UInt8]) throws -> Void) throws {
    var writer = writer
    var pending = 0
    try forEachEvent(of: log) { event in
      writer.append(event)
      pending += 1
      if pending == ExportSelection.eventsAtATime {
        try sink(writer.takeBytes())
        pending = 0
      }
    }
    writer.end()
    try sink(writer.takeBytes())
  }

  /// Hands the selected events to `body`, in the order of their sequences.
  func forEachEvent(of log: LogReader, _ body: (Event) throws -> Void) throws {
    var missing = Set(events.map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 })
    let selectsAll = missing.isEmpty
    let progress = Progress("exporting", .events, total: Int(log.lastSequence))
    defer { progress.finish() }
    var cursor = try log.cursor()
    while let event = try cursor.next() {
      try Interruption.check()
      progress.update(Int(event.sequence))
      // Sequences and recorded times rise together: behind the first that is too late all are.
      if !point.includes(event) { break }
      if !selectsAll {
        let isNamed = missing.remove(event.id) != nil
        guard missing.remove(String(event.sequence)) != nil || isNamed else { continue }
      }
      try body(event)
      if !selectsAll, missing.isEmpty { return }
    }
    if let name = events.first(where: { missing.contains($0.hasPrefix("#") ? String($0.dropFirst()) : $0) }) {
      throw Failure(
        .noInput, "there is no event '\(name)'",
        advice: "the log has events 1 to \(log.lastSequence); see 'annals log'")
    }
  }
}

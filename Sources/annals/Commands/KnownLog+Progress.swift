import EventLog
import Projections

extension KnownLog {
  /// The events that are wanted; how far the log has been looked through is shown meanwhile.
  func find(_ selection: EventSelection) throws -> EventList {
    try showingProgress { try events(selection, threads: log.replayThreads, progress: $0) }
  }

  /// What is found for a text; how far the log has been looked through is shown meanwhile.
  func find(_ text: String) throws -> SearchResult {
    try showingProgress { try search(text, threads: log.replayThreads, progress: $0) }
  }

  private func showingProgress<Found>(_ find: ((Double) throws -> Void) throws -> Found) throws -> Found {
    let progress = Progress("searching", .events, total: Int(lastSequence))
    defer { progress.finish() }
    return try find { progress.update(Int($0 * Double(lastSequence))) }
  }
}
